import type { RemarkView } from '@/lib/previews/remark';
import styles from './previews.module.css';
import { RemarkForm, type RemarkState } from './remark-form';

type Props = {
  token: string;
  /** Of the answer; null for the interview as a whole. */
  anchor: string | null;
  /** The question that it answers; null for the whole. */
  about: string | null;
  /** All that were left by this link. */
  remarks: RemarkView[];
  action: (state: RemarkState, data: FormData) => Promise<RemarkState>;
};

/** What was remarked by this link on an answer, or on the whole, and the form for more. */
export function Remarks({ token, anchor, about, remarks, action }: Props) {
  const here = remarks.filter((remark) => remark.anchor === anchor);
  return (
    <div className={styles.remarks} id={anchor === null ? 'remarks' : undefined}>
      {here.length > 0 && (
        <ul>
          {here.map(({ id, name, body, doneAt }) => (
            <li key={id}>
              <strong dir="auto">{name}</strong> {doneAt && <span>seen to</span>}
              <p dir="auto">{body}</p>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>
          {anchor === null ? 'Leave a remark on the whole interview' : 'Leave a remark'}
          {anchor !== null && <span className="visually-hidden">: {about}</span>}
        </summary>
        <RemarkForm {...{ token, anchor, action }} name={remarks.at(-1)?.name ?? ''} />
      </details>
    </div>
  );
}
