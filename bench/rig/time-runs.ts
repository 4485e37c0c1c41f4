export type Times = {
  'p50 ms': number;
  'p95 ms': number;
  /** Processor time of a run in this process, which a busy machine changes less than the others. */
  'CPU ms': number;
};

const WARM_UP = 5;
const RUNS = 60;

/** How long something takes that is done again and again. */
export async function timeRuns(run: () => Promise<unknown>): Promise<Times> {
  for (let n = 0; n < WARM_UP; n++) await run();
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let n = 0; n < RUNS; n++) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.ceil(times.length * share) - 1] ?? 0).toFixed(1));
  const cpu = Number(((user + system) / 1000 / RUNS).toFixed(1));
  return { 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'CPU ms': cpu };
}
