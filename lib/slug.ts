/**
 * Text as a part of an address: lower-case letters and digits of any script, joined by hyphens, 80 characters at most.
 * Empty where the text has neither.
 */
export function toSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
}

/** A slug, or it with the first number from 2 on that makes it free. */
export function firstFree(slug: string, isFree: (candidate: string) => boolean): string {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? slug : `${slug}-${n}`;
    if (isFree(candidate)) return candidate;
  }
}
