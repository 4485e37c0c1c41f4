import { describe, expect, it, test } from 'vitest';
import { parseSummary, type Summary } from '@/lib/episodes/parse-summary';

function summaryOf(text: string): Summary {
  const parsed = parseSummary(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.summary;
}

const questions = [
  {
    asked: 'What is on your bench right now? Who pays for it?',
    answer: '- A loom that takes *punched* cards.\n- Nobody yet.',
    startSeconds: null,
  },
  { asked: 'Which music do you work to?', answer: '', startSeconds: null },
  {
    asked: 'Any last words (short ones)?',
    answer: '- Oil the bearings, see [the manual](https://example.org/oil).',
    startSeconds: null,
  },
];
const expected = {
  introduction: 'Ines Falk builds looms. Here is what she said.',
  questions,
  recommendedLinks: [],
  leftover: '',
};

describe('questions with bullets under them', () => {
  test.each([
    [
      'Markdown headings',
      `Ines Falk builds looms. Here is what she said.

### What is on your bench right now? Who pays for it?

* A loom that takes *punched* cards.
* Nobody yet.

### Which music do you work to?

### Any last words (short ones)?

- Oil the bearings, see [the manual](https://example.org/oil).`,
    ],
    [
      'bold lines of Markdown',
      `Ines Falk builds looms. Here is what she said.

**What is on your bench right now? Who pays for it?**
- A loom that takes *punched* cards.
- Nobody yet.

**Which music do you work to?**

**Any last words (short ones)?**

- Oil the bearings, see [the manual](https://example.org/oil).`,
    ],
    [
      'HTML headings',
      `<p>Ines Falk builds looms. Here is what she said.</p><h2>What is on your bench right now? Who pays for&nbsp;it?</h2>
<ul><li>A loom that takes <em>punched</em> cards.</li><li><p>Nobody yet.</p></li></ul><h2>Which music do you work to?</h2>
<h2>Any last words (short ones)?</h2><ul>
<li>Oil the bearings, see <a href="https://example.org/oil">the manual</a>.</li></ul>`.replace('&nbsp;', ' '),
    ],
    [
      'bold paragraphs of HTML, with bullets typed by hand',
      `<p>Ines Falk builds looms. Here is what she said.</p><p><b>What is on your bench right now? Who pays for it?</b></p>
<p>• A loom that takes <i>punched</i> cards.</p><p>• Nobody yet.</p><p><strong>Which music do you work to?</strong></p>
<p><b>Any last words (short ones)?</b><br>• Oil the bearings, see <a href="https://example.org/oil">the manual</a>.</p>`,
    ],
    [
      'plain HTML paragraphs',
      `<p>Ines Falk builds looms. Here is what she said.</p><p>What is on your bench right now? Who pays for it?</p>
<ul><li>A loom that takes <em>punched</em> cards.</li><li>Nobody yet.</li></ul><p>Which music do you work to?</p>
<p>Any last words (short ones)?</p><ul><li>Oil the bearings, see <a href="https://example.org/oil">the manual</a>.</li></ul>`,
    ],
  ])('%s', (_name, text) => {
    expect(summaryOf(text)).toEqual(expected);
  });
});

describe('plain text', () => {
  const text = `Ines Falk builds looms. *Real* ones.

What is on your bench right now? Who pays for it?

  • A loom that takes __punched__ cards.
  • Nobody yet,
    not even <the bank>.
    *She will not ask.

Which music do you work to?

Any last words?

  • Oil the bearings: https://example.org/oil.

And that is all for today

Come back next week!
`;

  it('keeps each word a word, and gives a farewell back', () => {
    expect(summaryOf(text)).toEqual({
      introduction: 'Ines Falk builds looms. \\*Real\\* ones.',
      questions: [
        {
          asked: 'What is on your bench right now? Who pays for it?',
          answer:
            '- A loom that takes \\_\\_punched\\_\\_ cards.\n- Nobody yet,\n  not even \\<the bank>.\n- She will not ask.',
          startSeconds: null,
        },
        { asked: 'Which music do you work to?', answer: '', startSeconds: null },
        { asked: 'Any last words?', answer: '- Oil the bearings: <https://example.org/oil>.', startSeconds: null },
      ],
      recommendedLinks: [],
      leftover: '## And that is all for today\n\nCome back next week!',
    });
  });

  it('reads answers that are lines of prose', () => {
    const { questions: found } = summaryOf('What is on your bench?\nA loom.\n\nWho pays?\n\nNobody.\n\nNot yet.');
    expect(found).toEqual([
      { asked: 'What is on your bench?', answer: 'A loom.', startSeconds: null },
      { asked: 'Who pays?', answer: 'Nobody.\n\nNot yet.', startSeconds: null },
    ]);
  });
});

describe('seconds', () => {
  it('reads YouTube’s chapters', () => {
    expect(
      summaryOf(`All about looms.

0:00 Hello
1:05 What is on your bench?
12:30 Who pays?
1:02:03 Any last words?

Subscribe to the channel.`),
    ).toEqual({
      introduction: 'All about looms.',
      questions: [
        { asked: 'Hello', answer: '', startSeconds: 0 },
        { asked: 'What is on your bench?', answer: '', startSeconds: 65 },
        { asked: 'Who pays?', answer: '', startSeconds: 750 },
        { asked: 'Any last words?', answer: '', startSeconds: 3723 },
      ],
      recommendedLinks: [],
      leftover: 'Subscribe to the channel.',
    });
  });

  test.each([
    ['### [1:05] What is on your bench?', 65],
    ['### 01:05 – What is on your bench?', 65],
    ['### What is on your bench? (1:05)', 65],
    ['### [What is on your bench?](https://youtu.be/abcdefghijk?t=1m5s)', 65],
    ['### [What is on your bench?](https://www.youtube.com/watch?v=abcdefghijk&t=65)', 65],
  ])('reads %j', (heading, startSeconds) => {
    const summary = summaryOf(`${heading}\n\n- A loom.\n\n### Who pays?\n\n- Nobody.`);
    expect(summary.questions[0]).toEqual({ asked: 'What is on your bench?', answer: '- A loom.', startSeconds });
    expect(summary.leftover).toBe('');
  });

  it('takes chapters written as a list', () => {
    const { questions: found } = summaryOf('- 0:00 Hello there\n- 2:10 Who pays?');
    expect(found.map(({ startSeconds }) => startSeconds)).toEqual([0, 130]);
  });
});

describe('what is no question', () => {
  it('leaves a text without any to the introduction', () => {
    expect(summaryOf('Just a text.\n\n- with a list\n')).toEqual({
      introduction: 'Just a text.\n\n- with a list',
      questions: [],
      recommendedLinks: [],
      leftover: '',
    });
  });

  it('leaves a question that somebody is quoted with in the middle of prose alone', () => {
    const { introduction, questions: found } = summaryOf(
      'Was it worth it, I asked, or was it not? She laughed.\n\n## What is on your bench?\n\n- A loom.',
    );
    expect(introduction).toBe('Was it worth it, I asked, or was it not? She laughed.');
    expect(found).toHaveLength(1);
  });

  it('takes a heading without a question mark among questions for one, and the text’s title for none', () => {
    const { introduction, questions: found } = summaryOf(
      '# Looms\n\nHello.\n\n## What is on your bench?\n\n- A loom.\n\n## Advice to beginners\n\n- Oil it.\n\n### In short\n\nOil.',
    );
    expect(introduction).toBe('# Looms\n\nHello.');
    expect(found.map(({ asked }) => asked)).toEqual(['What is on your bench?', 'Advice to beginners']);
    expect(found[1]?.answer).toBe('- Oil it.\n\n### In short\n\nOil.');
  });

  it('takes a list of links under a heading of its own for recommended links', () => {
    const { recommendedLinks, questions: found } = summaryOf(
      '## What is on your bench?\n\n- A loom.\n\n## Links\n\n- [Looms of the world](https://example.org/looms), a book\n- <https://example.org/oil>',
    );
    expect(recommendedLinks).toEqual([
      { label: 'Looms of the world, a book', url: 'https://example.org/looms' },
      { label: 'https://example.org/oil', url: 'https://example.org/oil' },
    ]);
    expect(found).toHaveLength(1);
  });

  it('keeps a link of a question’s heading', () => {
    const { questions: found, leftover } = summaryOf('## Why [Twill](https://example.org/twill)?\n\n- It lasts.');
    expect(found[0]?.asked).toBe('Why Twill?');
    expect(leftover).toBe('[Twill](https://example.org/twill)');
  });

  it('keeps footnotes with the answer that refers to them', () => {
    const { questions: found } = summaryOf('## Why?\n\n- It lasts.[^1]\n\n## How?\n\n- Slowly.\n\n[^1]: Sixty years.');
    expect(found[0]?.answer).toBe('- It lasts.[^1]\n\n[^1]: Sixty years.');
    expect(found[1]?.answer).toBe('- Slowly.');
  });
});

it('keeps nested lists, listings and quotes within an answer', () => {
  const { questions: found } = summaryOf(`## How do you start?

1. Warp.
   - Count the threads.
2. Weave.

\`\`\`python
for thread in warp:

    lift(thread)
\`\`\`

> Slowly.

## Who pays?

- Nobody.`);
  expect(found[0]?.answer).toBe(
    '1. Warp.\n   - Count the threads.\n2. Weave.\n\n```python\nfor thread in warp:\n\n    lift(thread)\n```\n\n> Slowly.',
  );
});

it('refuses HTML that is beyond its limits', () => {
  expect(parseSummary('<div>'.repeat(1_000))).toEqual({ ok: false, reason: 'too-deep' });
});

it('takes an empty text', () => {
  expect(summaryOf('')).toEqual({ introduction: '', questions: [], recommendedLinks: [], leftover: '' });
});
