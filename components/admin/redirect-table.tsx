'use client';

import { type FormEvent, useState, useTransition } from 'react';
import type { AddRedirectResult, NewRedirect, RedirectRefusal } from '@/lib/site/redirects/add-redirect';
import type { RedirectView } from '@/lib/site/redirects/find-redirect';
import { Button } from './button';
import { Field } from './field';
import { Notice } from './notice';
import styles from './redirect-table.module.css';

export type RedirectRow = RedirectView & { hits: number /** The day, as it is shown. */; lastHit: string | null };

type Refusal = { ok: false; reason: 'signed-out' | 'forbidden' } | { ok: false; reason: 'malformed'; message: string };

type Props = {
  rows: RedirectRow[];
  /** Whether there may be others that were not asked for. */
  isNarrowed: boolean;
  add: (redirect: NewRedirect & { target: string }) => Promise<AddRedirectResult | Refusal>;
  remove: (which: { id: number }) => Promise<{ ok: true } | Refusal>;
};

const REFUSALS = {
  'path-malformed': 'The old address is none of this site: it begins with a slash, such as /post/123.',
  'target-malformed':
    'The new address is neither a path of this site, such as /episodes, nor one that begins with https://.',
  taken: 'There is a redirect of this address. Remove that one first.',
  'page-exists': 'There is a page at this address, and it would be shown in the redirect’s place.',
  loop: 'The new address leads back to the old one.',
  forbidden: 'Your account may not change redirects.',
  'signed-out': 'You are signed out. Sign in again in another tab, then save.',
} as const satisfies Record<RedirectRefusal | 'signed-out' | 'forbidden', string>;

/** Addresses of earlier times, where they lead and how often they are used, and the form that adds one. */
export function RedirectTable({ rows, isNarrowed, add, remove }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, startTransition] = useTransition();
  const run = (task: () => Promise<{ ok: true } | AddRedirectResult | Refusal>, done: () => void = () => {}) =>
    startTransition(async () => {
      const result = await task().catch(() => null);
      if (!result) return setProblem('The server can’t be reached. Try again in a moment.');
      if (result.ok) {
        setProblem(null);
        return done();
      }
      setProblem(result.reason === 'malformed' ? result.message : REFUSALS[result.reason]);
    });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const redirect = {
      path: String(data.get('path')),
      target: String(data.get('target')),
      matchesBelow: data.has('matchesBelow'),
    };
    run(
      () => add(redirect),
      () => form.reset(),
    );
  };

  return (
    <>
      <form onSubmit={submit} className={styles.form}>
        {problem && <Notice kind="bad">{problem}</Notice>}
        <div className={styles.fields}>
          <Field label="Old address" hint="From the site’s root, such as /post/123.">
            {(control) => <input type="text" {...control} name="path" required autoComplete="off" spellCheck={false} />}
          </Field>
          <Field label="Leads to" hint="Empty: it is gone for good, and says so.">
            {(control) => <input type="text" {...control} name="target" autoComplete="off" spellCheck={false} />}
          </Field>
        </div>
        <label className={styles.below}>
          <input type="checkbox" name="matchesBelow" /> All addresses below it too
        </label>
        <Button type="submit" kind="primary" disabled={isBusy}>
          Add the redirect
        </Button>
      </form>
      {rows.length === 0 ? (
        <p>
          {isNarrowed
            ? 'There is none of these.'
            : 'There is no redirect yet. Interviews whose address changes get one by themselves.'}
        </p>
      ) : (
        <table className={styles.table}>
          <caption className="visually-hidden">Redirects</caption>
          <thead>
            <tr>
              <th scope="col">Old address</th>
              <th scope="col">Leads to</th>
              <th scope="col">Hits</th>
              <th scope="col">Last</th>
              <th scope="col">
                <span className="visually-hidden">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, path, matchesBelow, target, hits, lastHit }) => (
              <tr key={id}>
                <th scope="row">
                  {path}
                  {matchesBelow && ' and below'}
                </th>
                <td className={styles.target}>{target ?? 'Gone for good'}</td>
                <td className={styles.hits}>{hits}</td>
                <td className={styles.last}>{lastHit ?? 'Never'}</td>
                <td className={styles.remove}>
                  <Button kind="quiet" disabled={isBusy} onClick={() => run(() => remove({ id }))}>
                    Remove<span className="visually-hidden"> {path}</span>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
