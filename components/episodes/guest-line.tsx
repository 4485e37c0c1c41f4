import type { GuestSummary } from '@/lib/episodes/episode';

/** Who was interviewed, and what for. */
export function GuestLine({ guests, className }: { guests: GuestSummary[]; className?: string }) {
  if (guests.length === 0) return null;
  return (
    <ul className={className}>
      {guests.map(({ slug, name, headline, hasPage }) => (
        <li key={slug}>
          {hasPage === false ? (
            <strong>{name}</strong>
          ) : (
            <a href={`/guests/${slug}`}>
              <strong>{name}</strong>
            </a>
          )}
          {headline && <span>{headline}</span>}
        </li>
      ))}
    </ul>
  );
}
