const API_URL = 'https://www.youtube.com/iframe_api';

/** What YouTube's script puts on the page, and calls there once it is whole. */
type YoutubePage = { YT?: { Player?: unknown }; onYouTubeIframeAPIReady?: () => void };

/**
 * Loads YouTube's script, once a page however often it is called. Not left to youtube-player, which asks over http on an
 * http page, asks once and then waits for ever.
 * @returns a promise that rejects where the script is refused; a network that swallows it leaves the promise open.
 */
export function loadYoutubeApi(page: Window & YoutubePage = window): Promise<void> {
  if (page.YT?.Player) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const before = page.onYouTubeIframeAPIReady;
    page.onYouTubeIframeAPIReady = () => {
      before?.();
      resolve();
    };
    // Half loaded, the script would find itself begun and do nothing.
    page.YT = undefined;
    document.querySelector(`script[src="${API_URL}"]`)?.remove();
    const script = document.createElement('script');
    script.src = API_URL;
    script.onerror = () => reject(new Error('YouTube’s script could not be loaded'));
    document.head.append(script);
  });
}
