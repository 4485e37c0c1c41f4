import { reportViews } from './report-views';
import { getReporter } from './reporter';

/**
 * What a page does of itself, in a script of a few kilobytes: it counts the view, and sends what earlier pages could not. All
 * else waits until the reader does something (server/defer-scripts.ts), and goes on with the same reporter.
 */
const reporter = getReporter();
const postId = document.querySelector<HTMLElement>('[data-post-id]')?.dataset.postId;
if (postId) {
  const answers = document.querySelectorAll('[id^="q-"]');
  reportViews(
    reporter,
    postId,
    Array.from(answers, ({ id }) => id.slice('q-'.length)),
  );
}
