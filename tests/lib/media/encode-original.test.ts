import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { encodeOriginal, MAX_BYTES } from '@/lib/media/encode-original';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a8321c' }, limitInputPixels: false });

describe('what is taken', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s, as WebP of the same size', async (format) => {
    const upload = await plain(64, 48).toFormat(format).toBuffer();
    const result = await encodeOriginal(upload);
    expect(result).toMatchObject({ ok: true, width: 64, height: 48 });
    expect(result.ok && (await sharp(result.bytes).metadata()).format).toBe('webp');
  });

  test('is made no larger than pages need', async () => {
    const upload = await plain(5_000, 1_000).jpeg().toBuffer();
    expect(await encodeOriginal(upload)).toMatchObject({ ok: true, width: 2_560, height: 512 });
  });

  test('stands upright, and leaves behind where it was taken and by whom', async () => {
    const exif = { IFD0: { Artist: 'A photographer' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } };
    const upload = await plain(64, 48).jpeg().withExif(exif).withMetadata({ orientation: 6 }).toBuffer();
    const result = await encodeOriginal(upload);
    expect(result).toMatchObject({ ok: true, width: 48, height: 64 });
    const { exif: kept, orientation } = await sharp(result.ok ? result.bytes : '').metadata();
    expect([kept, orientation]).toEqual([undefined, undefined]);
  });

  test('leaves behind what stands after the picture', async () => {
    const script = '<script>alert(1)</script>';
    const upload = Buffer.concat([await plain(64, 48).jpeg().toBuffer(), Buffer.from(script)]);
    const result = await encodeOriginal(upload);
    expect(result.ok && Buffer.from(result.bytes).includes(script)).toBe(false);
  });
});

describe('what is refused', () => {
  test.each([
    ['not-a-picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['not-a-picture', Buffer.from('GIF89a and so on')],
    ['not-a-picture', Buffer.from('<!doctype html><img src=x>')],
    ['empty', Buffer.alloc(0)],
    ['broken', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 'x')])],
    ['broken', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['too-large', Buffer.alloc(MAX_BYTES + 1)],
  ])('%s', async (reason, upload) => {
    expect(await encodeOriginal(upload)).toEqual({ ok: false, reason });
  });

  test('a picture that is cut short', async () => {
    const upload = await plain(640, 480).png({ compressionLevel: 0 }).toBuffer();
    expect(await encodeOriginal(upload.subarray(0, upload.length / 2))).toEqual({ ok: false, reason: 'broken' });
  });

  test('a small file that unpacks to more pixels than a camera takes, before it is unpacked', async () => {
    const bomb = await plain(9_000, 6_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.byteLength).toBeLessThan(MAX_BYTES);
    const before = performance.now();
    expect(await encodeOriginal(bomb)).toEqual({ ok: false, reason: 'too-many-pixels' });
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  test('a picture of a few pixels', async () => {
    expect(await encodeOriginal(await plain(4, 400).png().toBuffer())).toEqual({ ok: false, reason: 'too-small' });
  });
});
