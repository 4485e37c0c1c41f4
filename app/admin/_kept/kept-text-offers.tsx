import { Button } from '@/components/admin/button';
import { Notice } from '@/components/admin/notice';
import type { OfferedText } from './use-kept-text';

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Unsaved text of before, or of elsewhere, and what to do with it. */
export function KeptTextOffers<Form>({
  offers,
  isOfNow,
  restore,
  discard,
}: {
  offers: OfferedText<Form>[];
  /** Whether it changes what is saved now, and not what was before. */
  isOfNow: (kept: OfferedText<Form>) => boolean;
  restore: (kept: OfferedText<Form>) => void;
  discard: (kept: OfferedText<Form>) => void;
}) {
  return offers.map((kept) => (
    <Notice kind="warn" key={kept.visit}>
      <p>
        {kept.isHere
          ? `This browser kept text of ${when.format(kept.at)} that was not saved`
          : `You typed text in another window or on another machine, until ${when.format(kept.at)}, that was not saved`}
        {isOfNow(kept) ? '.' : ', from before the last save.'}
      </p>
      <p>
        <Button onClick={() => restore(kept)}>Restore it</Button>{' '}
        <Button kind="quiet" onClick={() => discard(kept)}>
          Throw it away
        </Button>
      </p>
    </Notice>
  ));
}
