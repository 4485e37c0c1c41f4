import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';

/** Half of what `axe.source` has a page read, which is a good part of what the first look at one costs. */
const SOURCE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

const EVERYTHING: RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
};
/** What the colours of a page decide, and nothing else. */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/**
 * What axe finds wrong with the page as it stands, frames of others left out: each rule's ID and the elements at fault. The schemes of a page differ in
 * colours alone, so of the second one that is looked at it is enough to ask about these.
 */
export async function listFaults(page: Page, about: 'everything' | 'colours' = 'everything'): Promise<unknown[]> {
  // Given to the page once: half a megabyte each time is most of what a look would cost.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return page.evaluate(
    async (options: RunOptions) => {
      const { axe: here } = window as unknown as { axe: typeof axe };
      const { violations } = await here.run(document, { ...options, iframes: false, resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    },
    about === 'colours' ? COLOURS : EVERYTHING,
  );
}
