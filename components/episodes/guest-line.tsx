import type { GuestSummary } from '@/lib/episodes/episode';

/** Who was interviewed, and what for. */
export function GuestLine({ guests, className }: { guests: GuestSummary[]; className?: string }) {
  if (guests.length === 0) return null;
  return (
    <ul className={className}>
      {guests.map(({ slug, name, headline }) => (
        <li key={slug}>
          <a href={`/guests/${slug}`}>
            <strong>{name}</strong>
          </a>
          {headline && <span>{headline}</span>}
        </li>
      ))}
    </ul>
  );
}
