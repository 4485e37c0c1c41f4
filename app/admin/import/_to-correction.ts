import type { Correction } from '@/lib/importing/runs/correction';
import type { ItemPreview } from '@/lib/importing/runs/get-preview';
import { proposedQuestion } from '@/lib/importing/runs/wanted-content';
import { correctionForm } from './schema';

export type ToCorrectionResult = { ok: true; correction: Correction } | { ok: false; message: string };

/** What of a form differs from what is planned for the post. */
export function toCorrection(data: FormData, { item, converted }: ItemPreview): ToCorrectionResult {
  const parsed = correctionForm.safeParse(Object.fromEntries(data));
  if (!parsed.success) return { ok: false, message: parsed.error.issues[0]?.message ?? 'This can’t be read.' };
  const form = parsed.data;
  const planned = item.correction.becomes ?? item.becomes;
  const correction: Correction = {};
  // Of the same kind again, it is what it was by itself, and so it stays for whoever has said nothing.
  if (form.becomes !== planned || item.correction.becomes) correction.becomes = form.becomes;
  if (form.title !== (converted?.content?.title ?? item.title)) correction.title = form.title;
  if (form.slug !== converted?.content?.slug) correction.slug = form.slug;
  if (form.asDraft && !item.plan.isDraft) correction.asDraft = true;
  if (form.existing) correction.existing = form.existing;
  const episode = converted?.becomes === 'episode' ? converted.content : null;
  if (!episode || form.becomes !== 'episode') return { ok: true, correction };
  if (form.number && Number(form.number) !== episode.number) correction.number = Number(form.number);
  if (form.postId && form.postId !== episode.postId) correction.postId = form.postId;
  const guests = readGuests(form.guests ?? '');
  if (guests.length > 10) return { ok: false, message: 'An interview takes 10 guests.' };
  if (JSON.stringify(guests) !== JSON.stringify(episode.guests)) correction.guests = guests;
  const questions: NonNullable<Correction['questions']> = {};
  for (const [at, { match }] of episode.answers.entries()) {
    const chosen = data.get(`question-${at}`);
    if (typeof chosen !== 'string' || !/^\d{0,9}$/.test(chosen)) continue;
    const id = chosen === '' ? null : Number(chosen);
    if (id !== proposedQuestion(match)) questions[String(at)] = id;
  }
  if (Object.keys(questions).length > 0) correction.questions = questions;
  return { ok: true, correction };
}

function readGuests(text: string): { name: string; headline: string }[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line) => {
    const [name = '', ...headline] = line.split('|').map((part) => part.trim().slice(0, 300));
    return { name, headline: headline.join(' ').slice(0, 300) };
  });
}

/** The same the other way, for the form. */
export function writeGuests(guests: { name: string; headline: string }[]): string {
  return guests.map(({ name, headline }) => (headline ? `${name} | ${headline}` : name)).join('\n');
}
