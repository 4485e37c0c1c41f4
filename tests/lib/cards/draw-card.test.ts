import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Card } from '@/lib/cards/card';
import { drawCard } from '@/lib/cards/draw-card';

const card: Card = { seriesTitle: 'Series', number: 19, heading: 'Ada Lovelace', line: 'Ada on engines' };

// Nothing may be fetched while a card is drawn: not a font, not an emoji.
beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('a card asked the network')));
});
afterEach(() => vi.unstubAllGlobals());

test('a card is a picture of the size that sites show, and small', async () => {
  const png = await drawCard(card);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(png.byteLength).toBeLessThan(100_000);
});

test('what it says shows, and by its own number another colour', async () => {
  const [one, same, other, later] = await Promise.all([
    drawCard(card),
    drawCard({ ...card }),
    drawCard({ ...card, heading: 'Grace Hopper' }),
    drawCard({ ...card, number: 20 }),
  ]);
  expect(one.equals(same)).toBe(true);
  expect(one.equals(other)).toBe(false);
  expect(one.equals(later)).toBe(false);
});

test('characters that no font has are left out, and leave the others', async () => {
  const plain = await drawCard(card);
  for (const odd of ['漢字', '👩‍👩‍👧', '\u202e', '\u0000', '\ud800', 'Ж']) {
    expect((await drawCard({ ...card, heading: `Ada ${odd}  Lovelace` })).equals(plain), odd).toBe(true);
  }
});

test('a card of nothing but such characters says whose it is, and one of 10,000 words is drawn too', async () => {
  await drawCard({ ...card, heading: '漢字', line: '👍' });
  const png = await drawCard({ ...card, heading: 'word '.repeat(10_000), line: 'x'.repeat(50_000) });
  expect((await sharp(png).metadata()).height).toBe(630);
});
