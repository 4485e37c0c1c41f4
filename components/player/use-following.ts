import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Keys that scroll what has the focus. */
const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

/**
 * Keeps the cue that the video is at in sight within a box of its own; the page around it stays where it is. Once the
 * reader scrolls the box, it is left alone until they ask again.
 * @param current the place of the cue, as in data-cue; −1 for none
 */
export function useFollowing(box: RefObject<HTMLElement | null>, current: number) {
  const [following, setFollowing] = useState(true);
  const follow = useCallback(() => setFollowing(true), []);
  const stray = useCallback(() => setFollowing(false), []);
  const show = useCallback((cue: number) => scrollTo(box.current, cue), [box]);

  useEffect(() => {
    if (following && current >= 0) show(current);
  }, [following, current, show]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const strayByKey = (event: KeyboardEvent) => {
      if (SCROLL_KEYS.has(event.key)) stray();
    };
    // The bar of the box itself is not within what it scrolls.
    const strayByBar = (event: PointerEvent) => {
      if (event.target === element) stray();
    };
    element.addEventListener('wheel', stray, { passive: true });
    element.addEventListener('touchmove', stray, { passive: true });
    element.addEventListener('keydown', strayByKey);
    element.addEventListener('pointerdown', strayByBar);
    return () => {
      element.removeEventListener('wheel', stray);
      element.removeEventListener('touchmove', stray);
      element.removeEventListener('keydown', strayByKey);
      element.removeEventListener('pointerdown', strayByBar);
    };
  }, [box, stray]);

  return { following, follow, stray, show };
}

/** A third of the way down, so that what comes next is in sight too. */
function scrollTo(box: HTMLElement | null, cue: number): void {
  const element = box?.querySelector<HTMLElement>(`[data-cue="${cue}"]`);
  if (!box || !element) return;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const within = element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  box.scrollTo({ top: within - box.clientHeight / 3, behavior: still ? 'auto' : 'smooth' });
}
