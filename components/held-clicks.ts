'use client';

import { useEffect } from 'react';

/**
 * Says that the page's links have their scripts. What the reader clicked on before, among links with `data-held`, is
 * done now: see server/defer-scripts.ts.
 */
export function useHeldClicks(): void {
  useEffect(() => {
    window.dispatchEvent(new Event('colloquy:ready'));
  }, []);
}
