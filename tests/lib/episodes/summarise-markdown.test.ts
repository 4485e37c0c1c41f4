import { expect, test } from 'vitest';
import { summariseMarkdown } from '@/lib/episodes/summarise-markdown';

test('a description is plain words, cut between two of them', () => {
  expect(summariseMarkdown('# *Mimic*, at [Rackspace](https://x.example)\n\n- `one`\n- **two** <b>three</b>')).toBe(
    'Mimic, at Rackspace one two three',
  );
  const long = summariseMarkdown('word '.repeat(100));
  expect(long.length).toBeLessThanOrEqual(202);
  expect(long).toMatch(/word …$/);
});
