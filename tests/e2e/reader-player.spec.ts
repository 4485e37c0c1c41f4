import { standInForIngest } from '../fakes/event-sink';
import { standInForYoutube } from '../fakes/youtube';
import { START_TIMES } from '../fixtures/reader-site';
import { EPISODE, expect, test } from './reader-story';

const FRAME = 'iframe[src^="https://www.youtube-nocookie.com/embed/rR6vHY3qYE4"]';

test.beforeEach(async ({ page }) => {
  await standInForIngest(page);
});

test('nothing is asked of Google before the click, and the click plays in place', async ({ page }) => {
  const youtube = await standInForYoutube(page);
  await page.goto(EPISODE, { waitUntil: 'networkidle' });
  await page.mouse.move(400, 450);
  expect(youtube.requests).toEqual([]);
  await page.getByRole('link', { name: /^Play:/ }).click();
  const frame = page.locator(FRAME);
  await expect(frame).toBeVisible();
  await expect(page).toHaveURL(EPISODE);
  const query = new URL((await frame.getAttribute('src')) ?? '').searchParams;
  expect(Object.fromEntries(query)).toMatchObject({ autoplay: '1', playsinline: '1', rel: '0', start: '0' });
  await expect.poll(youtube.position).toBeGreaterThan(0.5);
});

test('where the scripts can’t be had, a click goes where the link leads', async ({ page }) => {
  await page.route('**/_next/static/chunks/*.js', (route) => route.abort());
  await page.route('https://www.youtube.com/watch**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Stand-in</title>' }),
  );
  await page.goto(EPISODE);
  await page.getByRole('link', { name: 'Play from 2:30' }).click();
  await expect(page).toHaveURL(/^https:\/\/www\.youtube\.com\/watch\?v=rR6vHY3qYE4&t=150s?$/);
});

test('the keyboard starts the player, and the focus goes into it', async ({ page }) => {
  await standInForYoutube(page);
  await page.goto(EPISODE);
  await page.getByRole('link', { name: /^Play:/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(FRAME)).toBeFocused();
});

test('an answer starts the player at its second, and seeks it once it is there', async ({ page }) => {
  const youtube = await standInForYoutube(page);
  await page.goto(EPISODE);
  const beginnings = page.locator('#q-beginnings').getByRole('link', { name: 'Play from 2:30' });
  await beginnings.click();
  await expect.poll(youtube.position).toBeGreaterThanOrEqual(START_TIMES.beginnings);
  expect(await youtube.position()).toBeLessThan(START_TIMES.beginnings + 20);
  await expect(beginnings).toBeFocused();
  await page.locator('#q-problem-solving').getByRole('link', { name: 'Play from 15:00' }).click();
  await expect.poll(youtube.position).toBeGreaterThanOrEqual(START_TIMES['problem-solving']);
  expect(await youtube.players()).toBe(1);
});

test('an answer chosen while the player is still loading is where it begins', async ({ page }) => {
  const youtube = await standInForYoutube(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('https://www.youtube-nocookie.com/embed/**', async (route) => {
    await held;
    await route.fulfill({ contentType: 'text/html', body: '<title>Stand-in</title>' });
  });
  await page.goto(EPISODE);
  await page.getByRole('link', { name: /^Play:/ }).click();
  await youtube.untilThere();
  await page.getByRole('link', { name: 'Play from 6:40' }).click();
  release();
  await expect.poll(youtube.position).toBeGreaterThanOrEqual(START_TIMES['painful-lesson']);
});

test('?t= starts the player at that second on arrival', async ({ page }) => {
  const youtube = await standInForYoutube(page);
  await page.goto(`${EPISODE}?t=150`);
  await expect(page.locator(FRAME)).toHaveAttribute('src', /[?&]start=150\b/);
  await expect.poll(youtube.position).toBeGreaterThanOrEqual(150);
});

test('?t= asks nothing of Google for a reader who asks not to be tracked, and the click starts there', async ({
  page,
}) => {
  const youtube = await standInForYoutube(page);
  await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
  await page.goto(`${EPISODE}?t=150`, { waitUntil: 'networkidle' });
  const poster = page.getByRole('link', { name: /^Play from 2:30:/ });
  await expect(poster).toHaveAttribute('href', /&t=150s$/);
  expect(youtube.requests).toEqual([]);
  await poster.click();
  await expect.poll(youtube.position).toBeGreaterThanOrEqual(150);
});

for (const t of ['', 'abc', '-5', '1e9', '12.5', '99999999999', 'NaN', '<script>']) {
  test(`?t=${t} is ignored`, async ({ page }) => {
    await standInForYoutube(page);
    await page.goto(`${EPISODE}?t=${encodeURIComponent(t)}`, { waitUntil: 'networkidle' });
    await expect(page.getByRole('link', { name: /^Play:/ })).toBeVisible();
  });
}

test('the answer that the video is at is marked, in words too, and the mark moves on', async ({ page }) => {
  await page.clock.install();
  const youtube = await standInForYoutube(page);
  await page.goto(EPISODE);
  await page.getByRole('link', { name: /^Play:/ }).click();
  await youtube.untilReady();
  const current = page.locator('[aria-current=true]');
  await page.clock.runFor(20_000);
  await expect(current).toHaveCount(0);
  await page.clock.runFor(15_000);
  await expect(current).toHaveAttribute('id', 'q-working-on');
  await expect(current.getByText('Now in the video')).toBeVisible();
  await youtube.seekTo(START_TIMES.beginnings - 1);
  await page.clock.runFor(500);
  await expect(current).toHaveAttribute('id', 'q-working-on');
  await page.clock.runFor(1_500);
  await expect(current).toHaveAttribute('id', 'q-beginnings');
  await youtube.say('ended');
  await expect(current).toHaveCount(0);
});

test('each answer has an address of its own, that lands on it', async ({ page }) => {
  await standInForYoutube(page);
  await page.goto(`${EPISODE}#q-measuring-skill`);
  await expect(page.locator('#q-measuring-skill')).toBeInViewport();
});

test('an answer’s link is copied with its second, and the page says so and stays', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(EPISODE);
  const answer = page.locator('#q-beginnings');
  const link = answer.getByRole('link', { name: /^Copy link to “/ });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(answer.getByRole('status')).toHaveText('Link copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${site.url}${EPISODE}?t=150#q-beginnings`);
  await expect(page).toHaveURL(EPISODE);
  await expect(link).toBeFocused();
  await expect(answer.getByRole('status')).toHaveText('');
  // One without a second, and one that is asked for in a new tab: the links that they are.
  await expect(page.locator('#q-measuring-skill').getByRole('link', { name: /^Copy link/ })).toHaveAttribute(
    'href',
    '#q-measuring-skill',
  );
});

test('on a phone the link goes to the device’s own sharing; where there is no clipboard, to the address bar', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const shared: unknown[] = [];
    Object.assign(window, { shared });
    const asked = window.matchMedia.bind(window);
    window.matchMedia = (query) => (query === '(pointer: coarse)' ? asked('all') : asked(query));
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(navigator, 'share', {
      value: async (data: unknown) => {
        if (shared.push(data) > 1) throw new DOMException('no', 'NotAllowedError');
      },
    });
  });
  await page.goto(EPISODE);
  const answer = page.locator('#q-beginnings');
  await answer.getByRole('link', { name: /^Copy link/ }).click();
  const shared = () => page.evaluate(() => Object.entries(window).find(([name]) => name === 'shared')?.[1]);
  await expect.poll(shared).toEqual([
    {
      title: expect.stringMatching(/^At what age did you start to program/),
      url: expect.stringMatching(/\/episodes\/glyph-lefkowitz\/answers\/beginnings$/),
    },
  ]);
  await expect(answer.getByRole('status')).toHaveText('');
  await answer.getByRole('link', { name: /^Copy link/ }).click();
  await expect(answer.getByRole('status')).toHaveText('Link in the address bar');
  await expect(page).toHaveURL(`${EPISODE}?t=150#q-beginnings`);
});

