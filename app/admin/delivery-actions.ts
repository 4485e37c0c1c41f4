'use server';

import { retryDeadLetters } from '@/lib/analytics/sinks/retry-dead-letters';
import { recordAudit } from '@/lib/audit/record-audit';
import { editorFormAction } from './_editor-action';

/** Has what Mixpanel refused, and what waits for its next try, sent now. */
export const retryDeliveryAction = editorFormAction('/admin', 'analytics.deliver', async ({ db, now }) => {
  const refused = await retryDeadLetters(db, now.getTime());
  await recordAudit(db, { action: 'delivery.retried', detail: { refused } }, now);
});
