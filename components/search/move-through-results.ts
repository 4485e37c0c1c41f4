/** Each result's link has this attribute. */
export const RESULT_ATTRIBUTE = 'data-result';

/**
 * Arrow keys go from the field to the results, through them and back, and Escape goes back at once. Where the focus is
 * anywhere else they do what they always do.
 */
export function moveThroughResults(event: KeyboardEvent, field: HTMLInputElement): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const links = [...document.querySelectorAll<HTMLAnchorElement>(`a[${RESULT_ATTRIBUTE}]`)];
  const places: HTMLElement[] = [field, ...links];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? places.indexOf(focused) : -1;
  if (at === -1) return;
  const step = { ArrowDown: 1, ArrowUp: -1, Escape: -at }[event.key];
  const next = step ? places[at + step] : undefined;
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (next === field) field.select();
}
