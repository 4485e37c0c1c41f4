import { areaPath, HEIGHT, linePath, WIDTH } from './geometry';
import styles from './sparkline.module.css';

type Props = { values: (number | null)[]; label: string; format: (value: number | null) => string };

/** A measure's course, as small as a word; said in words to who can't see it. */
export function Sparkline({ values, label, format }: Props) {
  const known = values.filter((value) => value !== null);
  const maximum = Math.max(...known, 0) || 1;
  return (
    <svg
      className={styles.sparkline}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={sayCourse(known, label, format)}
    >
      <path className={styles.area} d={areaPath(values, maximum * 1.05)} />
      <path className={styles.line} d={linePath(values, maximum * 1.05)} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

function sayCourse(values: number[], label: string, format: Props['format']): string {
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return `${label}: nothing yet`;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `${label}: from ${format(first)} to ${format(last)}, least ${format(least)}, most ${format(most)}`;
}
