import { writeFileSync } from 'node:fs';
import { chromium, type Locator, type Page } from '@playwright/test';
import { standInForYoutube } from '../fakes/youtube';
import { type FakeYoutubeSite, startFakeYoutubeSite } from '../fakes/youtube-site';
import { signInBrowser } from '../fixtures/sign-in';
import { type Site, startSite } from '../fixtures/site';
import { typeAndKill, VICTIMS } from '../fixtures/typing';
import { listFaults } from './accessibility';
import { test as desk, expect, PASSWORD } from './editor';

const VIDEO = 'R6XSEfNqgZ4';

/** A summary such as interviewers paste: headings, bullets, one question that nobody else is asked, a farewell. */
const SUMMARY = `In this one we hear how a lighthouse is kept without a keeper.

What are you working on at the moment, and why that?

• A lamp that trims itself.
• The second winter is the test.

What interests you most outside technology?

• Tide tables, by hand.

Whose music do you like best?

• Foghorns, he says, and means it.

At what age did you start to program, what drew you to it, and what draws you now?

• Nine. The harbour had one terminal.
• It answered.

Which lesson of your career or craft hurt most, and how did you come by it?

• A rope that he did not check.

Which programming language do you like best, and which tool? Why those?

• Whatever is on the ship.

How would one tell how good a technologist is, and what are the virtues of one, or of a solution?

• One asks the crew.

How much method is there in the way you solve problems, and how much intuition?

• Method by day.

Which sites or projects should people look at? Your own count too.

• The keepers’ almanac.

If you could tell yourself at fifteen one thing, what would it be?

• Learn to swim first.
`;

type SiteWithYoutube = Site & { youtube: FakeYoutubeSite };

async function startWithYoutube(): Promise<SiteWithYoutube> {
  const youtube = await startFakeYoutubeSite();
  const site = await startSite({ env: { YOUTUBE_STAND_IN: youtube.url } });
  return { ...site, youtube, stop: () => site.stop().finally(() => youtube.close()) };
}

const test = desk.extend<{ youtube: FakeYoutubeSite }>({
  kind: { start: startWithYoutube },
  youtube: async ({ site }, use) => use((site as SiteWithYoutube).youtube),
});

