import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TranscriptCue } from '@/lib/episodes/transcript';
import { formatCueTime, parseCueTime } from '@/lib/episodes/transcripts/cue-time';
import { MAX_CUES, parseTranscript } from '@/lib/episodes/transcripts/parse-transcript';
import { toSrt, toVtt } from '@/lib/episodes/transcripts/serialise-transcript';

function cuesOf(source: string): TranscriptCue[] {
  const result = parseTranscript(source);
  if (!result.ok) throw new Error(`${result.reason}, line ${result.line}`);
  return result.cues;
}

const vtt = (...lines: string[]) => ['WEBVTT', '', '00:01.000 --> 00:02.000', ...lines].join('\n');
const said = (...lines: string[]) => cuesOf(vtt(...lines)).map(({ speaker, text }) => [speaker, text]);

test('WebVTT is read: hours left out, identifiers, settings, notes and styles', () => {
  const source = `\ufeffWEBVTT - An interview

STYLE
::cue { color: gold }

NOTE made by hand --> checked twice

intro
00:01.500 --> 00:04.000 align:start position:10%
<v Ada Lovelace>Shall we <i>begin</i>?

01:02:03.004 --> 01:02:05.000
Let us.
`;
  expect(parseTranscript(source)).toEqual({
    ok: true,
    format: 'vtt',
    cues: [
      { startMs: 1_500, endMs: 4_000, speaker: 'Ada Lovelace', text: 'Shall we begin?' },
      { startMs: 3_723_004, endMs: 3_725_000, speaker: null, text: 'Let us.' },
    ],
  });
});

test('SubRip is read, by whatever line ends and with what programs put into it', () => {
  const source =
    '\r\n1\r\n00:00:01,500 --> 00:00:04,000\r\n{\\an8}<font color="#fff">ADA: Shall we</font>\r\nbegin?\r\n\r\n\r\n2\r\n00:00:04,0 --> 00:00:05,000\r\nLet us.';
  expect(parseTranscript(source)).toEqual({
    ok: true,
    format: 'srt',
    cues: [
      { startMs: 1_500, endMs: 4_000, speaker: 'ADA', text: 'Shall we begin?' },
      { startMs: 4_000, endMs: 5_000, speaker: null, text: 'Let us.' },
    ],
  });
});

test('two who speak in one cue are two cues of its time', () => {
  expect(said('<v Ada>Really?</v> <v.loud Charles>Really.')).toEqual([
    ['Ada', 'Really?'],
    ['Charles', 'Really.'],
  ]);
  expect(said('ADA: Really?', 'I wonder.', 'CHARLES B.: Really.')).toEqual([
    ['ADA', 'Really? I wonder.'],
    ['CHARLES B.', 'Really.'],
  ]);
});

test.each([
  ['>> Ada: Yes.', 'Ada', 'Yes.'],
  ['&gt;&gt; Ada: Yes.', 'Ada', 'Yes.'],
  ['Note: this is no name', null, 'Note: this is no name'],
  ['At 12:30 we met', null, 'At 12:30 we met'],
  ['HTTP://EXAMPLE', null, 'HTTP://EXAMPLE'],
  ['if a < b &amp;&amp; c > d', null, 'if a < b && c > d'],
  ['caf&#233; &#xe9; &unknown; &#9999999;', null, 'café é &unknown; &#9999999;'],
  ['one<00:00:01.200><c> two</c>', null, 'one two'],
])('%s', (line, speaker, text) => {
  expect(said(line)).toEqual([[speaker, text]]);
});

test('cues without words are left out, and cues out of order are put in order', () => {
  const source =
    '00:05.000 --> 00:06.000\nlater\n\n00:01.000 --> 00:02.000\n<i> </i>\n\n00:01.000 --> 00:03.000\nfirst';
  expect(cuesOf(source).map(({ text }) => text)).toEqual(['first', 'later']);
});

