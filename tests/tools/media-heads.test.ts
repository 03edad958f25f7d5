import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPictureHead } from '../../src/tools/assets/picture-head.ts';
import { readSoundHead } from '../../src/tools/assets/sound-head.ts';
import { root } from '../../src/tools/compile/built.ts';
import { pngOf, waveOf } from './made-media.ts';

const drawn = () => sharp(pngOf(60, 40));

describe('the head of a picture', () => {
  it.each([
    ['png', () => drawn().png()],
    ['jpeg', () => drawn().jpeg()],
    ['jpeg', () => drawn().jpeg({ progressive: true })],
    ['webp', () => drawn().webp()],
    ['webp', () => drawn().flatten().webp()],
    ['webp', () => drawn().webp({ lossless: true })],
    ['avif', () => drawn().avif()],
    ['gif', () => drawn().gif()],
  ] as const)('of a %s tells its size', async (format, made) => {
    const head = readPictureHead(await made().toBuffer());
    expect(head).toEqual({ format, w: 60, h: 40, moves: false });
  });

  it('of a photo that lies on its side tells how it is seen', async () => {
    const photo = await drawn().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(readPictureHead(photo)).toMatchObject({ w: 40, h: 60 });
  });

  it.each([
    ['<svg width="30" height="20px" viewBox="0 0 3 2">', { w: 30, h: 20 }],
    ['<?xml version="1.0"?>\n<!-- -->\n<svg viewBox="0, 0, 300 200">', { w: 300, h: 200 }],
    ['<svg xmlns="x" width="100%">', { w: 1200, h: 900 }],
  ])('of %s tells the size it is drawn for', (text, size) => {
    expect(readPictureHead(Buffer.from(text))).toMatchObject({ format: 'svg', ...size });
  });

  it('of what is none, or is cut short, tells nothing', async () => {
    expect(readPictureHead(Buffer.from('no picture'))).toBeNull();
    const whole = await drawn().jpeg().toBuffer();
    for (const length of [0, 3, 11, 100]) {
      expect(readPictureHead(whole.subarray(0, length))).toBeNull();
    }
  });
});

/** An MP3 of silent frames: 128 kbit/s at 44.1 kHz, behind a tag. */
function mp3Of(frames: number): Buffer {
  const tag = Buffer.alloc(10 + 200);
  tag.write('ID3\x03\0\0\0\0\x01\x48', 0, 'latin1');
  const frame = Buffer.alloc(417);
  frame.writeUInt32BE(0xfffb9000, 0);
  return Buffer.concat([tag, ...Array.from({ length: frames }, () => frame)]);
}

describe('the head of a sound', () => {
  it('tells how long it is', () => {
    expect(readSoundHead(waveOf(1.25))).toEqual({ format: 'wav', seconds: 1.25 });
    const mp3 = readSoundHead(mp3Of(100));
    expect(mp3?.format).toBe('mp3');
    expect(mp3?.seconds).toBeCloseTo((100 * 1152) / 44_100, 6);
  });

  it.each(['opus', 'm4a'])(
    'of a recording of ours as %s tells what its description says',
    (ending) => {
      const wind = join(root, 'tests/export/lighthouse/assets/ambience/wind');
      const { seconds } = JSON.parse(readFileSync(`${wind}.json`, 'utf8'));
      const head = readSoundHead(readFileSync(`${wind}.${ending}`));
      expect(head?.format).toBe(ending);
      expect(Math.abs((head?.seconds ?? 0) - seconds)).toBeLessThan(0.1);
    },
  );

  it('of what is none, or is cut short, tells nothing', () => {
    expect(readSoundHead(Buffer.from('no sound at all, only words'))).toBeNull();
    expect(readSoundHead(waveOf(1).subarray(0, 30))).toBeNull();
    expect(readSoundHead(Buffer.alloc(0))).toBeNull();
  });
});