/** Goes through a page by keyboard alone, and counts what a practised editor with a mouse does: clicks, keys, pastes. */
function practised(page: Page) {
  let steps = 0;
  const reach = async (target: Locator) => {
    await target.waitFor();
    for (let tabs = 0; tabs < 250; tabs++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${target} can't be reached by Tab`);
  };
  return {
    steps: () => steps,
    activate: async (target: Locator) => {
      await reach(target);
      await page.keyboard.press('Enter');
      steps += 1;
    },
    paste: async (target: Locator, text: string) => {
      await reach(target);
      await page.keyboard.insertText(text);
      steps += 2;
    },
    key: async (key: string) => {
      await page.keyboard.press(key);
      steps += 1;
    },
  };
}

async function expectNoViolations(page: Page, where: string) {
  expect(await listFaults(page), where).toEqual([]);
}

test('an interview goes from its address to readers in under 60 steps, by keyboard alone', async ({
  page,
  youtube,
}) => {
  test.setTimeout(180_000);
  youtube.say(VIDEO, 'Nils Fyr, keeper of the last lamp');
  const player = await standInForYoutube(page);
  const { steps, activate, paste, key } = practised(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  await page.goto('/admin/episodes/new', { waitUntil: 'networkidle' });

  await paste(page.getByLabel('YouTube video'), `https://www.youtube.com/watch?v=${VIDEO}&feature=share`);
  await expect(page.getByLabel('Title')).toHaveValue('Nils Fyr, keeper of the last lamp');
  await paste(page.getByLabel('Guest', { exact: true }), 'Nils Fyr');
  await expect(page.getByLabel('Address', { exact: true })).toHaveValue('nils-fyr');

  await activate(button('Paste a whole summary'));
  await paste(page.getByLabel('Text', { exact: true }), SUMMARY);
  await activate(button('Take it apart'));
  await expect(page.getByText('Found: 10 questions, 12 bullets, 0 start times')).toBeVisible();
  await expect(page.getByText('the same words')).toHaveCount(10);
  await expectNoViolations(page, 'the preview of a summary');
  await key('Enter');
  await expect(page.getByText('10 questions are in the form.')).toBeVisible();

  await activate(button('Load the video'));
  await expect(button('Starts here')).toBeEnabled();
  await expect(page.getByLabel('Length')).toHaveValue('20:00');
  await expectNoViolations(page, 'the desk with its video');
  for (let n = 1; n <= 10; n++) {
    await player.seekTo(n * 60);
    await key('Control+Enter');
    await key('Control+.');
  }
  await key('Control+/');
  await expect(page.getByLabel('Starts at').nth(9)).toHaveValue('10:00');

  await activate(button('Publish'));
  await activate(button('Publish anyway'));
  await page.waitForURL(/\/admin\/episodes\/\d+$/);
  await expect(page.getByText('The video’s own picture is its poster now')).toBeVisible();
  expect(steps()).toBeLessThan(60);
  test.info().annotations.push({ type: 'steps of a practised editor', description: String(steps()) });

  const reader = await page.context().newPage();
  await reader.goto('/episodes/nils-fyr');
  await expect(reader.getByRole('heading', { level: 2 }).first()).toContainText('What are you working on');
  await expect(reader.getByText('Play from 10:00')).toBeVisible();
});

test('what was saved is compared and put back, and what an editor did not ask is not shown', async ({ page }) => {
  await page.goto('/admin/episodes/1', { waitUntil: 'networkidle' });
  const title = page.getByLabel('Title');
  const first = await title.inputValue();
  await title.fill(`${first}, corrected`);
  await page
    .getByRole('button', { name: /^More: / })
    .first()
    .click();
  await page
    .getByRole('button', { name: /^Not asked: / })
    .first()
    .click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved and published.' })).toBeVisible();
  await page.getByRole('link', { name: 'Revisions' }).click();
  await expect(page.getByRole('row', { name: /Title/ })).toContainText('Saved on');
  await expectNoViolations(page, 'the list of revisions');
  await page.getByRole('link', { name: 'Revision 2' }).click();
  await expect(page.locator('ins').first()).toHaveText(', corrected');
  await expectNoViolations(page, 'a revision');
  await page.goto('/admin/episodes/1/revisions/1');
  await page.getByRole('button', { name: 'Put this revision back' }).click();
  await page.getByRole('link', { name: 'Go on in the form' }).click();
  await expect(title).toHaveValue(first);
});

test('a working copy is the editor’s alone until it is saved, and waits on another machine', async ({
  page,
  browser,
  site,
  editors,
}) => {
  await page.goto('/admin/episodes/2', { waitUntil: 'networkidle' });
  const before = await page.getByRole('textbox', { name: 'Introduction' }).inputValue();
  await page.getByRole('textbox', { name: 'Introduction' }).fill('Nobody has read this yet.');
  await expect(page.locator('[data-keeping]')).toHaveText(/kept in this browser and on the server, just now/);
  const other = await browser.newContext({ baseURL: site.url, storageState: editors.ada });
  const machine = await other.newPage();
  await machine.goto('/admin/episodes/2');
  await expect(machine.getByRole('main').getByRole('alert')).toContainText('in another window or on another machine');
  await machine.getByRole('button', { name: 'Restore it' }).click();
  await expect(machine.getByRole('textbox', { name: 'Introduction' })).toHaveValue('Nobody has read this yet.');
  const stranger = await browser.newContext({ baseURL: site.url, storageState: editors.grace });
  const grace = await stranger.newPage();
  await grace.goto('/admin/episodes/2');
  await expect(grace.getByRole('textbox', { name: 'Introduction' })).toHaveValue(before);
  await expect(grace.getByRole('button', { name: 'Restore it' })).toHaveCount(0);
  const slug = await grace.getByLabel('Address', { exact: true }).inputValue();
  expect(await (await grace.request.get(`/episodes/${slug}`)).text()).not.toContain('Nobody has read this yet');
  await page.context().clearCookies();
  await page.getByRole('textbox', { name: 'Introduction' }).press('End');
  await page.keyboard.type(' Nor this.');
  await expect(page.locator('[data-keeping]')).toHaveText(/Not on the server: your session has ended\. Sign in/);
  await Promise.all([other.close(), stranger.close()]);
});

/** Opens a page whose scripts do not come until they are released. */
async function openWithoutScripts(page: Page, path: string): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  return release;
}

test('what is typed before a form’s script is there stays typed, and is kept', async ({ page }) => {
  const release = await openWithoutScripts(page, '/admin/episodes/2');
  const title = page.getByLabel('Title', { exact: true });
  const introduction = page.getByRole('textbox', { name: 'Introduction' });
  // What is saved is there already.
  await expect(title).not.toHaveValue('');
  const saved = await title.inputValue();
  await expect(introduction).not.toHaveValue('');
  await title.press('End');
  await page.keyboard.type(' early');
  await introduction.fill('Typed before there was a script.');
  await introduction.press('Home');
  await page.keyboard.type('All ');
  const alone = page.getByRole('textbox', { name: 'Description', exact: true });
  await alone.fill('Of another form.');
  // Back to where the caret was.
  await introduction.focus();
  release();
  await expect(page.locator('[data-keeping]')).toHaveText(/kept in this browser and on the server, just now/, {
    timeout: 20_000,
  });
  await page.keyboard.type('of it: ');
  await expect(introduction).toHaveValue('All of it: Typed before there was a script.');
  await expect(title).toHaveValue(`${saved} early`);
  await expect(alone).toHaveValue('Of another form.');

  await page.reload();
  await page.getByRole('button', { name: 'Restore it' }).first().click();
  await expect(title).toHaveValue(`${saved} early`);
  await expect(introduction).toHaveValue('All of it: Typed before there was a script.');
});

test('what is typed early is looked at like what is typed later', async ({ page }) => {
  const release = await openWithoutScripts(page, '/admin/episodes/new');
  await page.getByLabel('Guest', { exact: true }).fill('Early Bird');
  await page.getByLabel('Answer', { exact: true }).first().fill('- A *worm*, he says.');
  release();
  await expect(page.getByLabel('Address', { exact: true })).toHaveValue('early-bird', { timeout: 20_000 });
  await expect(page.getByRole('figure', { name: 'Answer, as readers see it' }).getByText('worm')).toBeVisible();
});

test('a killed server, browser or network costs no key older than two seconds', async () => {
  test.setTimeout(240_000);
  const executablePath = test.info().project.use.launchOptions?.executablePath;
  const launch = async () => {
    const { args = [] } = test.info().project.use.launchOptions ?? {};
    const server = await chromium.launchServer({ ...(executablePath ? { executablePath } : {}), args });
    return {
      browser: await chromium.connect(server.wsEndpoint()),
      kill: () => void server.process().kill('SIGKILL'),
    };
  };
  let site = await startSite();
  try {
    const state = test.info().outputPath('typist.json');
    writeFileSync(state, await signInBrowser(site, { email: 'typist@example.org', password: PASSWORD }));
    for (const victim of VICTIMS) {
      const loss = await typeAndKill({ launch, site, state, path: '/admin/episodes/1', typedMs: 2_500 }, victim);
      site = loss.site;
      expect(loss.oldestMs, `${victim}: ${JSON.stringify({ ...loss, site: undefined })}`).toBeLessThanOrEqual(2_000);
    }
  } finally {
    await site.stop();
  }
});
