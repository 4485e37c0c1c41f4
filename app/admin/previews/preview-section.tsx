import { PreviewLinks } from '@/components/admin/preview-links';
import { RemarkList } from '@/components/admin/remark-list';
import { getDb } from '@/lib/db/client';
import { listPreviewLinks } from '@/lib/previews/list-preview-links';
import { listRemarks } from '@/lib/previews/list-remarks';
import { getSeriesZone } from '@/lib/series/get-series-zone';
import { revokePreviewAction, setRemarkDoneAction } from './actions';
import { NewPreviewForm } from './new-preview-form';
import styles from './previews.module.css';

type Props = {
  episodeId: number;
  /** The answers' questions, as remarks name them. */
  answers: { anchor: string; question: string }[];
};

/** Who can read an interview before it is published, and what they have to say of it. */
export async function PreviewSection({ episodeId, answers }: Props) {
  const db = getDb();
  const [links, remarks, timeZone] = await Promise.all([
    listPreviewLinks(db, episodeId),
    listRemarks(db, { episodeId }),
    getSeriesZone(db),
  ]);
  const back = `/admin/episodes/${episodeId}`;
  return (
    <>
      <section className={styles.section} aria-labelledby="remarks" id="remarks-on-it">
        <h2 id="remarks">Remarks</h2>
        <RemarkList {...{ remarks, answers, timeZone, back }} setDone={setRemarkDoneAction} />
      </section>
      <section className={styles.section} aria-labelledby="previews">
        <h2 id="previews">Preview links</h2>
        <p className={styles.lead}>
          Whoever has such a link sees the interview as it was last saved, published or not. Give one to the guest.
        </p>
        <NewPreviewForm episodeId={episodeId} />
        <PreviewLinks {...{ links, timeZone, back }} now={new Date()} revoke={revokePreviewAction} />
      </section>
    </>
  );
}
