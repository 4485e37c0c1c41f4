import sharp from 'sharp';
import { expect, test } from './editor';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#25527c' } })
    .jpeg()
    .toBuffer();

test('an editor gives an interview a poster, and readers get it in its room, light and cached', async ({
  page,
  browser,
  site,
}) => {
  await page.goto('/admin/episodes/1');
  const poster = page.getByRole('region', { name: 'Poster' });
  await poster
    .getByLabel('Picture')
    .setInputFiles({ name: 'p.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
  await poster.getByRole('button', { name: 'Save the picture' }).click();
  await expect(poster.getByRole('alert')).toContainText('not a JPEG, PNG, WebP or AVIF picture');
  await poster
    .getByLabel('Picture')
    .setInputFiles({ name: 'p.jpg', mimeType: 'image/jpeg', buffer: await picture(1600, 900) });
  await poster.getByLabel('Description').fill('Two people at a bench');
  await poster.getByRole('button', { name: 'Save the picture' }).click();
  await expect(poster.getByRole('status')).toContainText('Saved');
  await expect(poster.getByRole('img', { name: 'Two people at a bench' })).toBeVisible();

  const context = await browser.newContext({ baseURL: site.url });
  const reader = await context.newPage();
  const fetched: string[] = [];
  reader.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith('/media/')) return;
    fetched.push(pathname);
    expect(response.status()).toBe(200);
    expect(response.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  });
  await reader.goto('/episodes/alex-martelli', { waitUntil: 'networkidle' });
  const image = reader.locator('article img');
  expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0);
  await expect(image).toHaveAttribute('width', '1600');
  expect(fetched).toHaveLength(1);
  expect(fetched[0]).toMatch(/^\/media\/[0-9a-f]{32}\/\d+\.avif$/);
  for (const other of [
    '/media/../colloquy.db',
    '/media/x/160.jpg',
    `${fetched[0]?.replace(/\d+\.avif$/, '161.avif')}`,
  ]) {
    expect((await reader.request.get(other)).status()).toBe(404);
  }
  await context.close();

  await poster.getByRole('button', { name: 'Take it away' }).click();
  await expect(poster.getByRole('img')).toHaveCount(0);
});

test('the owner gives the series a portrait, which stands on the first page', async ({ page, browser, site }) => {
  await page.goto('/admin/settings', { waitUntil: 'networkidle' });
  const portrait = page.getByRole('region', { name: 'Portrait' });
  await portrait
    .getByLabel('Picture')
    .setInputFiles({ name: 'p.jpg', mimeType: 'image/jpeg', buffer: await picture(900, 900) });
  await portrait.getByLabel('Description').fill('The host at a bench');
  await portrait.getByRole('button', { name: 'Save the picture' }).click();
  await expect(portrait.getByRole('status')).toContainText('Saved');
  const context = await browser.newContext({ baseURL: site.url });
  const reader = await context.newPage();
  await reader.goto('/');
  const image = reader.getByRole('img', { name: 'The host at a bench' });
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0);
  await portrait.getByRole('button', { name: 'Take it away' }).click();
  await expect(portrait.getByRole('img')).toHaveCount(0);
  await reader.reload();
  await expect(image).toHaveCount(0);
  await context.close();
});

