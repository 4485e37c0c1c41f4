import { START_TIMES } from '../fixtures/reader-site';
import { expectFaultless, FAULTLESS } from './faultless';
import { EPISODE, expect, test } from './reader-story';

/** Every template is looked at in every-template.spec.ts; these with what the sample series has to show. */
const SAMPLED = ['/', EPISODE, '/episodes/alex-martelli'];
const PAGES = ['/', '/episodes', EPISODE, '/episodes/alex-martelli', '/episodes/nobody', '/nowhere'];

test('the home shows the newest interview large and leads to it', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The A* Series');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('Glyph Lefkowitz');
  await expect(page.getByRole('heading', { level: 3 }).first()).toContainText('Alex Martelli');
  await page.getByRole('link', { name: /^Glyph Lefkowitz, who/ }).click();
  await expect(page).toHaveURL(EPISODE);
});

test('an interview has its title, number, guest, introduction, questions and answers', async ({ page }) => {
  await page.goto(EPISODE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Glyph Lefkowitz, who made Twisted and mistrusts merit',
  );
  await expect(page.locator('article header')).toContainText('Interview 19');
  await expect(page.locator('article header')).toContainText('Creator of Twisted');
  await expect(page.getByText('made Twisted, the event-driven networking library')).toBeVisible();
  await expect(page.locator('section[id^="q-"]')).toHaveCount(10);
  await expect(page.locator('#q-language-and-tool li')).toHaveCount(3);
  await expect(page.locator('#q-music')).toContainText('On the video only');
  await expect(page.getByRole('link', { name: 'Mimic' })).toHaveAttribute('href', /github\.com/);
});

test('without JavaScript the page reads whole, and poster and start times lead to YouTube', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.url + EPISODE);
  await expect(page.getByRole('link', { name: /^Play:/ })).toHaveAttribute(
    'href',
    'https://www.youtube.com/watch?v=rR6vHY3qYE4',
  );
  await expect(page.locator('#q-beginnings').getByRole('link', { name: 'Play from 2:30' })).toHaveAttribute(
    'href',
    `https://www.youtube.com/watch?v=rR6vHY3qYE4&t=${START_TIMES.beginnings}s`,
  );
  await expect(page.locator('#q-advice')).toContainText('Learn the abstract ideas of programming sooner');
  await context.close();
});

test('metadata: title, description, canonical address and language', async ({ page, site }) => {
  await page.goto(`${EPISODE}?from=elsewhere`);
  await expect(page).toHaveTitle('Glyph Lefkowitz, who made Twisted and mistrusts merit · The A* Series');
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /^Glyph Lefkowitz made Twisted/);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', site.url + EPISODE);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

for (const path of ['/episodes/nobody', '/nowhere']) {
  test(`${path} is 404 in words, with a way on`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      /There is (no interview|nothing) at this address/,
    );
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  });
}

test('the fonts that an interview is set in are named at its head, each of them, and the rest are not', async ({
  page,
}) => {
  await page.goto(EPISODE);
  const { named, used } = await page.evaluate(async () => {
    await document.fonts.ready;
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="font"]')];
    const fetched = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'));
    return { named: links.map(({ href }) => href).sort(), used: [...new Set(fetched.map(({ name }) => name))].sort() };
  });
  expect(named).toHaveLength(4);
  expect(used).toEqual(named);
});

test('the keyboard can skip to the content', async ({ page }) => {
  await page.goto(EPISODE);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

for (const path of SAMPLED) {
  test(`${path}: ${FAULTLESS}`, ({ page }) => expectFaultless(page, path));
}

test('nothing scrolls sideways from 320 to 2560 px', async ({ page }) => {
  for (const path of PAGES) {
    await page.goto(path);
    for (const width of [320, 768, 1280, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([path, width, overflow]).toEqual([path, width, 0]);
    }
  }
});

test('links and buttons are 24 px or more a side, or stand in a line of text', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(EPISODE);
  const small = await page.getByRole('link').evaluateAll((links) =>
    links
      .filter((link) => !link.closest('p, li') || getComputedStyle(link).display !== 'inline')
      .map((link) => ({ text: link.textContent, box: link.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
      .map(({ text }) => text),
  );
  expect(small).toEqual([]);
});

test('on paper there are the questions and answers, and no player', async ({ page }) => {
  await page.goto(EPISODE);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('region', { name: 'Video' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Play from 2:30' })).toBeHidden();
  await expect(page.locator('#q-beginnings li').first()).toBeVisible();
});
