import { Doorway } from './doorway';

/** What whoever is signed in sees in place of a page, or of what came of a form, that is not for their account. */
export function NotAllowed() {
  return (
    <Doorway title="Not for your account">
      <p>
        You are signed in, but your account may not open this page or do this. Nothing was changed. An owner of the site
        can give your account another role.
      </p>
      <p>
        <a href="/admin">To what is yours on the desk</a>
      </p>
    </Doorway>
  );
}
