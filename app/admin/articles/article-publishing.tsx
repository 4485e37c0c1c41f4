import { Button } from '@/components/admin/button';
import type { Schedule, ScheduleProblem } from '@/lib/publishing/schedule';
import { ScheduleFields } from '../_publishing/schedule-fields';
import { canBeScheduled, canBeUnlisted } from '../_status-choices';
import styles from '../episodes/form/episode-form.module.css';
import type { ArticleForm } from './schema';

type Props = {
  /** What is saved. */
  status: ArticleForm['status'];
  schedule: Schedule;
  /** IANA name of the site's zone. */
  timeZone: string;
  /** Why the server refused the time; null where it did not. */
  problem: ScheduleProblem | null;
  isSaving: boolean;
  onChange: (schedule: Schedule) => void;
  onChoose: (to: 'scheduled' | 'unlisted') => void;
};

/** The ways to publish an article besides at once, as far as there are any from where it stands. */
export function ArticlePublishing({ status, schedule, timeZone, problem, isSaving, onChange, onChoose }: Props) {
  const [canSchedule, canUnlist] = [canBeScheduled(status), canBeUnlisted(status)];
  if (!canSchedule && !canUnlist) return null;
  return (
    <section className={styles.section} aria-labelledby="publishing">
      <h2 id="publishing">Publishing</h2>
      <div className={styles.row}>
        {canSchedule && (
          <div>
            <ScheduleFields {...{ schedule, timeZone, problem, onChange }} />
            <Button disabled={isSaving} onClick={() => onChoose('scheduled')}>
              {status === 'scheduled' ? 'Change the time' : 'Schedule'}
            </Button>
          </div>
        )}
        {canUnlist && (
          <div>
            <p className={styles.lead}>
              Unlisted, it is for those who have its address: no list, feed, search or other page leads to it.
            </p>
            <Button disabled={isSaving} onClick={() => onChoose('unlisted')}>
              {status === 'published' ? 'Make it unlisted' : 'Publish unlisted'}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
