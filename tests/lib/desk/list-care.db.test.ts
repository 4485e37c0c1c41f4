import { expect } from 'vitest';
import { listCare } from '@/lib/desk/list-care';
import { saveEpisode } from '@/lib/episodes/save-episode';
import { createAsker } from '../../factories/editor';
import { episodeContent } from '../../factories/episode-content';
import { test } from '../../fixtures/database';

const now = new Date('2026-11-24T12:00:00Z');

test('failed videos, what is scheduled with faults, and remarks that are not done need care; one’s own alone where asked', async ({
  db,
}) => {
  const editor = await createAsker(db);
  expect(await listCare(db, {})).toEqual([]);
  const save = async (number: number, status: 'published' | 'scheduled') => {
    const content = episodeContent({ number, slug: `e-${number}`, postId: `e ${number}`, title: `E ${number}` });
    const schedule = { local: '2026-12-01T09:00', isSecond: false };
    const saved = await saveEpisode(db, { id: null, revision: 0, status, schedule, content, editor }, now);
    if (!saved.ok) throw new Error(saved.reason);
    return saved.id;
  };
  const [first, second] = [await save(1, 'published'), await save(2, 'scheduled')];
  const check = { episodeId: first, checkedAt: now, since: now };
  await db.videoCheck.create({ data: { ...check, youtubeId: 'dQw4w9WgXcQ', outcome: 'gone' } });
  for (const doneAt of [null, null, now])
    await db.remark.create({ data: { episodeId: second, name: 'Ada', body: 'No.', createdAt: now, doneAt } });
  const care = await listCare(db, { createdByUserId: editor.id });
  expect(care).toMatchObject([
    { kind: 'video', episode: { id: first }, outcome: 'gone' },
    { kind: 'checks', episode: { id: second }, errors: 0 },
    { kind: 'remarks', episode: { id: second }, count: 2 },
  ]);
  expect(await listCare(db, { createdByUserId: 'somebody-else' })).toEqual([]);
  await db.episode.update({ where: { id: first }, data: { youtubeId: 'another1234' } });
  expect((await listCare(db, {})).map(({ kind }) => kind)).toEqual(['checks', 'remarks']);
});
