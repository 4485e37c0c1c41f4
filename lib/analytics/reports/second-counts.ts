const FIRST_SECONDS = 4_096;

/**
 * A count for each second of a video, 0 where none was added. Grows, since most videos are shorter than the longest. Its
 * loops are the hot ones of reports, which read it once for each interview of the series: so no Array.from.
 */
export class SecondCounts {
  #counts = new Int32Array();

  add(second: number, count: number): void {
    if (second >= this.#counts.length) this.#grow(second);
    this.#counts[second] = (this.#counts[second] ?? 0) + count;
  }

  get(second: number): number {
    return this.#counts[second] ?? 0;
  }

  /** Of the first so many seconds. */
  list(seconds: number): number[] {
    const counts = new Array<number>(seconds);
    for (let second = 0; second < seconds; second += 1) counts[second] = this.#counts[second] ?? 0;
    return counts;
  }

  /** Where each is what a second differs by from the one before: what the first so many come to. */
  listSums(seconds: number): number[] {
    const sums = new Array<number>(seconds);
    let sum = 0;
    for (let second = 0; second < seconds; second += 1) {
      sum += this.#counts[second] ?? 0;
      sums[second] = sum;
    }
    return sums;
  }

  /** The second with the highest count, the first of several; 0 where all are 0. */
  commonest(): number {
    return this.#counts.reduce((best, count, second) => (count > this.get(best) ? second : best), 0);
  }

  #grow(second: number): void {
    const grown = new Int32Array(Math.max(second + 1, this.#counts.length * 2, FIRST_SECONDS));
    grown.set(this.#counts);
    this.#counts = grown;
  }
}