test('a picture goes into an article where the caret is, described, and readers get it as a figure', async ({
  page,
  browser,
  site,
}) => {
  await page.goto('/admin/articles/new', { waitUntil: 'networkidle' });
  await page.getByLabel('Title', { exact: true }).fill('On benches');
  await page.getByLabel('Text', { exact: true }).fill('Before it.\n\nAfter it.');
  await page.getByLabel('Text', { exact: true }).press('Control+Home');
  await page.keyboard.press('End');
  const form = page.getByRole('group', { name: 'A picture for the text' });
  const send = () => form.getByRole('button', { name: 'Put it into the text' }).click();
  await send();
  const file = form.getByLabel('Picture', { exact: true });
  await expect(file).toBeFocused();
  await expect(file).toHaveAccessibleDescription(/Choose a picture first\./);
  await expect(form.getByLabel('What it shows')).toHaveAccessibleDescription(/Say what the picture shows\./);
  await form.getByLabel('What it shows').fill('A [bench] in *snow*');
  await form.getByLabel('Caption').fill('At "home"');
  const choose = (buffer: Buffer) => file.setInputFiles({ name: 'p.jpg', mimeType: 'image/jpeg', buffer });
  await choose(Buffer.from('<svg onload="alert(1)"/>'));
  await send();
  await expect(file).toHaveAccessibleDescription(/not a JPEG, PNG, WebP or AVIF picture/);
  await expect(form.getByLabel('What it shows')).toHaveValue('A [bench] in *snow*');
  await choose(await picture(1600, 900));
  await send();
  await expect(form.getByRole('status')).toContainText('The picture is in the text.');
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue(/^Before it\.\n\n!\[.*\n\nAfter it\.$/);
  await expect(page.getByRole('figure').getByRole('img', { name: 'A [bench] in *snow*' })).toBeVisible();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.waitForURL(/\/admin\/articles\/\d+$/);

  const context = await browser.newContext({ baseURL: site.url });
  const reader = await context.newPage();
  await reader.goto('/articles/on-benches', { waitUntil: 'networkidle' });
  const image = reader.getByRole('img', { name: 'A [bench] in *snow*' });
  await expect(image).toHaveAttribute('width', '1600');
  await expect(image).toHaveAttribute('height', '900');
  await image.scrollIntoViewIfNeeded();
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.currentSrc)).toMatch(/\.avif$/);
  await expect(reader.getByRole('figure')).toContainText('At "home"');
  await context.close();
});

test('an editor gives an interview a transcript; a file that is none is refused with the line, and it can go again', async ({
  page,
  browser,
  site,
}) => {
  await page.goto('/admin/episodes/1');
  const transcript = page.getByRole('region', { name: 'Transcript' });
  const send = async (text: string) => {
    await transcript
      .getByLabel(/^(Another f|F)ile$/)
      .setInputFiles({ name: 'talk.vtt', mimeType: 'text/vtt', buffer: Buffer.from(text) });
    await transcript.getByRole('button', { name: 'Save the transcript' }).click();
  };
  await send('WEBVTT\n\n00:05.000 --> 00:04.000\nBackwards');
  await expect(transcript.getByRole('alert')).toHaveText('Line 3: The cue ends before it begins.');
  await send('WEBVTT\n\n00:05.000 --> 00:09.000\n<v Ada>Forwards it goes.');
  await expect(transcript.getByRole('status')).toContainText('Saved');
  await expect(transcript).toContainText('There is one: 1 cue in “en”.');
  const context = await browser.newContext({ baseURL: site.url });
  const reader = await context.newPage();
  await reader.goto('/episodes/alex-martelli');
  await expect(reader.getByRole('region', { name: 'Transcript' })).toContainText('Ada: Forwards it goes.');
  await transcript.getByRole('button', { name: 'Take it away' }).click();
  await expect(transcript).toContainText('There is none yet.');
  await reader.reload();
  await expect(reader.getByRole('region', { name: 'Transcript' })).toHaveCount(0);
  await context.close();
});

test('a redirect is added, followed with its query, counted and removed; one that goes in a circle is refused', async ({
  page,
}) => {
  await page.goto('/admin/redirects');
  const add = async (path: string, target: string) => {
    await page.getByLabel('Old address').fill(path);
    await page.getByLabel('Leads to').fill(target);
    await page.getByRole('button', { name: 'Add the redirect' }).click();
  };
  await add('/old/talk', '/episodes/alex-martelli');
  const row = page.getByRole('row', { name: /\/old\/talk/ });
  await expect(row).toContainText('Never');
  await add('/round', '/round');
  await expect(page.locator('form [role=alert]')).toContainText('leads back to the old one');
  await add('/episodes', '/old');
  await expect(page.locator('form [role=alert]')).toContainText('There is a page at this address');

  const followed = await page.request.get('/old/talk?t=9');
  expect(new URL(followed.url()).pathname + new URL(followed.url()).search).toBe('/episodes/alex-martelli?t=9');
  await row.getByRole('button', { name: /Remove/ }).click();
  await expect(row).toHaveCount(0);
  expect((await page.request.get('/old/talk')).status()).toBe(404);
});
