import type { Reporter } from './reporter';

/**
 * Reports `Post viewed`, and `Question opened` for each answer that the address names or comes to name.
 * @param anchors of the page's answers
 * @returns a function that stops it
 */
export function reportViews(reporter: Reporter, postId: string, anchors: string[]): () => void {
  reporter.viewed(postId);
  const reportFragment = () => {
    // As the browser writes it, which escapes some letters.
    const anchor = anchors.find((one) => window.location.hash === new URL(`#q-${one}`, location.href).hash);
    if (anchor !== undefined) reporter.opened(postId, anchor);
  };
  reportFragment();
  window.addEventListener('hashchange', reportFragment);
  return () => window.removeEventListener('hashchange', reportFragment);
}
