import { startReaderSite } from '../fixtures/reader-site';
import type { SiteKind } from './site-keeper';
import { test as story } from './story';

const READER_SITE: SiteKind = { start: () => startReaderSite() };

/** A story on a site whose newest interview, of Glyph Lefkowitz, has start seconds (START_TIMES). */
export const test = story.extend({ kind: READER_SITE });

export const EPISODE = '/episodes/glyph-lefkowitz';

export { expect } from './story';
