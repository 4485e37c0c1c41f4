import { Button } from '../button';
import { Field } from '../field';
import { Notice } from '../notice';
import styles from './import.module.css';

/** Sends an archive, as a form does; a route takes it as it arrives. */
export function UploadForm({ problem }: { problem: string | null }) {
  return (
    <form action="/admin/import/upload" method="post" encType="multipart/form-data" className={styles.upload}>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <Field
        label="Archive"
        hint="Tumblr’s export or saved answers of its API, a WordPress export, RSS or Atom, HTML or text files, a ZIP of any of these, or an export of Colloquy."
      >
        {(control) => <input {...control} type="file" name="archive" required />}
      </Field>
      <Button type="submit" kind="primary">
        Read it
      </Button>
      <p className={styles.quiet}>
        Nothing is saved before you have seen what each post becomes. Pictures that it only links are fetched only if
        you then ask for it.
      </p>
    </form>
  );
}