test.each([
  ['an empty text', '', 'no-cues', null],
  ['prose', 'Ada said that\nit would work.', 'no-cues', null],
  ['a web page', '<!-- x --><html><body>404</body></html>', 'bad-time', 1],
  ['a time that is none', '1\n00:00:0a,000 --> 00:00:02,000\nHello', 'bad-time', 2],
  ['a 61st second', '00:61.000 --> 01:02.000\nHello', 'bad-time', 1],
  ['more than a week', '00:01.000 --> 169:00:00.000\nHello', 'bad-time', 1],
  ['an end before the start', 'WEBVTT\n\n00:05.000 --> 00:04.000\nHello', 'reversed', 3],
  ['a cue that takes no time', '00:05.000 --> 00:05.000\nHello', 'reversed', 1],
  ['a cue of a book', `00:05.000 --> 00:06.000\n${'a'.repeat(5_001)}`, 'cue-too-long', 1],
  ['too many cues', '00:01.000 --> 00:02.000\na\n\n'.repeat(MAX_CUES + 1), 'too-many-cues', MAX_CUES * 3 + 1],
  ['too much of it', 'a'.repeat(3_000_001), 'too-large', null],
])('%s is refused with the reason and the line', (_what, source, reason, line) => {
  const result = parseTranscript(source);
  expect(result).toEqual({ ok: false, reason, line });
});

test('a million characters of beginnings take moments', () => {
  for (const beginning of [
    '<v ',
    '<v.a ',
    '{\\',
    '<v a\n',
    '&#',
    'A: ',
    '>> A',
    'NOTE -->\n',
    '00:01.000 --> 00:02.000\n',
  ]) {
    const begun = performance.now();
    parseTranscript(`00:01.000 --> 00:02.000\n${beginning.repeat(Math.floor(1_000_000 / beginning.length))}`);
    expect([beginning, performance.now() - begun < 10_000]).toEqual([beginning, true]);
  }
});

test('whatever the text, there is an answer, and every cue can be kept', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '\n',
      '\n\n',
      '00:01.000 --> 00:02.000\n',
      '<v A>',
      'A B: ',
      '&#0;',
      '\ud83d',
      '\u0000',
      '>> X: ',
      'NOTE ',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const result = parseTranscript(pieces.join(''));
      if (!result.ok) return;
      for (const { speaker, text, startMs, endMs } of result.cues) {
        expect(startMs).toBeLessThan(endMs);
        for (const kept of [text, ...(speaker === null ? [] : [speaker])]) {
          expect(kept).toBe(kept.trim());
          expect(kept).not.toBe('');
          expect(kept).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        }
      }
    }),
  );
});

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom(
      '<v Bob> hi',
      'ADA: no',
      '>> Ada: no',
      '&amp;',
      'a --> b',
      '{\\an8}x',
      '&#58;',
      'A: b: c',
      'NOTE',
      '</i>',
      '1',
    ),
  )
  .map((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim())
  .filter((text) => text !== '');
const cues = fc
  .array(
    fc.record({
      startMs: fc.nat(500_000_000),
      length: fc.integer({ min: 1, max: 100_000 }),
      speaker: fc.option(words),
      text: words,
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((list) =>
    list
      .map(({ length, ...cue }): TranscriptCue => ({ ...cue, endMs: cue.startMs + length }))
      .sort((a, b) => a.startMs - b.startMs),
  );

test('a transcript written as WebVTT is read back as it was', () => {
  fc.assert(
    fc.property(cues, (list) => {
      expect(parseTranscript(toVtt({ cues: list }))).toEqual({ ok: true, format: 'vtt', cues: list });
    }),
  );
});

test('a transcript written as SubRip is read back with its times, words and speakers in capitals', () => {
  const list: TranscriptCue[] = [
    { startMs: 1_500, endMs: 4_000, speaker: 'Ada Lovelace', text: 'Shall we begin? a --> b' },
    { startMs: 4_000, endMs: 3_605_007, speaker: null, text: 'Let us.' },
  ];
  expect(toSrt({ cues: list })).toBe(
    '1\n00:00:01,500 --> 00:00:04,000\nADA LOVELACE: Shall we begin? a → b\n\n2\n00:00:04,000 --> 01:00:05,007\nLet us.\n',
  );
  expect(cuesOf(toSrt({ cues: list })).map(({ speaker }) => speaker)).toEqual(['ADA LOVELACE', null]);
});

test('a time is read as it is written', () => {
  fc.assert(
    fc.property(fc.nat(600_000_000), (ms) => {
      expect(parseCueTime(formatCueTime(ms))).toBe(ms);
    }),
  );
});
