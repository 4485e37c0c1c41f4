import { isOpen, type PreviewLinkView } from '@/lib/previews/preview-link';
import { describeInstant } from '@/lib/series/zoned-time';
import { Button } from './button';
import styles from './preview-links.module.css';

type Props = {
  links: PreviewLinkView[];
  timeZone: string;
  now: Date;
  /** Path of the page that this is on. */
  back: string;
  revoke: (data: FormData) => Promise<void>;
};

/** An interview's preview links: for whom, until when, when last used. */
export function PreviewLinks({ links, timeZone, now, back, revoke }: Props) {
  if (links.length === 0) return null;
  return (
    <ul className={styles.links}>
      {links.map((link) => (
        <li key={link.id}>
          <p>
            <strong dir="auto">{link.label}</strong> {describeLink(link, timeZone, now)}
          </p>
          {isOpen(link, now) && (
            <form action={revoke}>
              <input type="hidden" name="id" value={link.id} />
              <input type="hidden" name="back" value={back} />
              <Button type="submit" kind="quiet" aria-label={`Revoke the preview link for ${link.label}`}>
                Revoke
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function describeLink(link: PreviewLinkView, timeZone: string, now: Date): string {
  const at = (instant: Date) => describeInstant(instant, timeZone);
  const used = link.lastUsedAt ? `last opened ${at(link.lastUsedAt)}` : 'never opened';
  if (link.revokedAt) return `Revoked ${at(link.revokedAt)}, ${used}`;
  if (!isOpen(link, now)) return `Ended ${at(link.expiresAt)}, ${used}`;
  return `Open until ${at(link.expiresAt)}${link.allowsRemarks ? ', with remarks' : ''}, ${used}`;
}
