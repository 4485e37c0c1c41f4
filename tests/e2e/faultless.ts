import type { Page } from '@playwright/test';
import { listFaults } from './accessibility';
import { expect } from './editor';
import { htmlValidator } from './html-validator';

export const FAULTLESS =
  'valid HTML, no accessibility fault at any width and in either scheme, nothing its policy forbids';

/** Has a page note what its policy forbade, from its first script on, anew at each address. */
export async function watchPolicy(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const forbidden: string[] = [];
    Object.assign(window, { forbidden });
    document.addEventListener('securitypolicyviolation', (event) => {
      forbidden.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return () => page.evaluate(() => Reflect.get(window, 'forbidden') as string[]);
}

/** Of the desk, whose forms save by buttons that say what becomes of the text. */
const DESK_RULES = {
  // Enter in a field must not publish what is in the form, and groups are named by headings (aria-labelledby). Both rules are
  // ways that WCAG suggests, not what it asks for.
  'wcag/h32': 'off',
  'wcag/h71': 'off',
} as const;

/** Of the desk, and of the form that compares guests: fields of one name are a list. */
const LISTS = { 'form-dup-name': 'off' } as const;

/** What React writes where a form's action is a function. */
const EMPTY_ACTION = 'Attribute "action" has invalid value ""';

/** Made once: to read their rules takes longer than to look at a page by them. */
const VALIDATORS = {
  readers: htmlValidator(),
  comparison: htmlValidator(LISTS),
  desk: htmlValidator({ ...LISTS, ...DESK_RULES }),
};

async function listHtmlErrors(html: string, path: string, desk: boolean): Promise<unknown[]> {
  const validator = desk ? 'desk' : path.startsWith('/compare') ? 'comparison' : 'readers';
  const { results } = await VALIDATORS[validator].validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .filter(({ message }) => message !== EMPTY_ACTION)
    .map(({ ruleId, message, line }) => [ruleId, message, line]);
}

type Seen = { width: number; colorScheme: 'light' | 'dark'; rules: 'everything' | 'colours' };

/** Colours are all that a scheme changes. */
const EACH_WAY = [390, 768, 1280].flatMap((width): Seen[] => [
  { width, colorScheme: 'light', rules: 'everything' },
  { width, colorScheme: 'dark', rules: 'colours' },
]);

/** Narrow and wide, in either scheme. */
export const BOTH_WAYS: readonly Seen[] = [
  { width: 390, colorScheme: 'light', rules: 'everything' },
  { width: 390, colorScheme: 'dark', rules: 'colours' },
  { width: 1280, colorScheme: 'dark', rules: 'everything' },
  { width: 1280, colorScheme: 'light', rules: 'colours' },
];

type Look = {
  status?: number;
  looks?: readonly Seen[];
  /** Whether it is a page with the desk's forms. */
  desk?: boolean;
  /** What is done with the page once it is there, before it is looked at. */
  prepare?: () => Promise<void>;
};

/** Looks at a page, each time as wide and in the colours that are said. */
export async function expectFaultless(
  page: Page,
  path: string,
  { status = 200, looks = EACH_WAY, desk = false, prepare }: Look = {},
): Promise<void> {
  const listForbidden = await watchPolicy(page);
  const response = await page.goto(path);
  expect(response?.status(), path).toBe(status);
  expect.soft(await listHtmlErrors((await response?.text()) ?? '', path, desk), path).toEqual([]);
  await prepare?.();
  for (const { width, colorScheme, rules } of looks) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    expect.soft(await listFaults(page, rules), `${path}, ${width} px, ${colorScheme}`).toEqual([]);
  }
  expect.soft(await listForbidden(), path).toEqual([]);
}
