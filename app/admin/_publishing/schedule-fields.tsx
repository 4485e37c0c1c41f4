import { Field } from '@/components/admin/field';
import type { Schedule, ScheduleProblem } from '@/lib/publishing/schedule';
import { explainProblem, explainSchedule, listChoices } from './schedule-words';

type Props = {
  schedule: Schedule;
  /** IANA name of the site's zone. */
  timeZone: string;
  /** Why the server refused it; null where it did not. */
  problem: ScheduleProblem | null;
  onChange: (schedule: Schedule) => void;
};

/** A time to publish at, on the clocks of the site's zone, and what it comes to. */
export function ScheduleFields({ schedule, timeZone, problem, onChange }: Props) {
  const choices = listChoices(schedule.local, timeZone);
  return (
    <>
      <Field
        label="Publish at"
        error={problem ? explainProblem(problem) : undefined}
        hint={
          <>
            On the clocks of {timeZone}.{' '}
            <span aria-live="polite">{explainSchedule(schedule, timeZone, new Date())}</span>
          </>
        }
      >
        {(control) => (
          <input
            {...control}
            type="datetime-local"
            value={schedule.local}
            onChange={(event) => onChange({ local: event.target.value, isSecond: false })}
          />
        )}
      </Field>
      {choices.length > 0 && (
        <Field label="Which of the two">
          {(control) => (
            <select
              {...control}
              value={String(schedule.isSecond)}
              onChange={(event) => onChange({ ...schedule, isSecond: event.target.value === 'true' })}
            >
              {choices.map(({ isSecond, label }) => (
                <option key={label} value={String(isSecond)}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}
