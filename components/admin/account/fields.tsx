import { PASSWORD_LENGTH } from '@/lib/auth/password-rule';
import { Field } from '../field';

export function NameField({ name }: { name: string }) {
  return (
    <Field label="Name">
      {(control) => (
        <input
          type="text"
          {...control}
          name="name"
          autoComplete="name"
          required
          maxLength={200}
          defaultValue={name}
          dir="auto"
        />
      )}
    </Field>
  );
}

/** @param email for the browser's keeper of passwords, which wants to know whose it is */
export function PasswordFields({ email }: { email: string }) {
  return (
    <>
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <Field label="The password you have">
        {(control) => <input {...control} name="current" type="password" autoComplete="current-password" required />}
      </Field>
      <Field label="The new one" hint={`${PASSWORD_LENGTH.min} characters or more; a few words are easy to remember.`}>
        {(control) => <input {...control} name="next" type="password" autoComplete="new-password" required />}
      </Field>
    </>
  );
}
