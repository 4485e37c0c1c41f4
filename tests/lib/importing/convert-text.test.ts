import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { missingWords, wordsOf, wordsOfConverted } from '@/lib/importing/compare-words';
import { convertPost } from '@/lib/importing/convert-post';
import { archivePost, articleOf, episodeOf } from '../../factories/archive-post';

const read = (name: string) => readFileSync(`tests/fixtures/archive/${name}.txt`, 'utf8');
const questions = [
  { id: 1, text: 'What are you weaving at the moment, and why?', wordings: [] },
  { id: 2, text: 'What’s the most costly thing you’ve had to learn? How did you learn it?', wordings: [] },
  { id: 3, text: 'What do you do away from the loom?', wordings: [] },
];
const convert = (name: string) => convertPost(archivePost({ text: read(name), slug: name }), { questions });

test.each(['interview-with-summary', 'article-with-listings', 'guide-with-footnotes'])('%s loses no word', (name) => {
  const post = convert(name);
  expect(missingWords(wordsOf(read(name).replace('#A* Interview', '')), wordsOfConverted(post))).toEqual([]);
  expect(post.problems.filter((problem) => /in no part/.test(problem))).toEqual([]);
});

describe('an interview copied out of its page', () => {
  const post = convert('interview-with-summary');
  const content = episodeOf(post);

  it('has its number, guest and headline', () => {
    expect(content).toMatchObject({
      number: 31,
      slug: 'ines-falk',
      title: 'Ines Falk, Creator of The Loom Workbench',
      guests: [{ name: 'Ines Falk', headline: 'Creator of The Loom Workbench' }],
      youtubeId: '',
      postId: null,
      recommendedLinks: [],
    });
    expect(post.confidence).toBeGreaterThan(80);
    expect(post.reasons).toEqual(['Its title begins “A* Interview #31”.', '8 questions with answers under them.']);
    expect(post.problems).toContain('It has no video.');
  });

  it('has what stands before the questions as introduction, and the farewell apart', () => {
    expect(content.introduction.split('\n\n')).toHaveLength(3);
    expect(content.introduction).toMatch(/^According to her own page, today’s guest is called “Ines Do Not Ring/);
    expect(post.leftover).toBe(
      '## And that’s all for today\n\nFollow me on Chirper subscribe to my video channel for future episodes!',
    );
  });

  it('has every question in order, with each bullet of its answer', () => {
    expect(
      content.answers.map(({ asked, body }) => [asked.slice(0, 20), body === '' ? 0 : body.split('\n').length]),
    ).toEqual([
      ['What are you weaving', 4],
      ['What are your main p', 0],
      ['How old were you whe', 2],
      ['What’s the most cost', 3],
      ['How should we measur', 3],
      ['How planned is your ', 2],
      ['Any shops or project', 0],
      ['If you could send on', 1],
    ]);
    expect(content.answers[4]?.body.split('\n').at(-1)).toBe(
      '- If there’s one thing that tells, it’s the wish to unpick what is wrong.',
    );
  });

  it('proposes standing questions and is sure of none but the same', () => {
    const matches = content.answers.map(({ match }) => match);
    expect(matches[0]?.questionId).toBe(1);
    expect(matches[0]?.confidence).toBeLessThan(100);
    expect(matches[3]).toEqual({ questionId: 2, confidence: 100 });
    expect(matches[7]).toBeNull();
  });
});

describe('an interview with the pasted script', () => {
  const post = convert('interview-with-script');

  it('has both IDs of the script, and nothing else of it', () => {
    expect(episodeOf(post)).toEqual({
      number: 28,
      slug: 'ken-øster',
      title: 'LoomOverflow’s all-time warp champ, Ken Øster',
      introduction: [
        'Read some of Ken’s favorite one-word books, Rope and Tar.',
        'Listen to the Song of the Shuttle on RecordNotes.',
        'And at his suggestion, sign up for Rowbook and get your back straight!',
        'Learn about the A\\* Series and see more interviews here.',
      ].join('\n\n'),
      youtubeId: 'kEn0sTeR_-9',
      postId: 'Ken Oster',
      guests: [{ name: 'Ken Øster', headline: 'LoomOverflow’s all-time warp champ' }],
      answers: [],
      recommendedLinks: [],
      topics: [],
    });
    expect(post).toMatchObject({ leftover: null, problems: [], confidence: 99 });
  });
});

