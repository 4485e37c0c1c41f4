'use client';

import { useActionState } from 'react';
import { Button } from '@/components/admin/button';
import { Field } from '@/components/admin/field';
import { Notice } from '@/components/admin/notice';
import { verifyCodeAction } from './actions';

const KINDS = {
  totp: {
    label: 'Code',
    hint: 'The six digits that your authenticator app shows now.',
    input: { inputMode: 'numeric', autoComplete: 'one-time-code' },
    other: 'Use a recovery code',
  },
  recovery: {
    label: 'Recovery code',
    hint: 'One of those you kept when you turned two-factor sign-in on. It is used up by this.',
    input: { autoComplete: 'off', spellCheck: false },
    other: 'Use a code of your app',
  },
} as const;

type Props = {
  kind: keyof typeof KINDS;
  next: string /** The address of this page for the other kind. */;
  otherHref: string;
};

/** Works without JavaScript too. */
export function CodeForm({ kind, next, otherHref }: Props) {
  const [state, action, pending] = useActionState(verifyCodeAction, null);
  const { label, hint, input, other } = KINDS[kind];
  return (
    <form action={action}>
      {state && (
        <Notice kind="bad">
          {state.message} {state.hasToStartAgain && <a href={`/login?next=${encodeURIComponent(next)}`}>Begin again</a>}
        </Notice>
      )}
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="kind" value={kind} />
      <Field label={label} hint={hint}>
        {(control) => <input type="text" {...control} {...input} name="code" required maxLength={100} />}
      </Field>
      <Button type="submit" kind="primary" disabled={pending}>
        {pending ? 'Signing in …' : 'Sign in'}
      </Button>
      <p>
        <a href={otherHref}>{other}</a>
      </p>
    </form>
  );
}
