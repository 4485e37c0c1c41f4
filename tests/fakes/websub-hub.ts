import { createServer } from 'node:http';

export type FakeHub = {
  /** For WEBSUB_HUB. */
  url: string;
  /** What it was told, in order. */
  pings: { mode: string | null; url: string | null; topic: string | null }[];
  /** The statuses of its next answers, one each; after these it takes everything. */
  refuse(...statuses: number[]): void;
  close(): Promise<void>;
};

/** A stand-in for a WebSub hub on loopback. */
export async function startFakeHub(): Promise<FakeHub> {
  const pings: FakeHub['pings'] = [];
  const statuses: number[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const fields = new URLSearchParams(body);
    pings.push({ mode: fields.get('hub.mode'), url: fields.get('hub.url'), topic: fields.get('hub.topic') });
    response.writeHead(statuses.shift() ?? 204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the stand-in hub has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    pings,
    refuse: (...next) => void statuses.push(...next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
