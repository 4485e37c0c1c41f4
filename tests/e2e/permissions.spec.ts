import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { may, mayWith, ROLES, type Role } from '@/lib/auth/permissions';
import { changeRole } from '@/lib/people/change-role';
import { disableAccount } from '@/lib/people/disable-account';
import { ACTIONS, addressesOf, DESK, type DeskEntry, PUBLIC } from '../factories/permission-table';
import { HIDDEN, type Hidden, startPermissionWorld, type World } from '../fixtures/permission-world';
import { expect, bare as test } from './story';

/**
 * Every page, route and action of the build, asked for by everybody: nobody, and each role. Plain HTTP, no browser. What
 * the build lists and permission-table.ts does not is a failure, so that a new one can't be forgotten.
 */

const now = new Date();

let world: World;
const askers = ['nobody', ...ROLES] as const;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  world = await startPermissionWorld(now);
});

test.afterAll(async () => {
  await world.db.$disconnect();
  await world.site.stop();
});

type Ask = { by?: Role | 'nobody'; method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: string };

function ask(path: string, { by = 'nobody', method = 'GET', headers = {}, body }: Ask = {}): Promise<Response> {
  const { site, cookies } = world;
  const sent = new Headers({ origin: site.url, ...headers });
  if (cookies[by] !== '') sent.set('cookie', cookies[by]);
  return fetch(site.url + path, { method, redirect: 'manual', headers: sent, body: body ?? null });
}

function readManifest(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join('.next/server', name), 'utf8'));
}

const listTemplates = () => Object.keys(readManifest('app-paths-manifest.json'));

type BuiltAction = { id: string; file: string; name: string; page: string };

/** The actions of the build, each with a page of the table by which it can be called. */
function listActions(): BuiltAction[] {
  const { node } = readManifest('server-reference-manifest.json') as {
    node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
  };
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    file: filename,
    name: exportedName,
    page: Object.keys(workers)[0]?.replace(/^app/, '') ?? '',
  }));
}

test('the table has each page, route and action that the build has, and no other', () => {
  expect(existsSync('.next/server/app-paths-manifest.json')).toBe(true);
  expect(listTemplates().sort()).toEqual([...PUBLIC, ...Object.keys(DESK)].sort());
  const built = listActions().map(({ file, name }) => `${file} ${name}`);
  const expected = Object.entries(ACTIONS).flatMap(([file, names]) =>
    Object.keys(names).map((name) => `${file} ${name}`),
  );
  expect(built.sort()).toEqual(expected.sort());
});

/** What a page of the desk should answer. */
function expectedStatus(by: Role | 'nobody', entry: DeskEntry, whose: 'theirs' | 'own', isRoute: boolean): number {
  if (by === 'nobody') return entry.answers?.nobody ?? (isRoute ? 401 : 307);
  const person = world.people[by];
  const owner = whose === 'own' ? world.people.contributor.id : world.people.editor.id;
  const allowed = entry.of
    ? mayWith(person, entry.permission, { createdByUserId: owner, status: 'draft' })
    : may(person, entry.permission);
  if (!allowed) return 403;
  // Sent on to the figures, which are all that is theirs.
  if (entry.permission === 'desk.open' && by === 'analyst' && !isRoute) return 307;
  return entry.answers?.allowed ?? 200;
}

