import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the stand-in says of a video: a status, `hang`, or `page`, which is what a network with a sign-in page says. */
export type YoutubeBehaviour = number | 'hang' | 'page';

/** A stand-in for YouTube's oEmbed on loopback. Videos that it is told nothing of are there. */
export async function startYoutube() {
  const videos = new Map<string, YoutubeBehaviour>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const video = new URL(new URL(request.url ?? '', 'http://localhost').searchParams.get('url') ?? '');
    const id = video.searchParams.get('v') ?? '';
    asked.push(id);
    const behaviour = videos.get(id) ?? 200;
    if (behaviour === 'hang') return;
    if (behaviour === 'page') {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Welcome to the hotel</h1>');
      return;
    }
    if (behaviour !== 200) {
      response.writeHead(behaviour).end('No');
      return;
    }
    const answer = {
      type: 'video',
      version: '1.0',
      title: `Video ${id}`,
      html: `<iframe src="/embed/${id}"></iframe>`,
    };
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/oembed`,
    /** The IDs in the order in which they were asked about. */
    asked,
    behave: (id: string, behaviour: YoutubeBehaviour) => void videos.set(id, behaviour),
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
