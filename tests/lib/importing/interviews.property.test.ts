import fc from 'fast-check';
import type { List, Paragraph, PhrasingContent } from 'mdast';
import { expect, it } from 'vitest';
import { convertPost } from '@/lib/importing/convert-post';
import { writeBlocks } from '@/lib/texts/write-markdown';
import { archivePost, episodeOf } from '../../factories/archive-post';

/** A piece of a line, and how it is set off. */
type Piece = { text: string; as: 'plain' | 'em' | 'strong' | 'code' | 'link' };
type Item = { pieces: Piece[]; items: Item[] };
type Interview = { introduction: string[]; questions: { asked: string; items: Item[] }[] };

const FIRST = ['Looms', 'She', 'Nobody', 'Twine', 'Élan', 'Warp'];
const REST = [
  'don’t',
  '“so”',
  'x_y',
  '2*3',
  '<b>',
  'A&B',
  '#1',
  '[x]',
  'C++',
  'naïve',
  '`a',
  '~',
  '糸',
  'a|b',
  '$5',
  '\\n',
  '&amp;',
  'it',
  '(or)',
  '1.',
  '—',
];

const phrase = (end: string) =>
  fc
    .tuple(fc.constantFrom(...FIRST), fc.array(fc.constantFrom(...REST), { maxLength: 6 }))
    .map(([first, rest]) => `${[first, ...rest, 'knot'].join(' ')}${end}`);
const piece = (formatted: boolean): fc.Arbitrary<Piece> =>
  fc.record({
    text: phrase(''),
    as: formatted ? fc.constantFrom('plain', 'em', 'strong', 'link', 'code') : fc.constant('plain' as const),
  });
const item = (formatted: boolean, depth: number): fc.Arbitrary<Item> =>
  fc.record({
    pieces: fc.array(piece(formatted), { minLength: 1, maxLength: 3 }),
    items: fc.oneof(
      { weight: 3, arbitrary: nothing },
      { weight: depth > 0 ? 1 : 0, arbitrary: inner(formatted, depth - 1) },
    ),
  });
const nothing = fc.constant<Item[]>([]);
const inner = (formatted: boolean, depth: number): fc.Arbitrary<Item[]> =>
  depth < 0 ? nothing : fc.array(item(formatted, depth), { minLength: 1, maxLength: 2 });
const interview = (formatted: boolean, depth: number): fc.Arbitrary<Interview> =>
  fc.record({
    introduction: fc.array(phrase('.'), { minLength: 1, maxLength: 2 }),
    questions: fc
      .uniqueArray(
        fc.record({ asked: phrase('?'), items: fc.array(item(formatted, depth), { minLength: 1, maxLength: 3 }) }),
        {
          minLength: 3,
          maxLength: 5,
          selector: ({ asked }) => asked,
        },
      )
      .filter((questions) => questions.length >= 3),
  });

// ─── What it is to come back as ─────────────────────────────────────────────

const LINK = 'https://example.org/a_b?c=d&e=(f)';

function phrasing({ text, as }: Piece): PhrasingContent {
  const children: PhrasingContent[] = [{ type: 'text', value: text }];
  switch (as) {
    case 'plain':
      return { type: 'text', value: text };
    case 'em':
      return { type: 'emphasis', children };
    case 'strong':
      return { type: 'strong', children };
    case 'link':
      return { type: 'link', url: LINK, children };
    case 'code':
      return { type: 'inlineCode', value: text };
  }
}

function list(items: Item[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map(({ pieces, items: inner }) => ({
      type: 'listItem',
      spread: false,
      children: [line(pieces), ...(inner.length > 0 ? [list(inner)] : [])],
    })),
  };
}

/** Pieces with words between them, so that their marks stand apart. */
function line(pieces: Piece[]): Paragraph {
  const children = pieces.flatMap((one, i): PhrasingContent[] =>
    i === 0 ? [phrasing(one)] : [{ type: 'text', value: ' and ' }, phrasing(one)],
  );
  const joined: PhrasingContent[] = [];
  for (const node of children) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value += node.value;
    else joined.push({ ...node });
  }
  return { type: 'paragraph', children: joined };
}

// ─── How it may have been written ───────────────────────────────────────────

type Escape = (text: string) => string;
const named: Escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('“', '&ldquo;').replaceAll('’', '&#8217;');
const numbered: Escape = (text) => [...text].map((it) => (/[\w ]/.test(it) ? it : `&#${it.codePointAt(0)};`)).join('');
const hexadecimal: Escape = (text) =>
  [...text].map((it) => (/[\w ]/.test(it) ? it : `&#x${it.codePointAt(0)?.toString(16)};`)).join('');

type Style = {
  write: Escape;
  ask: (text: string) => string;
  bullets: 'list' | 'paragraphs-in-list' | 'typed' | 'typed-lines';
  gap: string;
  frame: (html: string) => string;
};

