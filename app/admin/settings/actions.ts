'use server';

import { after } from 'next/server';
import { ensureRollups } from '@/lib/analytics/rollups/bring-up-to-date';
import { getLastSave } from '@/lib/revisions/get-last-save';
import { saveSeriesSettings } from '@/lib/series/save-series-settings';
import { editorAction } from '../_editor-action';
import { saveSettingsSchema } from './schema';

/** Saves the series' settings. Whoever comes second is given what the first one saved, who that was, and when. */
export const saveSettingsAction = editorAction(
  'settings.write',
  saveSettingsSchema,
  async ({ id, version, form }, { db, editor, now }) => {
    const result = await saveSeriesSettings(db, { id, version, settings: form, userId: editor.id }, now);
    // Days of another zone are other days. It takes minutes where there are millions of events; ingest would do it too.
    if (result.ok && result.movesDays) after(() => ensureRollups(db));
    if (result.ok || result.reason !== 'conflict' || id === null) return result;
    const last = await getLastSave(db, { subject: 'series', subjectId: id });
    return { ...result, savedBy: last?.by ?? null, savedAt: last?.at ?? null };
  },
);