test('each page and route of the desk is for those of the table, and for nobody else', async () => {
  test.setTimeout(60_000);
  const wrong: string[] = [];
  for (const [template, entry] of Object.entries(DESK)) {
    const isRoute = template.endsWith('/route');
    for (const whose of entry.of ? (['theirs', 'own'] as const) : (['theirs'] as const)) {
      const path = entry.path(world.known, whose);
      for (const by of askers) {
        const response = await ask(path, { by, method: entry.method ?? 'GET' });
        const text = await response.text();
        const wanted = expectedStatus(by, entry, whose, isRoute);
        if (response.status !== wanted) wrong.push(`${path} by ${by}: ${response.status}, not ${wanted}`);
        if (response.status === 403 && !isRoute && !text.includes('Not for your account'))
          wrong.push(`${path}: no words`);
        if (wanted === 307 && by === 'nobody' && !response.headers.get('location')?.startsWith('/login?next=%2Fadmin'))
          wrong.push(`${path}: leads elsewhere`);
        // Nor does what they may see say what others are writing.
        if (
          (by === 'contributor' || by === 'analyst' || by === 'nobody') &&
          text.includes(`${HIDDEN.draft} on balloons`)
        )
          wrong.push(`${path} by ${by}: shows another’s draft`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

const isRefused = (response: Response, text: string) =>
  response.status === 403 || text.includes('"reason":"forbidden"');

/** A form's answer in words, or on to where one signs in. */
const isSentToSignIn = (response: Response, text: string) =>
  text.includes('"reason":"signed-out"') || (response.headers.get('x-action-redirect')?.startsWith('/login') ?? false);

test('each action is for those of the table, and for nobody else', async () => {
  test.setTimeout(60_000);
  const wrong: string[] = [];
  for (const { id, file, name, page } of listActions()) {
    const permission = ACTIONS[file]?.[name];
    if (permission === undefined || permission === 'anybody') continue;
    const path = DESK[page]?.path(world.known, 'own') ?? page;
    for (const by of askers) {
      // Nothing that any of them takes: whoever may, hears that, and nothing is changed.
      const headers = { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' };
      const response = await ask(path, { by, method: 'POST', headers, body: '[null,null]' });
      const text = await response.text();
      const called = `${name} by ${by}: ${response.status} ${text.slice(0, 100)}`;
      if (response.status >= 500 || response.status === 404) wrong.push(`${called}: not called`);
      else if (
        by === 'nobody' ? !isSentToSignIn(response, text) : isRefused(response, text) === may({ role: by }, permission)
      )
        wrong.push(called);
    }
  }
  expect(wrong).toEqual([]);
});

test('an action called from another site’s page is refused, whoever is signed in', async () => {
  const action = listActions().find(({ name }) => name === 'renameAction');
  const headers = { 'next-action': action?.id ?? '', 'content-type': 'text/plain;charset=UTF-8' };
  const foreign = { ...headers, origin: 'https://evil.example' };
  const response = await ask('/admin/account', { by: 'owner', method: 'POST', headers: foreign, body: '[null,null]' });
  expect(response.status).toBeGreaterThanOrEqual(400);
});

/** What an address shows, where it shows what it may not. */
async function findLeaks(path: string, headers: Record<string, string> = {}): Promise<string[]> {
  const response = await ask(path, { headers });
  const sent = [...response.headers.values()].join('\n') + (await response.text());
  return (
    (Object.keys(HIDDEN) as Hidden[])
      .filter((kind) => sent.toLowerCase().includes(HIDDEN[kind].toLowerCase()))
      .filter((kind) => !(kind === 'removed' && response.status === 410))
      .filter((kind) => !(kind === 'unlisted' && path.includes('-unlisted')))
      // Figures that were shared are of what anybody could read at some time.
      .filter((kind) => !(['removed', 'unlisted'].includes(kind) && path.startsWith('/shared/')))
      .map((kind) => `${path} (${response.status}): what is ${kind}`)
  );
}

test('no public address says anything of what is not published', async () => {
  test.setTimeout(120_000);
  const guests = world.known.slugs.guests;
  const asked = [
    ...PUBLIC.filter((template) => template !== '/icon.svg/route').flatMap((template) =>
      addressesOf(template, world.known),
    ),
    // Words that stand in all that is hidden, and slips in their addresses.
    '/search?q=ornithopter',
    '/search?q=ornithopter&kind=answers',
    '/search?q=hidden+draft',
    '/search?q=balloons',
    '/episodes/hidden-draf',
    '/hidden-draft',
    '/nowhere/hidden-draft',
    `/compare?${guests.map((slug) => `guest=${slug}`).join('&')}`,
    ...world.known.slugs.episodes.flatMap((slug) => {
      const url = encodeURIComponent(`${world.site.url}/episodes/${slug}`);
      return [`/oembed?url=${url}`, `/oembed?url=${url}&format=xml`, `/embed/${slug}?q=anything`];
    }),
    `/shared/${world.known.sharedToken}/export/matrix.csv`,
    `/shared/${world.known.sharedToken}?episode=hidden-draft`,
    `/shared/${world.known.sharedToken}?episode=hidden-scheduled`,
  ];
  // A guest whom nobody but a draft knows has a slug that says who it is: it is asked for, and echoed by no page.
  const paths = [...new Set(asked)].filter((path) => !isNamed(path));
  const leaks: string[] = [];
  for (const path of paths) leaks.push(...(await findLeaks(path)));
  for (const slug of world.known.slugs.episodes)
    for (const path of [`/episodes/${slug}`, '/episodes', '/guests'])
      leaks.push(...(await findLeaks(path, { rsc: '1' })));
  expect(leaks).toEqual([]);
});

/** Whether an address itself holds one of the words, so that a page that repeats it says nothing new. */
const isNamed = (path: string) => Object.values(HIDDEN).some((word) => path.toLowerCase().includes(word.toLowerCase()));

test('a guest, topic or answer of a draft alone has no address', async () => {
  const named = PUBLIC.flatMap((template) =>
    template === '/icon.svg/route' ? [] : addressesOf(template, world.known),
  ).filter(isNamed);
  expect(named.length).toBeGreaterThan(10);
  const found: string[] = [];
  for (const path of new Set(named)) {
    const { status } = await ask(path);
    // An unlisted interview is read by who has its address, its answers too.
    if (status < 400 && !path.includes('/hidden-unlisted/')) found.push(`${path}: ${status}`);
  }
  expect(found).toEqual([]);
});

test('a role that was taken away, and an account that was disabled, count from the next request on', async () => {
  const { db, people } = world;
  const status = async (path: string) => (await ask(path, { by: 'editor' })).status;
  expect(await status('/admin/guests')).toBe(200);
  await changeRole(db, { userId: people.editor.id, role: 'analyst' }, now);
  expect(await status('/admin/guests')).toBe(403);
  expect(await status('/admin/analytics')).toBe(200);
  await disableAccount(db, people.editor.id, now);
  expect(await status('/admin/analytics')).toBe(307);
});
