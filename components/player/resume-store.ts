/** Where a reader left videos, in their own browser and nowhere else. */
export type ResumeStore = {
  /** Whole seconds, or null where nothing is kept. */
  get(youtubeId: string): number | null;
  put(youtubeId: string, seconds: number): void;
  remove(youtubeId: string): void;
  clear(): void;
};

export const POSITION_KEY_PREFIX = 'colloquy:position:';
/** Videos that are remembered; beyond it those left longest ago go. */
const MAX_STORED = 50;
/** Who comes back later than this begins anew. Milliseconds. */
const MAX_AGE_MS = 180 * 24 * 60 * 60 * 1000;

/** In localStorage, a key a video, so that two tabs never write over each other. Blocked storage is as good as none. */
export function createResumeStore(storage: () => Storage, now: () => number): ResumeStore {
  const attempt = <T>(run: (storage: Storage) => T, otherwise: T): T => {
    try {
      return run(storage());
    } catch {
      return otherwise;
    }
  };
  return {
    get: (youtubeId) =>
      attempt((kept) => {
        const entry = parse(kept.getItem(POSITION_KEY_PREFIX + youtubeId));
        return entry && now() - entry.leftAt <= MAX_AGE_MS ? entry.seconds : null;
      }, null),
    put: (youtubeId, seconds) =>
      attempt((kept) => {
        kept.setItem(POSITION_KEY_PREFIX + youtubeId, `${seconds} ${now()}`);
        makeRoom(kept);
      }, undefined),
    remove: (youtubeId) => attempt((kept) => kept.removeItem(POSITION_KEY_PREFIX + youtubeId), undefined),
    clear: () =>
      attempt((kept) => {
        for (const key of keysOf(kept)) kept.removeItem(key);
      }, undefined),
  };
}

function parse(text: string | null): { seconds: number; leftAt: number } | null {
  const match = /^(\d{1,6}) (\d{1,16})$/.exec(text ?? '');
  return match && { seconds: Number(match[1]), leftAt: Number(match[2]) };
}

function keysOf(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((key) =>
    key.startsWith(POSITION_KEY_PREFIX),
  );
}

function makeRoom(storage: Storage): void {
  const keys = keysOf(storage);
  if (keys.length <= MAX_STORED) return;
  const leftAt = (key: string) => parse(storage.getItem(key))?.leftAt ?? 0;
  const oldestFirst = keys.map((key) => ({ key, at: leftAt(key) })).sort((a, b) => a.at - b.at);
  for (const { key } of oldestFirst.slice(0, keys.length - MAX_STORED)) storage.removeItem(key);
}
