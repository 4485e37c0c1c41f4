'use server';

import { editorStateAction } from '../_editor-action';
import type { BulkState } from '../_list/bulk-state';
import { runBulk } from '../_list/run-bulk';

/** Changes several articles at once, or takes that back. */
export const bulkArticlesAction = editorStateAction<BulkState>('articles.publish', (context, data) =>
  runBulk('articles', context, data),
);
