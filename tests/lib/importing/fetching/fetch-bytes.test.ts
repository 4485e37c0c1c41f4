import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { fetchBytes } from '@/lib/importing/fetching/fetch-bytes';
import type { Network } from '@/lib/importing/fetching/network';

const limits = { bytes: 10_000, time: 2_000, redirects: 3 };

/** A server of the Web as far as the test's network goes: every name but those of `private` leads to it. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const network: Network = {
    resolve: async (host) => {
      if (host === 'inside.example') return ['10.0.0.1'];
      if (host === 'both.example') return ['127.0.0.1', '10.0.0.1'];
      if (host === 'nowhere.example') throw new Error('ENOTFOUND');
      return ['127.0.0.1'];
    },
    mayConnect: (address, at) => address === '127.0.0.1' && at === port,
  };
  return { port, network, asked };
}

test('what is at an address is fetched with its name, and without telling who asks', async () => {
  const seen: IncomingMessage['headers'][] = [];
  const { port, network } = await serve((request, response) => {
    seen.push(request.headers);
    response.end('bytes');
  });
  const result = await fetchBytes(`http://pictures.example:${port}/a.png`, { limits, network });
  expect(result).toEqual({ ok: true, bytes: Buffer.from('bytes') });
  expect(seen[0]).toMatchObject({ host: `pictures.example:${port}` });
  expect(Object.keys(seen[0] ?? {})).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/cookie|referer|auth/)]),
  );
});

test('by itself, no machine of a private network is asked, under whichever name or number', async () => {
  const { port, asked } = await serve((_request, response) => response.end('inside'));
  const hosts = [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '2130706433',
    '0x7f.1',
    '0',
    '127.1',
    '10.0.0.1',
  ];
  for (const host of [...hosts, '169.254.169.254', '[fd00::1]', '[64:ff9b::7f00:1]']) {
    const address = `http://${host}:${port}/`;
    expect(await fetchBytes(address, { limits }), address).toEqual({ ok: false, reason: 'private' });
    expect(await fetchBytes(`http://${host}/`, { limits }), address).toEqual({ ok: false, reason: 'private' });
  }
  expect(asked).toEqual([]);
});

test('a name with one private address among others is not asked', async () => {
  const { port, network, asked } = await serve((_request, response) => response.end('x'));
  for (const host of ['inside.example', 'both.example']) {
    const result = await fetchBytes(`http://${host}:${port}/`, { limits, network });
    expect(result).toEqual({ ok: false, reason: 'private' });
  }
  expect(asked).toEqual([]);
});

test('a redirect is followed on the same terms, and not for ever', async () => {
  const { port, network, asked } = await serve((request, response) => {
    const to = {
      '/1': '/2',
      '/2': `http://other.example:${port}/3`,
      '/in': `http://inside.example:${port}/secret`,
      '/number': `http://10.0.0.1:${port}/secret`,
      '/file': 'file:///etc/passwd',
      '/user': `http://a:b@other.example:${port}/3`,
      '/round': '/round',
    }[request.url ?? ''];
    if (to === undefined) response.end('there');
    else response.writeHead(302, { Location: to }).end();
  });
  const at = (path: string) => fetchBytes(`http://pictures.example:${port}${path}`, { limits, network });
  expect(await at('/1')).toMatchObject({ ok: true });
  expect(asked).toEqual([`pictures.example:${port}/1`, `pictures.example:${port}/2`, `other.example:${port}/3`]);
  expect(await at('/in')).toEqual({ ok: false, reason: 'private' });
  expect(await at('/number')).toEqual({ ok: false, reason: 'private' });
  expect(await at('/file')).toEqual({ ok: false, reason: 'address' });
  expect(await at('/user')).toEqual({ ok: false, reason: 'address' });
  expect(await at('/round')).toEqual({ ok: false, reason: 'too-many-redirects' });
  expect(asked.filter((path) => path.includes('secret'))).toEqual([]);
});

test('a name that means another address the next moment leads nowhere else', async () => {
  const { port, network } = await serve((_request, response) => response.end('first'));
  let times = 0;
  const rebinding: Network = {
    ...network,
    resolve: async () => (times++ === 0 ? ['127.0.0.1'] : ['10.0.0.1']),
  };
  const result = await fetchBytes(`http://rebinds.example:${port}/`, { limits, network: rebinding });
  expect(result).toMatchObject({ ok: true });
  expect(times).toBe(1);
});

test('what is too large, too slow, gone or nowhere is refused by that reason', async () => {
  const { port, network } = await serve((request, response) => {
    if (request.url === '/says') response.writeHead(200, { 'Content-Length': '20000' }).end('x'.repeat(20_000));
    else if (request.url === '/streams') for (let i = 0; i < 20; i++) response.write('x'.repeat(1_000));
    else if (request.url === '/drips') response.write('x');
    else if (request.url === '/gone') response.writeHead(404).end();
    else if (request.url === '/cut') {
      response.writeHead(200, { 'Content-Length': '50' }).write('x');
      setTimeout(() => response.destroy(), 50);
    }
  });
  const quick = { ...limits, time: 400 };
  const at = (path: string) => fetchBytes(`http://pictures.example:${port}${path}`, { limits: quick, network });
  expect(await at('/says')).toEqual({ ok: false, reason: 'too-large' });
  expect(await at('/streams')).toEqual({ ok: false, reason: 'too-large' });
  expect(await at('/drips')).toEqual({ ok: false, reason: 'too-slow' });
  expect(await at('/never')).toEqual({ ok: false, reason: 'too-slow' });
  expect(await at('/gone')).toEqual({ ok: false, reason: 'refused' });
  expect(await at('/cut')).toEqual({ ok: false, reason: 'unreachable' });
  expect(await fetchBytes('http://nowhere.example/', { limits, network })).toEqual({
    ok: false,
    reason: 'unreachable',
  });
  for (const address of [
    '',
    '/a.png',
    '//a.example/b',
    'data:image/png;base64,AA',
    'ftp://a.example/',
    'javascript:alert(1)',
  ]) {
    expect(await fetchBytes(address, { limits, network }), address).toEqual({ ok: false, reason: 'address' });
  }
});

test('a name that nobody answers for is not waited for longer than the rest', async () => {
  const network: Network = { resolve: () => new Promise(() => {}), mayConnect: () => true };
  const result = await fetchBytes('http://a.example/', { limits: { ...limits, time: 100 }, network });
  expect(result).toEqual({ ok: false, reason: 'too-slow' });
});
