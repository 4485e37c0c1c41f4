import { createServer } from 'node:http';
import sharp from 'sharp';

export type FakeYoutubeSite = {
  /** For YOUTUBE_STAND_IN. */
  url: string;
  /** The paths that were asked for, in order. */
  asked: string[];
  /** What it says of a video from now on: its title, or the status that it refuses it with. */
  say(videoId: string, answer: string | number): void;
  close(): Promise<void>;
};

/** A stand-in on loopback for what the server asks of YouTube: oEmbed and the pictures of videos. */
export async function startFakeYoutubeSite(): Promise<FakeYoutubeSite> {
  const answers = new Map<string, string | number>();
  const asked: string[] = [];
  const picture = await sharp({ create: { width: 640, height: 360, channels: 3, background: '#246' } })
    .jpeg()
    .toBuffer();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://stand-in');
    asked.push(url.pathname);
    const [, kind, ofPicture] = url.pathname.split('/');
    const watch = URL.parse(url.searchParams.get('url') ?? '');
    const answer = answers.get(kind === 'vi' ? (ofPicture ?? '') : (watch?.searchParams.get('v') ?? '')) ?? 404;
    if (typeof answer === 'number') return void response.writeHead(answer).end('Refused');
    if (kind === 'vi') return void response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end(picture);
    response
      .writeHead(200, { 'Content-Type': 'application/json' })
      .end(JSON.stringify({ type: 'video', title: answer, author_name: 'A channel', provider_name: 'YouTube' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the stand-in has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    say: (videoId, answer) => void answers.set(videoId, answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
