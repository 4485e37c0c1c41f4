import { describe, expect, it, test } from 'vitest';
import { readTitle } from '@/lib/importing/recognise/read-title';

describe('a numbered interview', () => {
  test.each([
    ['A* Interview #19: Ines Falk, Creator of The Loom Library', 19, 'Ines Falk', 'Creator of The Loom Library'],
    ['#A* Interview #19: Ines Falk, Creator of Looms', 19, 'Ines Falk', 'Creator of Looms'],
    ['A* Interview #7: Weaving’s all-time champ, Ken Øster', 7, 'Ken Øster', 'Weaving’s all-time champ'],
    ['A* INTERVIEW # 7 : Ken Øster', 7, 'Ken Øster', ''],
    ['Interview 3 – Radia Quill-Marlow – Author of Knots', 3, 'Radia Quill-Marlow', 'Author of Knots'],
    [
      'Episode 12: Ludwig van der Veer, who weaves, and sells, sails',
      12,
      'Ludwig van der Veer',
      'who weaves, and sells, sails',
    ],
    ['Interview #4 with Tony Haddad', 4, 'Tony Haddad', ''],
    ['#8: Mary O’Brandt (Spinner)', 8, 'Mary O’Brandt', 'Spinner'],
    ['Ada Marlow, weaver (A* Interview #21)', 21, 'Ada Marlow', 'weaver'],
  ])('%s', (title, number, name, headline) => {
    expect(readTitle(title)).toMatchObject({ number, guests: [{ name, headline }] });
  });

  it('keeps what it is called apart from whose it is', () => {
    expect(readTitle('A* Interview #19: Ines Falk, Creator of Looms')).toEqual({
      prefix: 'A* Interview #19',
      number: 19,
      saysInterview: true,
      guests: [{ name: 'Ines Falk', headline: 'Creator of Looms' }],
      rest: 'Ines Falk, Creator of Looms',
    });
  });

  it('has two guests where it names two', () => {
    expect(readTitle('A* Interview #2: Ines Falk and Ken Øster').guests.map(({ name }) => name)).toEqual([
      'Ines Falk',
      'Ken Øster',
    ]);
  });

  it('believes the name that the post calls its guest, however unlike a name', () => {
    expect(readTitle('A* Interview #2: Weaving, zed', ['Zed']).guests).toEqual([{ name: 'zed', headline: 'Weaving' }]);
  });

  it('names nobody where nothing looks like a name', () => {
    expect(readTitle('A* Interview #2: the one about looms')).toMatchObject({
      number: 2,
      guests: [],
      rest: 'the one about looms',
    });
  });
});

describe('an interview without a number', () => {
  test.each([
    ['An interview with Ines Falk', 'Ines Falk'],
    ['Interview: Ines Falk, weaver', 'Ines Falk'],
    ['A conversation with Ines Falk', 'Ines Falk'],
  ])('%s', (title, name) => {
    expect(readTitle(title)).toMatchObject({ number: null, saysInterview: true, guests: [{ name }] });
  });
});

test.each([
  'A Heron Eats the Loom: Trouble With Generated Cloth',
  'Warp Madness',
  'The Patient Guide to Setting Up a Loom at Home',
  'Why I talk to my plants',
  '10 episodes that changed my mind',
  'About',
  '',
])('%j is no interview', (title) => {
  expect(readTitle(title)).toMatchObject({ number: null, saysInterview: false });
});
