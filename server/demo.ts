import { parseArgs } from 'node:util';
import { type Db, openDb } from '../lib/db/client';
import { addDemoSeries } from '../lib/demo/add-demo-series';
import { finishDemo } from '../lib/demo/finish-demo';
import { recordSimulation } from '../lib/demo/record-simulation';
import { removeDemo } from '../lib/demo/remove-demo';
import { simulate } from '../lib/demo/viewers/simulate';
import type { Env } from '../lib/env';
import { StartFailure } from './start-failure';
import { stopOnSignal } from './stop-on-signal';

const USAGE = 'Usage: npm run site -- demo [--viewers 5000] [--days 90] [--seed N] | demo --remove';
const DAY_MS = 86_400_000;
const MAX_VIEWERS = 1_000_000;
const MAX_DAYS = 3_650;
/** Between two lines that tell how far it is, milliseconds. */
const TELL_EVERY_MS = 3_000;

type Options = { viewers: number; days: number; seed: string; remove: boolean };

/** `npm run site -- demo`: a fictional series with simulated viewers, to look at; `--remove` takes it away again. */
export async function demo(args: string[], env: Env, now: Date, say: (line: string) => void): Promise<void> {
  const options = readOptions(args);
  const db = openDb(env.database);
  try {
    if (options.remove) await takeAway(db, say);
    else await add(db, options, now, say);
  } finally {
    await db.$disconnect();
  }
}

async function add(db: Db, { viewers, days, seed }: Options, now: Date, say: (line: string) => void): Promise<void> {
  const added = await addDemoSeries(db, { days }, now);
  if (!added.ok) {
    const state = added.isComplete
      ? 'There is a demo already.'
      : 'There is a demo already, whose viewers are not all in.';
    throw new StartFailure(`${state} Take it away first: npm run site -- demo --remove`);
  }
  say(
    `A series of ${added.episodes.length} interviews is in, marked as a demo. Now ${viewers} viewers of ${days} days …`,
  );
  const period = { from: now.getTime() - days * DAY_MS, to: now.getTime() };
  const began = performance.now();
  let told = began;
  const stop = stopOnSignal();
  const requests = simulate({ seed, viewers, episodes: added.episodes, ...period });
  const events = await recordSimulation(db, { requests, seed }, (progress) => {
    if (performance.now() - told >= TELL_EVERY_MS) {
      told = performance.now();
      const share = (progress.reached - period.from) / (period.to - period.from);
      say(`${Math.floor(share * 100)} %: ${progress.events} events, ${dayOf(progress.reached)}`);
    }
    return !stop.isAsked;
  });
  stop.forget();
  if (stop.isAsked) {
    throw new StartFailure(
      `Stopped. ${events} events are in, and every figure agrees with them. Take the demo away with: npm run site -- demo --remove`,
    );
  }
  await finishDemo(db);
  const seconds = (performance.now() - began) / 1000;
  say(
    `${events} events in ${Math.round(seconds)} s (${Math.round(events / seconds)} a second). Look at ${'/admin/analytics'}.`,
  );
  say('None of them goes to Mixpanel. To take it all away again: npm run site -- demo --remove');
}

async function takeAway(db: Db, say: (line: string) => void): Promise<void> {
  const result = await removeDemo(db, (events) => say(`${events} events are gone …`));
  if (!result.ok) throw new StartFailure('There is no demo to take away.');
  say('The demo is gone, and everything else is as it was.');
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function readOptions(args: string[]): Options {
  const { viewers, days, seed, remove } = parse(args);
  return {
    viewers: wholeNumber('--viewers', viewers, MAX_VIEWERS),
    days: wholeNumber('--days', days, MAX_DAYS),
    seed,
    remove,
  };
}

function parse(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        viewers: { type: 'string', default: '5000' },
        days: { type: 'string', default: '90' },
        seed: { type: 'string', default: '1' },
        remove: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new StartFailure(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, { cause: error });
  }
}

function wholeNumber(option: string, text: string, max: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= max) return number;
  throw new StartFailure(`${option} is “${text}”; expected a whole number from 1 to ${max}.\n${USAGE}`);
}
