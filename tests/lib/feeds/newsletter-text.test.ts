import { expect, test } from 'vitest';
import { longPost, newsletterText, shortPost } from '@/lib/feeds/newsletter-text';

const episode = {
  number: 20,
  title: 'On  engines',
  introduction: 'About *engines*, and what they are good for.',
  guests: ['Ada Marlow', 'Ken Quill'],
  questions: ['How did you begin?', 'Which tool?', 'What advice?', 'Anything else?'],
};
const url = 'https://example.org/episodes/ada-marlow';

test('the newsletter says who, what about, what was asked and where, without mark-up', () => {
  expect(newsletterText(episode, url)).toBe(`On engines

Interview 20, with Ada Marlow and Ken Quill

About engines, and what they are good for.

The questions:
• How did you begin?
• Which tool?
• What advice?
• Anything else?

Watch it, and read every answer: ${url}`);
});

test('a short post fits, with its address whole; a longer one names three questions', () => {
  expect(shortPost(episode, url)).toBe(`On engines, with Ada Marlow and Ken Quill\n${url}`);
  const long = shortPost({ ...episode, title: 'é'.repeat(400) }, url);
  expect([...long]).toHaveLength(280);
  expect(long.endsWith(`…\n${url}`)).toBe(true);
  expect(longPost(episode, url)).toContain('• What advice?\n\nhttps://example.org');
  expect(longPost(episode, url)).not.toContain('Anything else?');
});

test('what is not there leaves no gap', () => {
  expect(newsletterText({ ...episode, introduction: '', guests: [], questions: [] }, url)).toBe(
    `On engines\n\nInterview 20\n\nWatch it, and read every answer: ${url}`,
  );
});
