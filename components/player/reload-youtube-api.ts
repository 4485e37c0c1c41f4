const API_URL = 'https://www.youtube.com/iframe_api';

/**
 * Asks for YouTube's script once more after it failed. youtube-player asks once a page and waits for ever; its callback
 * still stands, so that a script which comes now also serves the players that wait.
 */
export function reloadYoutubeApi(): void {
  const page: Window & { YT?: { Player?: unknown } } = window;
  if (page.YT?.Player) return;
  // Half loaded: the script does nothing where it finds itself begun.
  page.YT = undefined;
  document.querySelector(`script[src="${API_URL}"]`)?.remove();
  const script = document.createElement('script');
  script.src = API_URL;
  document.head.append(script);
}
