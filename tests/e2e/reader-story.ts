import { startReaderSite } from '../fixtures/reader-site';
import type { Site } from '../fixtures/site';
import { expect, test as story } from './story';

/** A story on a site whose newest interview, of Glyph Lefkowitz, has start seconds (START_TIMES). */
export const test = story.extend<object, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const site = await startReaderSite();
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
});

export const EPISODE = '/episodes/glyph-lefkowitz';

export { expect };
