import { type DefinitionName, definitions } from '@/lib/analytics/definitions';
import { type Measure, wordsOf } from '@/lib/analytics/measures';
import styles from './definition.module.css';
import { Popover } from './popover';

type Props = { term: string; plain: string; exact?: DefinitionName | undefined };

/** What a term means: in plain words, then by the definition that was agreed. Opens by key and by touch. */
export function Definition({ term, plain, exact }: Props) {
  return (
    <Popover label="?" name={`What “${term}” means`} className={styles.button}>
      <p className={styles.term}>{term}</p>
      <p>{plain}</p>
      {exact && (
        <p className={styles.exact}>
          <b>Defined:</b> {definitions[exact].term} – {definitions[exact].text}.
        </p>
      )}
    </Popover>
  );
}

export function MeasureDefinition({ measure }: { measure: Measure }) {
  const { label, definition, exact } = wordsOf(measure);
  return <Definition term={label} plain={definition} exact={exact} />;
}
