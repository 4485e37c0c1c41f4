import { useEffect, useRef } from 'react';
import { Button } from '@/components/admin/button';
import { Notice } from '@/components/admin/notice';
import { type Finding, isError } from '@/lib/episodes/publication-checks';
import type { Schedule, ScheduleProblem } from '@/lib/publishing/schedule';
import { ScheduleFields } from '../../_publishing/schedule-fields';
import { canBeScheduled, canBeUnlisted } from '../../_status-choices';
import type { EpisodeForm } from '../schema';
import formStyles from './episode-form.module.css';
import { FindingList } from './finding-list';
import styles from './publish-panel.module.css';

type Status = EpisodeForm['status'];

type Props = {
  status: Status;
  mayPublish: boolean;
  /** What readers or machines would trip over, as the form stands. */
  findings: Finding[];
  /** What the editor wanted when the findings were put before them; null where they were not. */
  asked: Status | null;
  schedule: Schedule;
  timeZone: string;
  scheduleProblem: ScheduleProblem | null;
  isSaving: boolean;
  onSchedule: (schedule: Schedule) => void;
  /** @param anyway whether warnings are overruled */
  onChoose: (status: Status, anyway: boolean) => void;
};

/** What an episode would be published with, and the ways to publish it that take more than a press. */
export function PublishPanel({ status, findings, asked, schedule, timeZone, onSchedule, onChoose, ...props }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) place.current?.focus();
  }, [asked]);
  const hasErrors = findings.some(isError);
  return (
    <section className={formStyles.section} aria-labelledby="publishing">
      <h2 id="publishing">Publishing</h2>
      <div ref={place} tabIndex={-1} className={styles.asked}>
        {asked && findings.length > 0 && (
          <Notice kind={hasErrors ? 'bad' : 'warn'}>
            <p>Not saved yet. {hasErrors ? 'Some of this has to be mended first.' : 'Have a look at this first.'}</p>
            <FindingList findings={findings} />
            {!hasErrors && (
              <p>
                <Button kind="primary" disabled={props.isSaving} onClick={() => onChoose(asked, true)}>
                  {ANYWAY[asked]}
                </Button>
              </p>
            )}
          </Notice>
        )}
      </div>
      {!asked && findings.length > 0 && (
        <details className={styles.findings}>
          <summary>{count(findings)}</summary>
          <FindingList findings={findings} />
        </details>
      )}
      {findings.length === 0 && <p className={formStyles.lead}>Nothing that readers or machines would trip over.</p>}
      {props.mayPublish && canBeScheduled(status) && (
        <div className={styles.ways}>
          <ScheduleFields {...{ schedule, timeZone }} problem={props.scheduleProblem} onChange={onSchedule} />
          <Button disabled={props.isSaving} onClick={() => onChoose('scheduled', false)}>
            {status === 'scheduled' ? 'Change the time' : 'Schedule'}
          </Button>
        </div>
      )}
      {props.mayPublish && canBeUnlisted(status) && (
        <div className={styles.ways}>
          <p className={formStyles.lead}>
            Unlisted, it is for those who have its address: no list, feed, search or other page leads to it.
          </p>
          <Button disabled={props.isSaving} onClick={() => onChoose('unlisted', false)}>
            {status === 'published' ? 'Make it unlisted' : 'Publish unlisted'}
          </Button>
        </div>
      )}
    </section>
  );
}

const ANYWAY: Record<Status, string> = {
  draft: 'Save anyway',
  scheduled: 'Schedule anyway',
  published: 'Publish anyway',
  unlisted: 'Publish unlisted anyway',
  removed: 'Save anyway',
};

function count(findings: Finding[]): string {
  const errors = findings.filter(isError).length;
  const warnings = findings.length - errors;
  const parts = [
    ...(errors > 0 ? [`${errors} to be mended before it is published`] : []),
    ...(warnings > 0 ? [`${warnings} to have a look at`] : []),
  ];
  return parts.join(', ');
}
