import { Button } from '../admin/button';
import styles from './annotations.module.css';
import type { ShownMarker } from './marker';
import { MarkerList } from './marker-list';

/** The server actions behind the forms, and what they carry along. */
export type AnnotationTools = {
  add: (data: FormData) => Promise<void>;
  remove: (data: FormData) => Promise<void>;
  /** The page to be back on. */
  back: string;
  /** Null: a note of the whole site. */
  episodeId: number | null;
  today: string;
  maxLength: number;
};

type Props = { markers: ShownMarker[]; tools?: AnnotationTools | undefined; language: string };

/** What is marked on the chart, in words, and for owners, a form to mark something of their own. */
export function Annotations({ markers, tools, language }: Props) {
  if (markers.length === 0 && !tools) return null;
  const count =
    markers.length === 0 ? 'Nothing is marked' : markers.length === 1 ? '1 mark' : `${markers.length} marks`;
  return (
    <details className={styles.annotations}>
      <summary>{tools ? `${count} on the chart; add one` : `${count} on the chart`}</summary>
      <MarkerList
        markers={markers}
        language={language}
        removal={tools && ((id) => <Removal id={id} tools={tools} />)}
      />
      {tools && (
        <form action={tools.add} className={styles.form}>
          <input type="hidden" name="back" value={tools.back} />
          <input type="hidden" name="episodeId" value={tools.episodeId ?? ''} />
          <label>
            Day <input type="date" name="day" defaultValue={tools.today} max={tools.today} required />
          </label>
          <label className={styles.text}>
            What happened{' '}
            <input
              type="text"
              name="text"
              maxLength={tools.maxLength}
              required
              placeholder="Newsletter sent"
              autoComplete="off"
            />
          </label>
          <Button type="submit">Mark it</Button>
        </form>
      )}
    </details>
  );
}

function Removal({ id, tools }: { id: number; tools: AnnotationTools }) {
  return (
    <form action={tools.remove}>
      <input type="hidden" name="back" value={tools.back} />
      <input type="hidden" name="id" value={id} />
      <button type="submit" className={styles.remove}>
        Remove
      </button>
    </form>
  );
}
