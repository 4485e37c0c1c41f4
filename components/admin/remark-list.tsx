import type { RemarkView } from '@/lib/previews/remark';
import { describeInstant } from '@/lib/series/zoned-time';
import { Button } from './button';
import styles from './remark-list.module.css';

type Props = {
  remarks: RemarkView[];
  answers: { anchor: string; question: string }[];
  timeZone: string;
  /** Path of the page that this is on. */
  back: string;
  setDone: (data: FormData) => Promise<void>;
};

/** What was remarked, by answer in the interview's order, and of each whether it has been seen to. */
export function RemarkList({ remarks, answers, timeZone, back, setDone }: Props) {
  if (remarks.length === 0) {
    return <p className={styles.none}>Whoever gets a preview link below can leave remarks. They are listed here.</p>;
  }
  const known = new Map(answers.map(({ anchor, question }) => [anchor, question]));
  const places = [
    { anchor: null, about: 'The interview as a whole' },
    ...answers.map(({ anchor, question }) => ({ anchor, about: question })),
    ...remarks
      .flatMap(({ anchor }) => (anchor === null || known.has(anchor) ? [] : anchor))
      .filter((anchor, i, all) => all.indexOf(anchor) === i)
      .map((anchor) => ({ anchor, about: `An answer that is no more (${anchor})` })),
  ];
  return places.map(({ anchor, about }) => {
    const here = remarks.filter((remark) => remark.anchor === anchor);
    if (here.length === 0) return null;
    return (
      <div key={anchor ?? ''} className={styles.place}>
        <h3 dir="auto">{about}</h3>
        <ul>
          {here.map(({ id, name, body, createdAt, doneAt }) => (
            <li key={id} className={doneAt ? styles.done : undefined}>
              <p className={styles.who}>
                <strong dir="auto">{name}</strong>, {describeInstant(createdAt, timeZone)}
                {doneAt && ' · done'}
              </p>
              <p className={styles.body} dir="auto">
                {body}
              </p>
              <form action={setDone}>
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="done" value={doneAt ? 'no' : 'yes'} />
                <input type="hidden" name="back" value={back} />
                <Button type="submit" kind="quiet">
                  {doneAt ? 'Not done after all' : 'Mark as done'}
                  <span className="visually-hidden">
                    : {name} on {about}
                  </span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
