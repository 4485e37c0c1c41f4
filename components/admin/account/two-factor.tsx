'use client';

import { useActionState } from 'react';
import { Button } from '../button';
import { Field } from '../field';
import { Notice } from '../notice';
import type { StateAction } from '../people/states';
import styles from './account.module.css';
import { QrCode } from './qr-code';
import type { TwoFactorState } from './states';

type Props = { isOn: boolean; action: StateAction<TwoFactorState> };

/** Turning the second factor on and off, step by step. Works without JavaScript too. */
export function TwoFactor({ isOn, action: given }: Props) {
  const [state, action, pending] = useActionState(given, null);
  const withPassword = (step: string, button: string, label: string) => (
    <form action={action} className={styles.form}>
      <input type="hidden" name="do" value={step} />
      <Field label={label}>
        {(control) => <input {...control} name="password" type="password" autoComplete="current-password" required />}
      </Field>
      <Button type="submit" disabled={pending}>
        {button}
      </Button>
    </form>
  );
  return (
    <>
      {state?.problem && <Notice kind="bad">{state.problem}</Notice>}
      {state?.done && <Notice kind="good">{state.done}</Notice>}
      {state?.recoveryCodes && <RecoveryCodes codes={state.recoveryCodes} />}
      {isOn ? (
        <>
          <p>Signing in asks for your password and then for a code of your authenticator app.</p>
          <div className={styles.forms}>
            {withPassword('renew', 'Make new recovery codes', 'Password, for new recovery codes')}
            {withPassword('end', 'Turn it off', 'Password, to turn it off')}
          </div>
        </>
      ) : state?.uri ? (
        <Confirmation uri={state.uri} action={action} pending={pending} />
      ) : (
        <>
          <p>
            With it, signing in asks for a code of an app on your telephone as well, so that a password alone lets
            nobody in.
          </p>
          {withPassword('begin', 'Set it up', 'Password, to set it up')}
        </>
      )}
    </>
  );
}

function Confirmation({ uri, action, pending }: { uri: string; action: (data: FormData) => void; pending: boolean }) {
  return (
    <ol className={styles.steps}>
      <li>
        Have an authenticator app scan this, or type the key into it:
        <QrCode text={uri} label="QR code for an authenticator app" className={styles.qr} />
        Key: <code className={styles.secret}>{secretOf(uri)}</code>
      </li>
      <li>
        Enter the code that it shows then.
        <form action={action} className={styles.form}>
          <input type="hidden" name="do" value="confirm" />
          <input type="hidden" name="uri" value={uri} />
          <Field label="Code">
            {(control) => (
              <input
                type="text"
                {...control}
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                required
                maxLength={20}
              />
            )}
          </Field>
          <Button type="submit" kind="primary" disabled={pending}>
            Turn it on
          </Button>
        </form>
      </li>
    </ol>
  );
}

/** In groups of four, as it is easiest to type. */
function secretOf(uri: string): string {
  const secret = URL.parse(uri)?.searchParams.get('secret') ?? '';
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}

function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <Notice kind="warn">
      <p>
        Keep these recovery codes where your telephone is not. Each lets you in once without it; they are shown now and
        not again.
      </p>
      <ul className={styles.codes} aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Notice>
  );
}
