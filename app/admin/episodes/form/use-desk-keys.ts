import { useEffect } from 'react';
import { STEP, useDeskPlayer } from './desk-player';

/**
 * The desk's keys, wherever one types: all with Ctrl, so that none of them types anything, and none while there is no
 * player.
 */
export function useDeskKeys(onStamp: () => void): void {
  const { isReady, toggle, step } = useDeskPlayer();
  useEffect(() => {
    if (!isReady) return;
    const run = new Map([
      ['Enter', onStamp],
      ['/', toggle],
      [',', () => step(-STEP)],
      ['.', () => step(STEP)],
    ]);
    const take = (event: KeyboardEvent) => {
      // With Alt it is AltGr, which types; while a word is being composed, Enter belongs to it.
      if (!event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const action = run.get(event.key);
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', take);
    return () => document.removeEventListener('keydown', take);
  }, [isReady, toggle, step, onStamp]);
}
