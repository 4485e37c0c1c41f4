import { type DiffPart, diffWords } from './diff-words';
import type { RevisionField } from './revision';

/** A field that two revisions hold differently. */
export type FieldChange = {
  key: string;
  label: string;
  kind: 'changed' | 'added' | 'removed';
  parts: DiffPart[];
};

/** The fields in which two revisions differ, in the order of the later one; those it no longer has stand last. */
export function compareFields(before: RevisionField[], after: RevisionField[]): FieldChange[] {
  const old = new Map(before.map((field) => [field.key, field]));
  const kept = new Set(after.map(({ key }) => key));
  const changes = after.flatMap(({ key, label, text }): FieldChange[] => {
    const was = old.get(key);
    if (was?.text === text) return [];
    return [{ key, label, kind: was ? 'changed' : 'added', parts: diffWords(was?.text ?? '', text) }];
  });
  const gone = before.filter(({ key }) => !kept.has(key));
  return [
    ...changes.filter(({ kind, parts }) => kind === 'changed' || parts.length > 0),
    ...gone.flatMap(({ key, label, text }): FieldChange[] =>
      text === '' ? [] : [{ key, label, kind: 'removed', parts: diffWords(text, '') }],
    ),
  ];
}
