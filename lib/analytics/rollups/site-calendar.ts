import { dayOf, numberOfDay } from '../reports/calendar';
import { QUARTER_MS, quarterOf } from './activity';

/** Quarters are asked for again and again, one after the other. */
const MAX_KEPT = 10_000;

/** The days of one time zone, as the rollups number them. */
export class SiteCalendar {
  readonly timeZone: string;
  readonly #days = new Map<number, number>();

  constructor(timeZone: string) {
    this.timeZone = timeZone;
  }

  /** The day, counted from 1970-01-01, that a quarter of an hour is part of. */
  dayOfQuarter(quarter: number): number {
    const known = this.#days.get(quarter);
    if (known !== undefined) return known;
    if (this.#days.size >= MAX_KEPT) this.#days.clear();
    const day = numberOfDay(dayOf(quarter * QUARTER_MS, this.timeZone));
    this.#days.set(quarter, day);
    return day;
  }

  /** The day that an instant falls on, milliseconds since the epoch. */
  dayOfInstant(instant: number): number {
    return this.dayOfQuarter(quarterOf(instant));
  }
}
