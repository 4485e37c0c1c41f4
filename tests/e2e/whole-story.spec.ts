import { type FakeMixpanel, startFakeMixpanel } from '../fakes/mixpanel';
import { standInForYoutube } from '../fakes/youtube';
import { type Site, startSite } from '../fixtures/site';
import { createAdmin, signIn } from './editor';
import { expect, test as story } from './story';

type SiteWithMixpanel = Site & { mixpanel: FakeMixpanel };

async function startWithMixpanel(): Promise<SiteWithMixpanel> {
  const mixpanel = await startFakeMixpanel();
  const site = await startSite({ env: { MIXPANEL_TOKEN: mixpanel.token, MIXPANEL_API_URL: mixpanel.url } });
  return { ...site, mixpanel, stop: () => site.stop().finally(() => mixpanel.close()) };
}

const test = story.extend<{ mixpanel: FakeMixpanel }>({
  kind: { start: startWithMixpanel },
  mixpanel: async ({ site }, use) => use((site as SiteWithMixpanel).mixpanel),
});

/** Headless Chromium calls itself so, and is taken for the robot that it is. */
const READER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const TITLE = 'Grace Hopper on compilers';
const PATH = '/episodes/grace-hopper';

test('an interview is published, watched and counted, here and in Mixpanel', async ({
  page,
  browser,
  site,
  mixpanel,
}) => {
  test.slow();

  // The first administrator comes by the link that the start printed.
  const link = /http:\S+\/setup\?token=\S+/.exec(site.output())?.[0];
  await page.goto(link ?? 'no link was printed');
  await page.getByLabel('Name').fill('Ada');
  await page.getByLabel('E-mail address').fill('ada@example.org');
  await page.getByLabel('Password').fill('a long enough password');
  await page.getByRole('button').last().click();
  await page.waitForURL('**/admin');

  // An interview goes in through the form.
  await page.getByRole('link', { name: 'New episode' }).click();
  await page.getByLabel('YouTube video').fill('https://www.youtube.com/watch?v=dQw4w9WgXcQ');
  await expect(page.getByLabel('Number')).toHaveValue('20');
  await page.getByLabel('Title').fill(TITLE);
  await page.getByLabel('Guest', { exact: true }).fill('Grace Hopper');
  await expect(page.getByLabel('Address', { exact: true })).toHaveValue('grace-hopper');
  await page.getByLabel('Length').fill('20:00');
  await page.getByLabel('Post ID').fill('hopper interview');
  await page.getByLabel('Starts at').first().fill('2:30');
  await page.getByLabel('Answer', { exact: true }).first().fill('- A *compiler*, of all things.');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('button', { name: 'Publish anyway' }).click();
  await expect(page.getByText('Saved and published.')).toBeVisible();

  // A reader finds it, plays it from the answer, and sees it to the end; PLAYING storms and a double ENDED included.
  const context = await browser.newContext({ baseURL: site.url, userAgent: READER });
  const reader = await context.newPage();
  const requests: string[] = [];
  reader.on('request', (request) => requests.push(request.url()));
  const youtube = await standInForYoutube(reader);
  await reader.clock.install();
  await reader.goto('/');
  await reader.getByRole('link', { name: new RegExp(TITLE) }).click();
  await expect(reader).toHaveURL(PATH);
  expect(requests.filter((url) => !url.startsWith(site.url) && !url.startsWith('data:'))).toEqual([]);
  await reader.getByRole('link', { name: 'Play from 2:30' }).click();
  await youtube.untilReady();
  await reader.clock.runFor(5_000);
  await youtube.say('buffering');
  await youtube.say('playing');
  await reader.clock.runFor(15_000);
  await expect(reader.locator('#q-working-on')).toHaveAttribute('aria-current', /.+/);
  await youtube.seekTo(1_195);
  await reader.clock.runFor(10_000);
  await youtube.say('ended');
  await reader.clock.runFor(30_000);

  // Mixpanel has each event once, under the names and properties of the old script.
  const delivered = () =>
    mixpanel
      .events()
      .map(({ event }) => event)
      .sort();
  await expect.poll(delivered, { timeout: 15_000 }).toEqual(['Post viewed', 'Video ended', 'Video played']);
  const find = (name: string) => mixpanel.events().find(({ event }) => event === name)?.properties;
  expect(find('Post viewed')).toMatchObject({ id: 'hopper interview' });
  expect(find('Video played')).toMatchObject({ youtubeID: 'dQw4w9WgXcQ', postID: 'hopper interview' });
  expect(find('Video ended')).toMatchObject({ youtubeID: 'dQw4w9WgXcQ', postID: 'hopper interview' });

  // The owner sees the same figures, and that all is delivered. Her own visit counts for nothing.
  await page.goto(PATH);
  await page.goto('/admin/analytics?days=7');
  await page.getByText('The same as a table').click();
  const table = page.getByRole('region', { name: 'Figures over time, table' });
  await expect(table.getByRole('row')).toHaveCount(8);
  const labels = await table.getByRole('columnheader').allTextContents();
  const today = table.getByRole('row').nth(1).locator('th, td');
  for (const [label = '', value = ''] of [
    ['Views', '1'],
    ['Visitors', '1'],
    ['Plays', '1'],
    ['Ends', '1'],
    ['Play rate', '100%'],
  ]) {
    expect(labels).toContain(label);
    await expect(today.nth(labels.indexOf(label))).toHaveText(value);
  }
  await expect(page.getByRole('row', { name: new RegExp(TITLE) })).toContainText('100%');
  await page.goto('/admin');
  const panel = page.getByRole('region', { name: 'Delivery to Mixpanel' });
  await expect(panel.locator('dl > div').filter({ hasText: 'Delivered' })).toContainText('3');
  await expect(panel.locator('dl > div').filter({ hasText: 'Waiting' })).toContainText('0');
  await context.close();
});

test('what Mixpanel refuses is shown with its reason, and goes through once it is tried again', async ({
  page,
  site,
  mixpanel,
}) => {
  mixpanel.refuse(() => 'the sky is falling');
  const sent = await fetch(`${site.url}/api/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': READER },
    body: JSON.stringify({
      sent_at: Date.now(),
      events: [
        {
          event_id: crypto.randomUUID(),
          name: 'Post viewed',
          page_view_id: crypto.randomUUID(),
          seq: 0,
          client_ts: Date.now(),
          props: { id: 'Alex Martelli' },
        },
      ],
    }),
  });
  expect(await sent.json()).toEqual({ accepted: 1, dropped: 0 });
  await createAdmin(site, 'grace@example.org');
  await signIn(page, 'grace@example.org');
  await page.waitForURL('**/admin');
  const panel = page.getByRole('region', { name: 'Delivery to Mixpanel' });
  await expect(async () => {
    await page.reload();
    await expect(panel).toContainText('the sky is falling');
  }).toPass({ timeout: 15_000 });
  mixpanel.refuse(null);
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(async () => {
    await page.reload();
    await expect(panel.locator('dl > div').filter({ hasText: 'Refused' })).toContainText('0');
  }).toPass({ timeout: 15_000 });
  expect(mixpanel.events().filter(({ properties }) => properties?.id === 'Alex Martelli')).toHaveLength(1);
});
