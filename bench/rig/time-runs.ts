export type Times = { 'p50 ms': number; 'p95 ms': number };

const WARM_UP = 5;
const RUNS = 60;

/** How long something takes that is done again and again. */
export async function timeRuns(run: () => Promise<unknown>): Promise<Times> {
  for (let n = 0; n < WARM_UP; n++) await run();
  const times: number[] = [];
  for (let n = 0; n < RUNS; n++) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.ceil(times.length * share) - 1] ?? 0).toFixed(1));
  return { 'p50 ms': at(0.5), 'p95 ms': at(0.95) };
}
