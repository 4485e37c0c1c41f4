import satori from 'satori';
import sharp from 'sharp';
import { CARD_SIZE, type Card } from './card';
import { cardTree } from './card-tree';
import { loadFonts } from './fonts';

/** Pictures to keep, some 20 KB each. */
const KEPT = 300;

/** By what they say: a change of content elsewhere leaves them as they are. */
const drawn = new Map<string, Promise<Buffer<ArrayBuffer>>>();

/**
 * A card as PNG. Nothing is fetched: text is set from font files, and characters that no font has are left out.
 */
export function drawCard(card: Card): Promise<Buffer<ArrayBuffer>> {
  const key = JSON.stringify(card);
  const known = drawn.get(key);
  const picture = known ?? draw(card);
  drawn.delete(key);
  drawn.set(key, picture);
  // What failed may succeed the next time.
  if (!known) picture.catch(() => drawn.delete(key));
  for (const oldest of drawn.keys()) {
    if (drawn.size <= KEPT) break;
    drawn.delete(oldest);
  }
  return picture;
}

async function draw(card: Card): Promise<Buffer<ArrayBuffer>> {
  const clean = tidy(card, new Set());
  const missing = new Set<string>();
  const first = await toSvg(clean, missing);
  const svg = missing.size === 0 ? first : await toSvg(tidy(card, missing), new Set());
  const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 128 }).toBuffer();
  return Buffer.from(png);
}

async function toSvg(card: Card, missing: Set<string>): Promise<string> {
  const tree: unknown = cardTree(card);
  return satori(tree as Parameters<typeof satori>[0], {
    ...CARD_SIZE,
    fonts: await loadFonts(),
    loadAdditionalAsset: async (_language, text) => {
      for (const character of text) missing.add(character);
      return [];
    },
  });
}

/** Characters that find room at most. Setting more than can be seen took satori minutes. */
const ROOM = { seriesTitle: 80, heading: 260, line: 160 };

/** Without the characters that would be empty boxes, marks of direction and such, and doubled spaces. */
function tidy(card: Card, missing: ReadonlySet<string>): Card {
  const clean = (text: string, room: number) =>
    [...text.slice(0, 4 * room)]
      .filter((character) => !missing.has(character) && !/[\p{C}\u2028\u2029]/u.test(character.replace(/\s/g, ' ')))
      .join('')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, room);
  const seriesTitle = clean(card.seriesTitle, ROOM.seriesTitle);
  return {
    ...card,
    seriesTitle,
    // A card without words would be nobody's.
    heading: clean(card.heading, ROOM.heading) || seriesTitle || String(card.number ?? ''),
    line: clean(card.line, ROOM.line),
  };
}
