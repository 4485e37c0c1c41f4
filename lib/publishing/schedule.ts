import { readLocalTime } from '../series/zoned-time';

/** When something is to be published, as its editor says it. */
export type Schedule = {
  /** YYYY-MM-DDTHH:MM on the clocks of the site's zone. */
  local: string;
  /** Of a time that comes twice, when the clocks go back: whether the second is meant. */
  isSecond: boolean;
};

export type ScheduleProblem =
  /** No date and time, or none that there is. */
  | 'malformed'
  /** The clocks go forward over it. */
  | 'nonexistent'
  | 'past'
  /** So far ahead that it is a slip. */
  | 'too-far';

export type ReadScheduleResult = { ok: true; at: Date } | { ok: false; problem: ScheduleProblem };

const YEARS_AHEAD = 10;
const YEAR_MS = 366 * 86_400_000;

/** The instant that a schedule names. @param timeZone IANA name of the site's zone */
export function readSchedule({ local, isSecond }: Schedule, timeZone: string, now: Date): ReadScheduleResult {
  const time = readLocalTime(local, timeZone);
  if (time.kind === 'malformed') return { ok: false, problem: 'malformed' };
  if (time.kind === 'never') return { ok: false, problem: 'nonexistent' };
  const at = time.kind === 'once' ? time.at : isSecond ? time.second : time.first;
  if (at <= now) return { ok: false, problem: 'past' };
  if (at.getTime() - now.getTime() > YEARS_AHEAD * YEAR_MS) return { ok: false, problem: 'too-far' };
  return { ok: true, at };
}
