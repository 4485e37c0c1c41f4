import type { Page } from '@playwright/test';
import { standInForIngest } from '../fakes/event-sink';
import { standInForYoutube } from '../fakes/youtube';
import { expect, test } from './reader-story';

const EPISODE = '/episodes/alex-martelli';

async function open(page: Page) {
  await standInForIngest(page);
  const youtube = await standInForYoutube(page);
  await page.goto(EPISODE);
  const region = page.getByRole('region', { name: 'Transcript' });
  const box = region.getByRole('region', { name: 'What was said' });
  return { youtube, region, box, current: box.locator('[aria-current=true]'), marks: box.locator('mark') };
}

/** How far below its box's upper edge an element is, as a share of the box. */
const placeIn = (page: Page, selector: string) =>
  page.evaluate((what) => {
    const element = document.querySelector(what);
    const box = element?.closest('section')?.getBoundingClientRect();
    return box && element ? (element.getBoundingClientRect().top - box.top) / box.height : null;
  }, selector);

test('the transcript is there without JavaScript and on paper, whole', async ({ browser, page, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(site.url + EPISODE);
  const region = plain.getByRole('region', { name: 'Transcript' });
  await expect(region).toContainText('Interviewer: Shall we begin where it all began?');
  await expect(region).toContainText('Heliotrope!');
  await expect(region.getByRole('searchbox')).toBeHidden();
  await expect(region.getByRole('link', { name: 'Play from 0:10' })).toHaveAttribute('href', /&t=10s$/);
  await context.close();
  const { box } = await open(page);
  await page.emulateMedia({ media: 'print' });
  expect(await box.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
  await expect(page.getByRole('searchbox')).toBeHidden();
});

test('what is being said is marked and kept in sight, until the reader scrolls, and again when they ask', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.install();
  const { youtube, region, box, current } = await open(page);
  await page.getByRole('link', { name: /^Play:/ }).click();
  await youtube.untilReady();
  await page.clock.runFor(1_000);
  await expect(current).toHaveText('Shall we begin where it all began?');
  const scrolled = await page.evaluate(() => window.scrollY);
  await youtube.seekTo(502);
  await page.clock.runFor(1_000);
  await expect(current).toContainText('Heliotrope!');
  expect(await placeIn(page, '[data-cue][aria-current]')).toBeCloseTo(1 / 3, 1);
  // The page itself stays where it is.
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
  const follow = region.getByRole('button', { name: 'Follow the video' });
  await expect(follow).toHaveCount(0);
  await box.hover();
  await page.mouse.wheel(0, -3_000);
  await expect(follow).toBeVisible();
  await page.clock.runFor(10_000);
  await expect(current).not.toContainText('Heliotrope!');
  expect(await placeIn(page, '[data-cue][aria-current]')).toBeGreaterThan(1);
  await follow.click();
  await expect(follow).toHaveCount(0);
  expect(await placeIn(page, '[data-cue][aria-current]')).toBeCloseTo(1 / 3, 1);
});

test('words are found, counted, marked and gone through, also where they reach over the end of a cue', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { youtube, region, box, marks } = await open(page);
  const field = region.getByRole('searchbox', { name: 'Search the transcript' });
  const count = region.getByRole('status');
  await field.fill('PRINTS  with the');
  await expect(count).toHaveText('1 of 19');
  await expect(marks).toHaveCount(38);
  await expect(marks.first()).toHaveText('prints');
  await field.press('Enter');
  await expect(count).toHaveText('2 of 19');
  await field.press('Shift+Enter');
  await field.press('Shift+Enter');
  await expect(count).toHaveText('19 of 19');
  await region.getByRole('button', { name: 'Next' }).click();
  await expect(count).toHaveText('1 of 19');
  await field.fill('nobody said this');
  await expect(count).toHaveText('Not in it');
  await field.fill('heliotrope');
  await expect(marks).toHaveText(['Heliotrope']);
  // Its cue is brought to a third of the box, and may begin a line before it.
  expect(await placeIn(page, 'mark')).toBeGreaterThan(0.3);
  expect(await placeIn(page, 'mark')).toBeLessThan(0.45);
  await expect(box.locator('mark[data-chosen]')).toHaveCount(1);
  await region.getByRole('button', { name: 'Play from 8:20' }).click();
  await expect.poll(youtube.position).toBeGreaterThanOrEqual(500);
  await field.fill('');
  await expect(marks).toHaveCount(0);
});

test('a click on what was said plays it, and so does Enter on a paragraph’s time', async ({ page }) => {
  const { youtube, box } = await open(page);
  await box.getByText('It was the printer').first().click();
  await expect.poll(youtube.position).toBeGreaterThanOrEqual(15);
  expect(await youtube.position()).toBeLessThan(40);
  await box.getByRole('link', { name: 'Play from 1:10' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(youtube.position).toBeGreaterThanOrEqual(70);
  expect(await youtube.players()).toBe(1);
});
