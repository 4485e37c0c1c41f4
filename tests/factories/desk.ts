import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { addAnnotation } from '@/lib/analytics/annotations/add-annotation';
import { createSharedReport } from '@/lib/analytics/sharing/create-shared-report';
import { getArticleForEditing } from '@/lib/articles/get-article-for-editing';
import { saveArticle } from '@/lib/articles/save-article';
import type { Asker } from '@/lib/auth/permissions';
import type { Db } from '@/lib/db/client';
import { getEpisodeForEditing } from '@/lib/episodes/get-episode-for-editing';
import { saveEpisode } from '@/lib/episodes/save-episode';
import { saveTranscript } from '@/lib/episodes/transcripts/save-transcript';
import { foldName } from '@/lib/guests/fold-name';
import { getGuestForEditing } from '@/lib/guests/get-guest-for-editing';
import { saveGuest } from '@/lib/guests/save-guest';
import { planRun } from '@/lib/importing/runs/plan-run';
import { setPicture } from '@/lib/media/set-picture';
import { disableAccount } from '@/lib/people/disable-account';
import { createInvitation } from '@/lib/people/invitations/create-invitation';
import { createPreviewLink } from '@/lib/previews/create-preview-link';
import { leaveRemark } from '@/lib/previews/leave-remark';
import { saveQuestion } from '@/lib/questions/save-question';
import { readStandingList, versionOf } from '@/lib/questions/standing-list';
import { saveSeriesSettings } from '@/lib/series/save-series-settings';
import { readSeriesSettings, settingsVersion } from '@/lib/series/series-settings';
import { addRedirect } from '@/lib/site/redirects/add-redirect';
import { ARCHIVES, samplePosts } from './archives';
import { createAsker } from './editor';
import { episodeContent } from './episode-content';
import { transcript } from './transcript';

/** The ID of the one import of a desk that is filled. */
export const IMPORT_RUN = '11111111-2222-4333-8444-555555555555';

/** @throws where something of what a desk is filled with is refused */
function done<T extends { ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result as Extract<T, { ok: true }>;
}

/** Gives a library (library.ts) with an article one of everything that pages of the desk show. */
export async function fillDesk(db: Db, dataDir: string, now: Date): Promise<void> {
  const editor = await createAsker(db, 'Ines Falk');
  await saveTexts(db, editor, now);
  await givePictures(db, dataDir, editor, now);
  await inviteGuest(db, editor, now);
  await fillPeople(db, editor, now);
  done(await addRedirect(db, { path: '/old-bench', matchesBelow: true, target: '/about' }, now));
  done(
    await addAnnotation(
      db,
      { episodeId: null, day: now.toISOString().slice(0, 10), text: 'A fair', userId: editor.id },
      now,
    ),
  );
  const sponsor = { label: 'A sponsor', episodeId: null, password: null, expiresAt: null, userId: editor.id };
  done(await createSharedReport(db, sponsor, now));
  const path = join(dataDir, 'archive.zip');
  writeFileSync(path, ARCHIVES['tumblr-export'](samplePosts(6)));
  const plan = { runId: IMPORT_RUN, path, fileName: 'archive.zip', isUpload: false, format: null, userId: editor.id };
  done(await planRun(db, dataDir, plan, () => now));
}

/** Second versions of an interview, an article, a guest, a question and the settings; a draft; a guest who may be another. */
async function saveTexts(db: Db, editor: Asker, now: Date): Promise<void> {
  const episode = await getEpisodeForEditing(db, 1006);
  const article = await getArticleForEditing(db, 1);
  const guest = await getGuestForEditing(db, 1000);
  const series = await db.series.findFirstOrThrow({ select: { id: true } });
  const settings = await readSeriesSettings(db, series.id);
  const [question] = await readStandingList(db, series.id);
  if (!episode || !article || !guest || !settings || !question) throw new Error('This is no library.');
  const content = {
    ...episode.content,
    title: `${episode.content.title}, corrected`,
    recommendedLinks: [{ label: 'The handbook', url: 'https://example.org/handbook' }],
  };
  done(await saveEpisode(db, { id: 1006, revision: episode.revision, status: 'published', content, editor }, now));
  const draft = episodeContent({ number: 900, slug: 'begun', postId: 'begun', title: 'Begun and not finished' });
  done(await saveEpisode(db, { id: null, revision: 0, status: 'draft', content: draft, editor }, now));
  const body = article.content.body.replace('at six', 'at seven');
  const text = { ...article.content, body };
  done(await saveArticle(db, { id: 1, revision: article.revision, status: 'published', content: text, editor }, now));
  const links = [{ label: 'Home', url: 'https://example.org/' }];
  const told = { ...guest.content, biography: 'Keeps *tide tables*.', links };
  done(await saveGuest(db, { id: 1000, revision: guest.revision, content: told, editorId: editor.id }, now));
  await db.guest.create({ data: { name: 'Ada Marlowe', slug: 'ada-marlowe', foldedName: foldName('Ada Marlowe') } });
  const { id, ...asked } = question;
  const wording = { ...asked, wordings: ['How did it begin?'] };
  const version = versionOf(question);
  done(await saveQuestion(db, { id, version, content: wording, keepsAsked: true, userId: editor.id }, now));
  const next = { ...settings, description: 'Long talks, *kept*.', accentColour: '#7a3b1e', links };
  const over = { id: series.id, version: settingsVersion(settings), settings: next, userId: editor.id };
  done(await saveSeriesSettings(db, over, now));
}

async function givePictures(db: Db, dataDir: string, editor: Asker, now: Date): Promise<void> {
  const draw = (background: string) =>
    sharp({ create: { width: 640, height: 360, channels: 3, background } })
      .png()
      .toBuffer();
  const owners = [
    { kind: 'episode', id: 1006 },
    { kind: 'guest', id: 1000 },
  ] as const;
  for (const owner of owners) {
    const upload = await draw(owner.kind === 'guest' ? '#335577' : '#775533');
    done(await setPicture(db, dataDir, { owner, upload, alt: 'A bench', editor }, now));
  }
  done(await saveTranscript(db, { episodeId: 1006, transcript: transcript(20), editor }, now));
}

async function inviteGuest(db: Db, editor: Asker, now: Date): Promise<void> {
  const link = { episodeId: 1006, label: 'The guest', allowsRemarks: true, days: 30, editor };
  const { token } = done(await createPreviewLink(db, link, now));
  const remark = { token, anchor: 'tool', name: 'Ada', body: 'It was *two* notebooks.', address: '192.0.2.1' };
  done(await leaveRemark(db, remark, now));
}

async function fillPeople(db: Db, editor: Asker, now: Date): Promise<void> {
  await createAsker(db, 'Otto Blum', 'contributor');
  const gone = await createAsker(db, 'Nora Lind', 'analyst');
  done(await disableAccount(db, gone.id, now));
  await createInvitation(db, { role: 'editor', label: 'The new editor', userId: editor.id }, now);
}
