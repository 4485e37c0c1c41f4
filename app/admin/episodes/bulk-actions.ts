'use server';

import { editorStateAction } from '../_editor-action';
import type { BulkState } from '../_list/bulk-state';
import { runBulk } from '../_list/run-bulk';

/** Changes several episodes at once, or takes that back. */
export const bulkEpisodesAction = editorStateAction<BulkState>('episodes.publish', (context, data) =>
  runBulk('episodes', context, data),
);
