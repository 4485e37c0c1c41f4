import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { createSharedReport } from '@/lib/analytics/sharing/create-shared-report';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Db } from '@/lib/db/client';
import { createPreviewLink } from '@/lib/previews/create-preview-link';
import { keepWorkingCopy } from '@/lib/working-copies/keep-working-copy';
import { fillDesk } from '../factories/desk';
import { asOwner } from '../factories/editor';
import { startLibrarySite } from '../fixtures/library-site';
import type { Site } from '../fixtures/site';
import { withSiteDb } from '../fixtures/site-db';
import { visit } from './analytics-story';
import { DESK, type DeskPage, PREVIEW, SHARED } from './desk-pages';
import { test as desk, editorsOf, expect } from './editor';
import { BOTH_WAYS, expectFaultless, FAULTLESS } from './faultless';
import type { SiteKind } from './site-keeper';

/** More than a list of the desk has on a page. */
const EPISODES = 60;

/** What somebody typed and did not save waits for them. */
async function leaveUnsaved(db: Db): Promise<void> {
  const { id: userId } = await db.user.findFirstOrThrow({ where: { email: 'ada@example.org' } });
  const { content } = await db.revision.findFirstOrThrow({ where: { subject: 'article', subjectId: 1 } });
  const form = { ...JSON.parse(content).content, topics: '', status: 'draft', summary: 'Typed, and not saved.' };
  const copy = { id: '22222222-2222-4222-8222-222222222222', userId, revision: 1, seq: 1 };
  await keepWorkingCopy(db, { ...copy, subject: 'article', subjectId: 1, content: JSON.stringify(form) }, new Date());
  // As the sign-in form notes it.
  await recordAudit(db, { action: 'account.signed-in', userId }, new Date());
}

const FULL_SITE: SiteKind = {
  start: async () => {
    const site = await startLibrarySite({ episodes: EPISODES, fill: fillDesk });
    await visit(site, { visitor: 1, postId: 'library 7', referrer: 'news.example' });
    await editorsOf(site);
    await withSiteDb(site, leaveUnsaved);
    return site;
  },
};

const test = desk.extend({ kind: FULL_SITE });

test('each page of the desk that the build has is looked at here', () => {
  const built = Object.keys(JSON.parse(readFileSync('.next/server/app-paths-manifest.json', 'utf8')));
  const pages = built.filter((path) => /^\/admin(\/.*)?\/page$/.test(path)).map((path) => path.replace(/\/page$/, ''));
  expect(Object.keys(DESK).sort()).toEqual(pages.sort());
});

/** Opens what a page keeps folded, so that it is looked at too. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
}

async function expectNoSidewaysScroll(page: Page, path: string): Promise<void> {
  for (const width of [390, 768, 1280, 1600]) {
    await page.setViewportSize({ width, height: 844 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(overflow, `${path} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
  }
}

const lookAt = ({ path, shows }: DeskPage) =>
  test(`${path}: ${FAULTLESS}`, async ({ page }) => {
    const isThere = async () => {
      await expect(page.getByRole('main')).toContainText(shows);
      await unfold(page);
    };
    await expectFaultless(page, path, { looks: BOTH_WAYS, desk: true, prepare: isThere });
    await expectNoSidewaysScroll(page, path);
  });

Object.values(DESK).flat().forEach(lookAt);

test(`a page that the desk has not says so: ${FAULTLESS}`, async ({ page }) => {
  const words = 'What was here may have been deleted or merged';
  for (const path of ['/admin/episodes/999999', '/admin/nowhere']) {
    await expectFaultless(page, path, {
      status: 404,
      looks: BOTH_WAYS,
      prepare: () => expect(page.getByRole('main')).toContainText(words),
    });
  }
  await page.getByRole('link', { name: 'To the desk' }).click();
  await expect(page).toHaveURL('/admin');
});

test.describe('whoever has a link', () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  type Made = { ok: true; token: string } | { ok: false; reason: string };
  /** @returns the token of a new link that an owner makes */
  const makeLink = (site: Site, make: (db: Db, userId: string) => Promise<Made>) =>
    withSiteDb(site, async (db) => {
      const { id } = await db.user.findFirstOrThrow({ select: { id: true } });
      const made = await make(db, id);
      if (!made.ok) throw new Error(made.reason);
      return made.token;
    });
  const shareFigures = (db: Db, userId: string) => {
    const link = { label: 'A sponsor', episodeId: null, password: null, expiresAt: null, userId };
    return createSharedReport(db, link, new Date());
  };
  const previewInterview = (db: Db, userId: string) => {
    const link = { episodeId: 1006, label: 'Ada', allowsRemarks: true, days: 7, editor: asOwner(userId) };
    return createPreviewLink(db, link, new Date());
  };

  for (const [template, path] of Object.entries(SHARED)) {
    test(`${template}: ${FAULTLESS}`, async ({ page, site }) => {
      await expectFaultless(page, `/shared/${await makeLink(site, shareFigures)}${path}`);
    });
  }
  for (const [template, path] of Object.entries(PREVIEW)) {
    test(`${template}: ${FAULTLESS}`, async ({ page, site }) => {
      await expectFaultless(page, `/preview/${await makeLink(site, previewInterview)}${path}`);
    });
  }
});
