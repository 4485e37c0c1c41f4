import type { Page } from '@playwright/test';

type FakePlayer = {
  loop: boolean;
  position: number;
  say(state: number): void;
  seekTo(seconds: number): void;
  setPlaybackRate(rate: number): void;
  pauseVideo(): void;
  fire(name: string, data: number): void;
  getCurrentTime(): number;
};

declare global {
  interface Window {
    fakeYoutube: { players: FakePlayer[]; silent: boolean; errorCode: number | null };
  }
}

const STATES = { unstarted: -1, ended: 0, playing: 1, paused: 2, buffering: 3, cued: 5 } as const;

export type FakeYoutubeOptions = {
  /** How YouTube's script is: there, refused by the network, or there with a player that never gets ready. */
  script?: 'works' | 'blocked' | 'silent';
  /** What the player reports once it is ready, instead of playing. */
  errorCode?: number;
};

/**
 * A stand-in for YouTube on a page. Its video of 1,200 s runs by the page's clock: a story that calls
 * `page.clock.install()` first drives it with `page.clock.runFor()`.
 */
export async function standInForYoutube(page: Page, options: FakeYoutubeOptions = {}) {
  let { script = 'works' } = options;
  const requests: string[] = [];
  const { errorCode = null } = options;
  await page.addInitScript(
    ({ silent, code }) => {
      if (window === window.top) window.fakeYoutube = { players: [], silent, errorCode: code };
    },
    { silent: script === 'silent', code: errorCode },
  );
  await page.route('https://www.youtube.com/iframe_api', (route) => {
    requests.push(route.request().url());
    return script === 'blocked'
      ? route.abort('blockedbyclient')
      : route.fulfill({ path: 'tests/fakes/youtube-iframe-api.js', contentType: 'text/javascript' });
  });
  await page.route('https://www.youtube-nocookie.com/embed/**', (route) => {
    requests.push(route.request().url());
    return route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Stand-in</title><body style="margin:0;background:#123"><button>Pause</button>',
    });
  });
  const inPage = (run: (argument: number) => unknown, argument: number) => page.evaluate(run, argument);
  return {
    /** Every request to Google so far. */
    requests,
    /** Resolves once there is a player. */
    untilThere: () => page.waitForFunction(() => window.fakeYoutube.players.length > 0),
    /** Resolves once the page has taken the player over, so that a clock that is driven on is seen by it. */
    untilReady: () => page.waitForSelector('[data-ready=true]'),
    unblock: () => {
      script = 'works';
    },
    say: (state: keyof typeof STATES) =>
      inPage((code: number) => window.fakeYoutube.players.at(-1)?.say(code), STATES[state]),
    seekTo: (seconds: number) => inPage((to: number) => window.fakeYoutube.players.at(-1)?.seekTo(to), seconds),
    setRate: (rate: number) => inPage((to: number) => window.fakeYoutube.players.at(-1)?.setPlaybackRate(to), rate),
    fail: (code: number) => inPage((data: number) => window.fakeYoutube.players.at(-1)?.fire('onError', data), code),
    setLoop: () =>
      page.evaluate(() => {
        const player = window.fakeYoutube.players.at(-1);
        if (player) player.loop = true;
      }),
    position: () => page.evaluate(() => window.fakeYoutube.players.at(-1)?.getCurrentTime()),
    players: () => page.evaluate(() => window.fakeYoutube.players.length),
  };
}
