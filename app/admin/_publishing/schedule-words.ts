import { readSchedule, type Schedule, type ScheduleProblem } from '@/lib/publishing/schedule';
import { describeInstant, readLocalTime } from '@/lib/series/zoned-time';

const PROBLEMS = {
  malformed: 'Enter a date and a time of day.',
  nonexistent: 'There is no such time on that day: the clocks go forward over it. Choose another.',
  past: 'This is past. Choose a time to come, or publish it now.',
  'too-far': 'This is more than ten years ahead.',
} as const satisfies Record<ScheduleProblem, string>;

/** Why something can't be scheduled, for its field. */
export function explainProblem(problem: ScheduleProblem): string {
  return PROBLEMS[problem];
}

/** What a schedule comes to, as it is typed: when it is, or what is wrong with it. Empty for an empty field. */
export function explainSchedule(schedule: Schedule, timeZone: string, now: Date): string {
  if (schedule.local === '') return '';
  const time = readLocalTime(schedule.local, timeZone);
  if (time.kind === 'never') {
    return `${PROBLEMS.nonexistent} A clock would show ${time.instead.slice(11)} then.`;
  }
  const read = readSchedule(schedule, timeZone, now);
  if (!read.ok) return PROBLEMS[read.problem];
  const words = describeInstant(read.at, timeZone);
  return time.kind === 'once' ? words : `${words}. That time comes twice, as the clocks go back: say which is meant.`;
}

/** Whether a time comes twice, and what each is. */
export function listChoices(local: string, timeZone: string): { isSecond: boolean; label: string }[] {
  const time = readLocalTime(local, timeZone);
  if (time.kind !== 'twice') return [];
  return [
    { isSecond: false, label: `The first, ${describeInstant(time.first, timeZone)}` },
    { isSecond: true, label: `The second, ${describeInstant(time.second, timeZone)}` },
  ];
}
