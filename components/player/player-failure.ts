/** Why there is no player. The first four are YouTube's word on the video. */
export type PlayerFailure =
  | 'removed'
  | 'embedding-disabled'
  | 'unknown-video'
  | 'unplayable'
  | 'referrer-missing'
  | 'blocked'
  | 'unknown';

/** YouTube's error codes; facts.md, “YouTube IFrame API”. */
const CODES: Record<number, PlayerFailure> = {
  2: 'unknown-video',
  5: 'unplayable',
  100: 'removed',
  101: 'embedding-disabled',
  150: 'embedding-disabled',
  153: 'referrer-missing',
};

export function failureOfCode(code: number): PlayerFailure {
  return CODES[code] ?? 'unknown';
}

export const failureWords = {
  removed: { text: 'This video has been removed from YouTube, or made private.', retry: false },
  'embedding-disabled': {
    text: 'The owner of this video does not allow it to be played on other sites.',
    retry: false,
  },
  'unknown-video': { text: 'YouTube does not know this video.', retry: false },
  unplayable: { text: 'YouTube’s player could not play this video in your browser.', retry: true },
  'referrer-missing': {
    text: 'YouTube plays videos only where it is told which site asks, and your browser or an extension keeps that back.',
    retry: true,
  },
  blocked: {
    text: 'YouTube’s player could not be loaded. A network, a browser setting or an extension may be blocking it.',
    retry: true,
  },
  unknown: { text: 'YouTube could not play this video.', retry: true },
} as const satisfies Record<PlayerFailure, { text: string; retry: boolean }>;