const style: fc.Arbitrary<Style> = fc.record({
  write: fc.constantFrom(named, numbered, hexadecimal),
  ask: fc.constantFrom(
    ...[1, 2, 3, 4, 5, 6].map((level) => (text: string) => `<h${level}>${text}</h${level}>`),
    (text: string) => `<p><b>${text}</b></p>`,
    (text: string) => `<p><strong>${text}</strong><br></p>`,
    (text: string) => `<p><strong><em>${text}</em></strong></p>`,
    (text: string) => `<div><b>${text}</b></div>`,
    (text: string) => `<p>${text}</p>`,
    (text: string) => `<h3 class="q"><span style="color:red">${text}</span></h3>`,
  ),
  bullets: fc.constantFrom('list', 'paragraphs-in-list'),
  gap: fc.constantFrom('', '\n', '\n\n  ', ' <!-- more --> '),
  frame: fc.constantFrom(
    (html: string) => html,
    (html: string) => `<div class="post"><div>${html}</div></div>`,
    (html: string) => `<article>\n${html}\n</article>`,
    (html: string) => `${html}<script>mixpanel.track("x")</script>`,
  ),
});
const typedStyle = fc
  .tuple(style, fc.constantFrom('typed' as const, 'typed-lines' as const))
  .map(([rest, bullets]) => ({ ...rest, bullets }));

const TAGS = { em: 'i', strong: 'b', code: 'code' } as const;

function pieceHtml({ text, as }: Piece, write: Escape): string {
  if (as === 'plain') return write(text);
  if (as === 'link') return `<a href="${LINK.replaceAll('&', '&amp;')}">${write(text)}</a>`;
  return `<${TAGS[as]}>${write(text)}</${TAGS[as]}>`;
}

const lineHtml = (pieces: Piece[], write: Escape) => pieces.map((one) => pieceHtml(one, write)).join(' and ');

function itemsHtml(items: Item[], { write, bullets, gap }: Style): string {
  if (bullets === 'typed') return items.map(({ pieces }) => `<p>• ${lineHtml(pieces, write)}</p>`).join(gap);
  if (bullets === 'typed-lines')
    return `<p>${items.map(({ pieces }) => `&bull; ${lineHtml(pieces, write)}`).join('<br>\n')}</p>`;
  const wrap = bullets === 'list' ? (html: string) => html : (html: string) => `<p>${html}</p>`;
  const one = ({ pieces, items: inner }: Item): string =>
    `<li>${wrap(lineHtml(pieces, write))}${inner.length > 0 ? `<ul>${inner.map(one).join(gap)}</ul>` : ''}</li>`;
  return `<ul>${gap}${items.map(one).join(gap)}${gap}</ul>`;
}

function html({ introduction, questions }: Interview, how: Style): string {
  const parts = [
    ...introduction.map((text) => `<p>${how.write(text)}</p>`),
    ...questions.flatMap(({ asked, items }) => [how.ask(how.write(asked)), itemsHtml(items, how)]),
  ];
  return how.frame(parts.join(how.gap));
}

function expectSame(post: ReturnType<typeof convertPost>, { introduction, questions }: Interview): void {
  const content = episodeOf(post);
  expect(content.introduction).toBe(
    writeBlocks(introduction.map((text) => ({ type: 'paragraph', children: [{ type: 'text', value: text }] }))),
  );
  expect(content.answers.map(({ asked, body }) => ({ asked, body }))).toEqual(
    questions.map(({ asked, items }) => ({ asked, body: writeBlocks([list(items)]) })),
  );
  expect(post.leftover).toBeNull();
  expect(post.problems.filter((problem) => /in no part/.test(problem))).toEqual([]);
}

const convert = (overrides: Parameters<typeof archivePost>[0]) =>
  convertPost(archivePost({ title: 'A* Interview #5: Ines Falk, weaver', ...overrides }), { questions: [] });

it('an interview comes back the same from whatever HTML it was written in', () => {
  fc.assert(
    fc.property(interview(true, 2), style, (model, how) => expectSame(convert({ html: html(model, how) }), model)),
    { numRuns: 120 },
  );
});

it('and from paragraphs with bullets typed by hand', () => {
  fc.assert(
    fc.property(interview(true, 0), typedStyle, (model, how) => expectSame(convert({ html: html(model, how) }), model)),
    { numRuns: 60 },
  );
});

it('and from plain text', () => {
  const plain = ({ introduction, questions }: Interview, bullet: string, gap: string) => {
    const lines = (items: Item[], indent: string): string[] =>
      items.flatMap(({ pieces, items: inner }) => [
        `${indent}${bullet} ${pieces.map(({ text }) => text).join(' and ')}`,
        ...lines(inner, `${indent}    `),
      ]);
    return [...introduction, ...questions.flatMap(({ asked, items }) => [asked, lines(items, '  ').join('\n')])].join(
      gap,
    );
  };
  fc.assert(
    fc.property(
      interview(false, 1),
      fc.constantFrom('•', '-', '*'),
      fc.constantFrom('\n\n', '\n\n\n'),
      (model, bullet, gap) => {
        expectSame(convert({ text: plain(model, bullet, gap) }), model);
      },
    ),
    { numRuns: 80 },
  );
});
