import { foldName } from '@/lib/guests/fold-name';
import { Button } from './button';
import styles from './topic-suggestions.module.css';

/** Offered at once. */
const MOST = 10;

type Props = {
  /** What is typed, with commas between. */
  text: string;
  /** Topics there are. */
  known: string[];
  /** @param next the text with the chosen topic in the place of what was being typed */
  onChoose: (next: string) => void;
};

/** Topics there are already, those first that go on from what is being typed. */
export function TopicSuggestions({ text, known, onChoose }: Props) {
  const offered = suggestTopics(text, known);
  if (offered.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className="visually-hidden">Topics there are</legend>
      <ul className={styles.topics}>
        {offered.map(({ name, next }) => (
          <li key={name}>
            <Button kind="quiet" onClick={() => onChoose(next)}>
              + {name}
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** Known topics that the text has not yet and that its last, unfinished part may become. */
export function suggestTopics(text: string, known: string[]): { name: string; next: string }[] {
  const parts = text.split(',').map((part) => part.trim());
  const typing = foldName(parts.at(-1) ?? '');
  const isWhole = known.some((name) => foldName(name) === typing);
  const kept = (isWhole ? parts : parts.slice(0, -1)).filter(Boolean);
  const chosen = new Set(kept.map(foldName));
  return known
    .filter((name) => !chosen.has(foldName(name)) && (isWhole || foldName(name).startsWith(typing)))
    .slice(0, MOST)
    .map((name) => ({ name, next: [...kept, name].join(', ') }));
}