describe('an article with listings', () => {
  const post = convert('article-with-listings');
  const { body, ...content } = articleOf(post);

  it('is an article of its title', () => {
    expect(content).toMatchObject({ kind: 'article', slug: 'article-with-listings', title: 'Thread Madness' });
  });

  it('has its listings as they were, empty lines and all', () => {
    const listings = [...body.matchAll(/^```(\w*)\n([\s\S]*?)\n```$/gm)].map(([, language, code]) => ({
      language,
      code,
    }));
    expect(listings.map(({ language }) => language)).toEqual(['python', '', 'python', 'python']);
    for (const { code } of listings) expect(read('article-with-listings')).toContain(`\n\n${code}\n\n`);
    expect(listings[3]?.code).toContain('threads[middle:]\n\n\n    cloth = []');
  });

  it('has its headings and lists', () => {
    expect([...body.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
      'Before Things Get Tangled',
      '1. See if the wool is there already',
      '2. Find the sheep using sys.fields',
      '3. Cache the skein inside sys.basket',
    ]);
    expect(body).toContain('1. Split the threads in half\n2. Lay them over one another until\n   there is one cloth');
    expect(body).toContain("1. Calls an inner function: \\_\\_fetch\\_\\_('wool')");
  });

  it('reads nothing in it as mark-up', () => {
    expect(body).toContain('See \\<the bench> for \\*more\\*, or look at x_y and 2 \\* 3 \\* 4.');
    expect(body).toContain('<https://example.org/loom>.');
  });
});

describe('a guide with footnotes', () => {
  const { body } = articleOf(convert('guide-with-footnotes'));

  it('has the notes that are both in the text and below it as notes, and the others as they were', () => {
    expect(body).toContain('very little sums.[^1] Instead');
    expect(body).toContain('for a glossary.[^2]');
    expect(body).toContain('[^1]: And the loom has a counter');
    expect(body).toMatch(/\[\^2\]: We’ll\n {4}try to be gentle/);
    expect(body).toContain('Our shed\\[3] role:');
    expect(body).toContain('\\[4] For practice');
    expect(body).toContain('\\[\\*] Yes, there are other looms.');
  });

  it('has listings of commands, also within a list', () => {
    expect(body).toContain('```bash\ngit clone\ncd patient_guide_to_looms\n```');
    expect(body).toContain("```bash\necho '\nLOOM_WIDTH=<your width here>\n");
    expect(body).toContain('To start the shed, you can do\n\n```bash\n fab start_shed:main\n```');
    expect(body).toContain('```bash\ndf -h\n```');
    expect(body).toMatch(/- Your settings should be in three files:\n\n {2}\\--settings/);
    expect(body).toContain(
      '  # the loom expects this at the top\n  # instead of within the shed, so the relative import can fail\n      from .<loom_name>.settings',
    );
  });

  it('has nested lists', () => {
    expect(body).toMatch(/2\. Changes the default width[^\n]*\n\n {3}- This one is nested/);
  });

  it('takes a line above another for a heading, and three in a row for none', () => {
    const headings = [...body.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toContain('Set Up Your Frame');
    expect(headings.join()).not.toMatch(/rants|knots|rain|By the/);
  });
});

test('a file that tells about the archive is left out, and said to be', () => {
  const post = convertPost(archivePost({ text: '# The archive\n\nWhat is what.', sourceKey: 'old/README.md' }), {
    questions,
  });
  expect(post).toMatchObject({ becomes: 'skip', reasons: ['Its name says that it is about the archive, not of it.'] });
});
