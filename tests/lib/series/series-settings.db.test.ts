import { expect } from 'vitest';
import { getSeries } from '@/lib/series/get-series';
import { restoreSeriesSettings } from '@/lib/series/restore-series-settings';
import { saveSeriesSettings } from '@/lib/series/save-series-settings';
import { readSeriesSettings, settingsVersion } from '@/lib/series/series-settings';
import { getContentVersion } from '@/lib/site/content-version';
import { createEditor } from '../../factories/editor';
import { test } from '../../fixtures/database';

const now = new Date('2026-11-24T12:00:00Z');
const settings = {
  title: 'Workbench',
  description: 'Long talks.',
  host: 'Ines Falk',
  links: [{ label: 'Elsewhere', url: 'https://example.org/' }],
  timeZone: 'Europe/London',
  language: 'en-GB',
  accentColour: '#2f6f8f',
  navigation: [{ label: 'All', url: '/episodes' }],
};

test('a site without a series gets one; it is saved, kept as revisions, put back, and who comes second is told', async ({
  db,
}) => {
  const userId = await createEditor(db);
  const made = await saveSeriesSettings(db, { id: null, version: '', settings, userId }, now);
  const { id, version } = made.ok ? made : { id: 0, version: '' };
  expect(made).toMatchObject({ ok: true, movesDays: true });
  expect(await getSeries(db)).toMatchObject({ ...settings, id });
  expect(settingsVersion((await readSeriesSettings(db, id)) ?? settings)).toBe(version);

  const content = await getContentVersion(db);
  const other = { ...settings, title: 'Workbench talks', navigation: [] };
  const second = await saveSeriesSettings(db, { id, version, settings: other, userId }, now);
  expect(second).toMatchObject({ ok: true, movesDays: false });
  expect(await getContentVersion(db)).not.toBe(content);
  const late = await saveSeriesSettings(db, { id, version, settings, userId }, now);
  expect(late).toMatchObject({ ok: false, reason: 'conflict', theirs: other });

  const latest = second.ok ? second.version : '';
  expect(await restoreSeriesSettings(db, { id, number: 9, version: latest, userId }, now)).toEqual({
    ok: false,
    reason: 'gone',
  });
  const restored = await restoreSeriesSettings(db, { id, number: 1, version: latest, userId }, now);
  expect(restored).toMatchObject({ ok: true, version });
  expect(await db.revision.count({ where: { subject: 'series', subjectId: id } })).toBe(3);
  const log = await db.auditEntry.findMany({ where: { subject: 'series' }, orderBy: { id: 'asc' } });
  expect(log.map(({ action }) => action)).toEqual(['series.saved', 'series.saved', 'series.restored']);
  expect(await saveSeriesSettings(db, { id: id + 1, version: '', settings, userId }, now)).toEqual({
    ok: false,
    reason: 'gone',
  });
});
