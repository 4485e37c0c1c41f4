import { expect, test } from 'vitest';
import { answerCard, episodeCard, guestCard, questionCard, siteCard } from '@/lib/cards/cards';

const series = { title: 'Series', host: 'Mary' };
const episode = { number: 3, title: 'On engines', guests: [{ name: 'Ada' }, { name: 'Grace' }, { name: 'Joan' }] };

test('each card says whose it is and what of', () => {
  expect(episodeCard(episode, series)).toEqual({
    seriesTitle: 'Series',
    number: 3,
    heading: 'Ada, Grace and Joan',
    line: 'On engines',
  });
  expect(answerCard(episode, 'Why numbers?', series)).toMatchObject({
    heading: 'Why numbers?',
    line: 'Ada, Grace and Joan',
  });
  expect(guestCard({ name: 'Ada', headline: 'Countess', appearances: [{ number: 3 }] }, series)).toMatchObject({
    number: 3,
    heading: 'Ada',
    line: 'Countess',
  });
  expect(questionCard({ text: 'Why?', guestCount: 1 }, series).line).toBe('One guest answers');
  expect(questionCard({ text: 'Why?', guestCount: 20 }, series).line).toBe('20 guests answer');
  expect(siteCard(series).line).toBe('Interviews by Mary');
});

test('an interview without guests, or named after its guest, says its title once', () => {
  expect(episodeCard({ ...episode, guests: [] }, series)).toMatchObject({ heading: 'On engines', line: '' });
  expect(episodeCard({ ...episode, title: 'Ada', guests: [{ name: 'Ada' }] }, null)).toMatchObject({
    seriesTitle: 'Colloquy',
    heading: 'Ada',
    line: '',
  });
});
