import { Button } from '@/components/admin/button';
import { Notice } from '@/components/admin/notice';
import type { KeptText } from './kept-text';

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Unsaved text that the browser kept from before, and what to do with it. */
export function KeptTextOffers({
  offers,
  isKeeping,
  revision,
  restore,
  discard,
}: {
  offers: KeptText[];
  isKeeping: boolean;
  revision: number;
  restore: (kept: KeptText) => void;
  discard: (kept: KeptText) => void;
}) {
  return (
    <>
      {!isKeeping && <Notice kind="warn">This browser keeps no copy of what you type. Save now and then.</Notice>}
      {offers.map((kept) => (
        <Notice kind="warn" key={kept.visit}>
          <p>
            This browser kept text of {when.format(kept.at)} that was not saved
            {kept.revision === revision ? '.' : ', from before the episode was last saved.'}
          </p>
          <p>
            <Button onClick={() => restore(kept)}>Restore it</Button>{' '}
            <Button kind="quiet" onClick={() => discard(kept)}>
              Throw it away
            </Button>
          </p>
        </Notice>
      ))}
    </>
  );
}
