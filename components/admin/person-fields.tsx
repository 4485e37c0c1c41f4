import { PASSWORD_LENGTH } from '@/lib/auth/password-rule';
import { Field } from './field';

type Props = {
  /** What was typed, where the form was refused. */
  typed: { name: string; email: string } | null;
  errors: { name?: string | undefined; email?: string | undefined; password?: string | undefined };
};

/** What somebody is asked who makes an account of their own. */
export function PersonFields({ typed, errors }: Props) {
  return (
    <>
      <Field label="Your name" error={errors.name}>
        {(control) => (
          <input
            type="text"
            {...control}
            name="name"
            autoComplete="name"
            required
            defaultValue={typed?.name}
            key={typed?.name}
          />
        )}
      </Field>
      <Field label="E-mail address" error={errors.email} hint="You sign in with it. Nothing is sent there.">
        {(control) => (
          <input
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            required
            defaultValue={typed?.email}
            key={typed?.email}
          />
        )}
      </Field>
      <Field
        label="Password"
        error={errors.password}
        hint={`${PASSWORD_LENGTH.min} characters or more; a few words are easy to remember.`}
      >
        {(control) => <input {...control} name="password" type="password" autoComplete="new-password" required />}
      </Field>
    </>
  );
}
