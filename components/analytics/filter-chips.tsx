import { dimensions } from './dimension';
import styles from './filter-chips.module.css';
import type { FilterName, ReportLinks, ShownChoice } from './report-links';

const labelOf = (name: FilterName) => (name === 'episode' ? 'Episode' : dimensions[name].column);

/** What the figures are narrowed down to; each filter is taken off by its own link. */
export function FilterChips({ filters, links }: { filters: ShownChoice['filters']; links: ReportLinks }) {
  if (filters.length === 0) return null;
  return (
    <nav aria-label="Filters" className={styles.filters}>
      <span>Only</span>
      <ul>
        {filters.map(({ name, label }) => (
          <li key={name}>
            <a
              className={styles.chip}
              href={links.unfilter(name)}
              aria-label={`Remove the filter ${labelOf(name)}: ${label}`}
            >
              <span className={styles.name}>{labelOf(name)}</span>{' '}
              <b className={styles.value} dir="auto">
                {label}
              </b>{' '}
              <span className={styles.cross} aria-hidden="true">
                ✕
              </span>
            </a>
          </li>
        ))}
      </ul>
      {filters.length > 1 && <a href={links.clear}>Remove all</a>}
    </nav>
  );
}
