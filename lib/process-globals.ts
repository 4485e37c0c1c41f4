import type { AsyncLocalStorage } from 'node:async_hooks';
import type { Acting } from './audit/acting';
import type { Db, Tx } from './db/client';

/**
 * What one server process has one of. On globalThis, because a process holds several copies of a module: the server
 * is bundled apart from Next, and Next gives routes module instances of their own.
 */
export type ProcessGlobals = {
  db?: Db;
  dbKinds?: WeakMap<Db | Tx, 'sqlite' | 'postgresql'>;
  /** Set by lib/audit/acting.ts: whose action is under way. */
  acting?: AsyncLocalStorage<Acting>;
  /** Set by server/page-cache.mjs. */
  pageCache?: PageCacheStore;
  /** Set by lib/background.ts; the server ends it before it exits. */
  background?: { stop(): Promise<void> };
  /** Set by lib/background.ts: has this process's forwarder look at the outbox now. */
  nudgeForwarder?: () => void;
  /** Set by lib/importing/runs/running.ts: imports of the desk that are under way. */
  imports?: {
    isStopped: boolean;
    jobs: Set<Promise<void>>;
    /** By run: the fetching of its linked pictures. */
    fetching: Map<string, { stop: AbortController; kept: number; failed: number; left: number }>;
  };
  /** Set by server/start-recording.ts: answers POST /api/events without a way through Next's router. */
  answerEvents?: (request: EventsRequest) => Promise<PlainResponse>;
};

/** A rendered page, kept until content changes. */
export type CachedPage = {
  html: string;
  variants: Map<string, Uint8Array>;
  /** Once it has been sent: server/send-html.ts. */
  prepared?: Promise<PreparedPage>;
};

export type PreparedPage = {
  /** As it is sent. */
  html: string;
  /** What of it the content security policy lets through: server/content-security-policy.ts. */
  inlineSources: { scripts: string[]; styles: string[]; styleAttributes: string[] };
};

/** What a route made for machines, kept until content changes. */
export type CachedDocument = {
  body: string | Uint8Array;
  /** Content-Type, and what else the answer says of it. */
  headers: Record<string, string>;
  /** The generation in which it was made: seconds since the epoch. */
  lastModified: number;
  variants: Map<string, Uint8Array>;
};

export type PageCacheStore = {
  clear(): void;
  /** The rendered page at a pathname, if it is kept and was a 200. */
  page(pathname: string): CachedPage | undefined;
  document(pathname: string): CachedDocument | undefined;
  /** When content last changed, seconds since the epoch; never the same before and after a change. */
  generation(): number;
  /** Keeps a document, unless content has changed since the generation that it names. */
  keep(pathname: string, document: CachedDocument): void;
};

export type EventsRequest = {
  /** The body, as far as it was read: one byte over the limit is enough to refuse it. */
  body: Uint8Array;
  contentType: string;
  /** The client's address, believed. */
  ip: string;
  headers: Headers;
};

export type PlainResponse = { status: number; headers: Record<string, string>; body: string };

const holder = globalThis as typeof globalThis & { colloquy?: ProcessGlobals };
holder.colloquy ??= {};

export const processGlobals: ProcessGlobals = holder.colloquy;
