import fc from 'fast-check';
import type { DescribedInterview, DescribedSeries } from '@/lib/feeds/json-ld';

/** What would break out of mark-up, and what parsers choke on. */
const HOSTILE = [
  ']]>',
  '</script>',
  '<!--',
  '<script>alert(1)</script>',
  '&amp;&',
  '"\'',
  '\u0000\u0008\u001f\ufffe',
  '\ud800',
  '\udc00 x',
  '\u2028\u2029',
  '\u202eright to left',
  'שלום عليكم',
  '👩‍👩‍👧‍👦 🏳️‍🌈',
  '\r\n\t ',
];

/** Ordinary and hostile text, mixed. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 12 }), fc.lorem()), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(''));

const slug = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9é]{1,8})?$/);

export const interview: fc.Arbitrary<DescribedInterview> = fc.record({
  number: fc.integer({ min: 1, max: 9_999 }),
  slug,
  title: hostileText.map((text) => `T ${text}`),
  introduction: hostileText,
  youtubeId: fc.stringMatching(/^[\w-]{11}$/),
  durationSeconds: fc.option(fc.integer({ min: 1, max: 20_000 })),
  publishedAt: fc.option(fc.date({ min: new Date('1995-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }), {
    freq: 20,
  }),
  guests: fc.array(fc.record({ slug, name: hostileText, headline: fc.oneof(fc.constant(''), hostileText) }), {
    maxLength: 3,
  }),
  answers: fc.array(
    fc.record({
      anchor: slug,
      question: hostileText,
      startSeconds: fc.option(fc.integer({ min: 0, max: 20_000 }), { freq: 5 }),
    }),
    { maxLength: 14 },
  ),
});

export const series: fc.Arbitrary<DescribedSeries> = fc.record({
  title: hostileText.map((text) => `T ${text}`),
  description: hostileText,
  host: fc.oneof(fc.constant(''), hostileText),
  links: fc.array(fc.record({ label: hostileText, url: fc.webUrl() }), { maxLength: 2 }),
  timeZone: fc.constantFrom('UTC', 'Europe/London', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia'),
  language: fc.constantFrom('en', 'de', 'pt-BR', 'ar'),
});
