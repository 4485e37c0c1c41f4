import buttonStyles from './button.module.css';
import styles from './export-panel.module.css';

/** What there is to take along, and what becomes of it. @param contents such as “3 interviews” */
export function ExportPanel({ contents }: { contents: string[] }) {
  return (
    <div className={styles.panel}>
      <section aria-labelledby="everything">
        <h2 id="everything">Everything, in one file</h2>
        <p>
          {contents.length > 0 ? `${list(contents)}, with` : 'With'} pictures, redirects, revisions and every figure, as
          they are at one moment; the site goes on meanwhile. Beside the data, which a new site can be made of, the same
          content is there as Markdown to read.
        </p>
        <p>
          Accounts are in it, with what their passwords are checked by, and so are drafts: keep the file as safe as the
          site. People set up their second factor again after a restore.
        </p>
        <p>
          <a className={`${buttonStyles.button} ${buttonStyles.primary}`} href="/admin/export/download" download>
            Download the export
          </a>
        </p>
        <p className={styles.note}>
          To put it into a new site, on SQLite or PostgreSQL: <code>npm run site -- restore FILE.zip</code>. For a
          backup each night: <code>npm run site -- backup FOLDER --keep 7</code>.
        </p>
      </section>
      <section aria-labelledby="table">
        <h2 id="table">Who answered what</h2>
        <p>
          Interviews down, standing questions across, and in each field the second at which the answer begins. Of what
          is published.
        </p>
        <p className={styles.links}>
          <a className={buttonStyles.button} href="/api/v1/answers.csv" download="answers.csv">
            CSV, for spreadsheets
          </a>
          <a className={buttonStyles.button} href="/api/v1/answers.json" download="answers.json">
            JSON
          </a>
        </p>
        <p className={styles.note}>
          Programs read interviews, guests and questions at <code>/api/v1</code>:{' '}
          <a href="/api/v1/openapi.json">its description</a>.
        </p>
      </section>
    </div>
  );
}

const list = (parts: string[]) =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join();
