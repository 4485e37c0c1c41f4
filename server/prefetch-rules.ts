/**
 * Which links browsers may fetch before they are followed: those to pages, once the pointer rests on them. Fetched, not
 * drawn: a page that nobody looks at must not count as viewed. In the form of speculation rules, as JSON.
 */
export const PREFETCH_RULES = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          {
            not: {
              href_matches: ['/admin*', '/api/*', '/embed/*', '/login*', '/search*', '/setup*', '/*.json', '/*.xml'],
            },
          },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});