test('who comes back may go on where they left; at the end there is nothing to go on with', async ({ page }) => {
  await standInForIngest(page);
  await page.clock.install();
  const youtube = await standInForYoutube(page);
  await page.goto(EPISODE);
  const poster = page.getByRole('link', { name: /^Play:/ });
  const before = await poster.boundingBox();
  await poster.click();
  await youtube.untilReady();
  await page.clock.runFor(47_000);
  await page.goto('/');
  await page.goto(EPISODE);
  const resume = page.getByRole('button', { name: /^Continue from/ });
  await expect(resume).toHaveText(/0:4\d$/);
  expect(await poster.boundingBox()).toEqual(before);
  // Offered, not forced, and not to who has asked for another second.
  await page.goto(`${EPISODE}?t=150`);
  await youtube.untilReady();
  await expect(resume).toHaveCount(0);
  await page.goto(EPISODE);
  await resume.focus();
  await page.keyboard.press('Enter');
  await youtube.untilReady();
  await expect(page.locator(FRAME)).toBeFocused();
  await expect.poll(youtube.position).toBeGreaterThanOrEqual(40);
  await youtube.seekTo(1_175);
  await page.clock.runFor(2_000);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('position')))).toEqual([]);
});

for (const [width, height] of [
  [390, 844],
  [320, 700],
  [1280, 900],
] as const) {
  test(`at ${width} × ${height} the video stays in sight, 200 px a side or more, nothing over it`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await standInForYoutube(page);
    await page.goto(EPISODE);
    await page.getByRole('link', { name: 'Play from 15:00' }).click();
    const frame = page.locator(FRAME);
    await expect(frame).toBeInViewport({ ratio: 1 });
    const box = await frame.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(200);
    expect(box?.height).toBeGreaterThanOrEqual(200);
    await expect(page.getByText('Loading the video')).toHaveCount(0);
    const covered = await frame.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const points = [0.05, 0.5, 0.95].flatMap((x) =>
        [0.05, 0.5, 0.95].map((y) => [left + x * width, top + y * height]),
      );
      return points.filter(([x = 0, y = 0]) => document.elementFromPoint(x, y) !== element).length;
    });
    expect(covered).toBe(0);
  });
}

test('a link to an answer does not land under the video that plays', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await standInForYoutube(page);
  await page.goto(EPISODE);
  await page.getByRole('link', { name: /^Play:/ }).click();
  await expect(page.locator(FRAME)).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#q-problem-solving';
  });
  const heading = page.locator('#q-problem-solving h2');
  await expect(heading).toBeInViewport({ ratio: 1 });
  const [video, text] = [await page.locator(FRAME).boundingBox(), await heading.boundingBox()];
  expect(text?.y).toBeGreaterThanOrEqual((video?.y ?? 0) + (video?.height ?? 0));
});
