import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Button } from '@/components/admin/button';
import { Field } from '@/components/admin/field';
import { MergeGuests } from '@/components/admin/guests/merge-guests';
import { Notice } from '@/components/admin/notice';
import styles from '@/components/admin/questions/questions.module.css';
import { getDb } from '@/lib/db/client';
import { findGuestForEditing } from '@/lib/guests/find-guest-for-editing';
import { getGuestForEditing } from '@/lib/guests/get-guest-for-editing';
import { DeskFrame } from '../../../_desk-frame';
import { requireEditor } from '../../../_editor';
import { parseId } from '../../../_parse-id';
import { mergeGuestsAction } from '../../merge-actions';
import { toChoices } from './_to-choices';

export const metadata: Metadata = { title: 'Merge guests · Desk' };

type Props = { params: Promise<unknown>; searchParams: Promise<Record<string, unknown>> };

export default async function MergeGuestsPage({ params, searchParams }: Props) {
  const id = parseId(await params);
  const editor = await requireEditor(id === null ? '/admin/guests' : `/admin/guests/${id}/merge`, 'guests.write');
  const from = id === null ? null : await getGuestForEditing(getDb(), id);
  if (!from) notFound();
  const query = await searchParams;
  const asked = typeof query.with === 'string' ? query.with.trim() : '';
  const into = asked ? await findGuestForEditing(getDb(), asked) : null;
  const name = from.content.name;
  return (
    <DeskFrame
      editor={editor}
      current="guests"
      title={`Merge ${name} into another guest`}
      tools={<a href={`/admin/guests/${from.id}`}>Back to the form</a>}
    >
      <form action={`/admin/guests/${from.id}/merge`} className={styles.choose}>
        <Field label="Who they are: a name, or the last part of an address">
          {(control) => (
            <input
              type="text"
              {...control}
              name="with"
              required
              autoComplete="off"
              defaultValue={into?.content.name ?? asked}
            />
          )}
        </Field>
        <Button type="submit">Find them</Button>
      </form>
      {asked && !into && <Notice kind="bad">There is no guest of the name or address “{asked}”.</Notice>}
      {into?.id === from.id && <Notice kind="bad">That is the same guest.</Notice>}
      {into && into.id !== from.id && (
        <MergeGuests
          from={{ id: from.id, name, slug: from.slug }}
          into={{ id: into.id, name: into.content.name, slug: into.slug }}
          choices={toChoices(from, into, query)}
          merge={mergeGuestsAction}
        />
      )}
    </DeskFrame>
  );
}
