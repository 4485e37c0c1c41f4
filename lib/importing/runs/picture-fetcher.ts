import { MAX_BYTES } from '../../media/encode-original';
import { keepPicture } from '../../media/keep-picture';
import type { PictureView } from '../../media/picture';
import { type FetchRefusal, fetchBytes } from '../fetching/fetch-bytes';
import { type Network, publicNetwork } from '../fetching/network';
import { PICTURE_REFUSALS } from './bring-pictures';

/** What one asking may cost. What is left over waits for the next. */
export type PictureLimits = { pictures: number; bytes: number; time: number; redirects: number };
const LIMITS: PictureLimits = { pictures: 1_000, bytes: 2 * 1024 ** 3, time: 20_000, redirects: 5 };
/** A host that has let so many wait in a row is not asked for more: thousands of pictures of it would take days. */
const GIVEN_UP_AFTER = 3;

const REASONS = {
  address: 'it is no full address of the Web',
  private: 'its address is not one of the open Internet',
  unreachable: 'nobody answers there',
  'too-slow': 'it took too long',
  'too-large': 'it is larger than 10 MB',
  'too-many-redirects': 'it leads on and on',
  refused: 'there is nothing there any more, or not for us',
  stopped: 'it was stopped',
} as const satisfies Record<FetchRefusal, string>;

export type FetchPictureResult =
  | { ok: true; picture: PictureView }
  /** In words, to follow the address. */
  | { ok: false; problem: string }
  /** It was not asked for: stopped, or past the limits. */
  | { ok: false; problem: null };

/** Fetches pictures one after the other and keeps them as uploads are, each address once. */
export class PictureFetcher {
  readonly #dataDir: string;
  readonly #network: Network;
  readonly #signal: AbortSignal | undefined;
  readonly #limits: PictureLimits;
  readonly #known = new Map<string, FetchPictureResult>();
  /** By host: how often in a row nobody answered. */
  readonly #silent = new Map<string, number>();
  #asked = 0;
  #bytes = 0;

  constructor(
    dataDir: string,
    {
      network = publicNetwork,
      limits = {},
      signal,
    }: { network?: Network; limits?: Partial<PictureLimits>; signal?: AbortSignal } = {},
  ) {
    this.#dataDir = dataDir;
    this.#network = network;
    this.#signal = signal;
    this.#limits = { ...LIMITS, ...limits };
  }

  async fetch(address: string, alt: string): Promise<FetchPictureResult> {
    const known = this.#known.get(address);
    if (known) return known.ok ? { ok: true, picture: { ...known.picture, alt } } : known;
    const isOver = this.#asked >= this.#limits.pictures || this.#bytes >= this.#limits.bytes;
    if (isOver || this.#signal?.aborted) return { ok: false, problem: null };
    this.#asked++;
    const result = await this.#fetch(address, alt);
    if (result.ok || result.problem !== null) this.#known.set(address, result);
    return result;
  }

  async #fetch(address: string, alt: string): Promise<FetchPictureResult> {
    const host = URL.parse(address)?.host ?? '';
    const silent = this.#silent.get(host) ?? 0;
    if (silent >= GIVEN_UP_AFTER)
      return { ok: false, problem: `its host did not answer ${GIVEN_UP_AFTER} times before` };
    const { time, redirects } = this.#limits;
    const fetched = await fetchBytes(address, {
      limits: { bytes: MAX_BYTES, time, redirects },
      network: this.#network,
      ...(this.#signal ? { signal: this.#signal } : {}),
    });
    if (!fetched.ok) {
      const { reason } = fetched;
      if (reason === 'stopped') return { ok: false, problem: null };
      if (reason === 'unreachable' || reason === 'too-slow') this.#silent.set(host, silent + 1);
      return { ok: false, problem: REASONS[reason] };
    }
    this.#silent.delete(host);
    this.#bytes += fetched.bytes.byteLength;
    const kept = await keepPicture(this.#dataDir, fetched.bytes, alt);
    return kept.ok ? kept : { ok: false, problem: PICTURE_REFUSALS[kept.reason] };
  }
}
