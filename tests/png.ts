import { inflateSync } from 'node:zlib';
import type { Pixel } from './colour.ts';

/** A picture of the screen whose pixels can be asked for, in CSS px. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): Pixel;
}

const signature = 8;
/** Bytes of a pixel by PNG's colour type: red, green, blue, and with type 6 alpha. */
const channelsOf = new Map([
  [2, 3],
  [6, 4],
]);

/** The data of all chunks of a kind. */
function chunks(png: Buffer, wanted: string): Buffer {
  const found: Buffer[] = [];
  for (let at = signature; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    if (kind === wanted) found.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(found);
}

/** What a row's filter expects of a byte, from those to the left, above, and above to the left (PNG, 9.2). */
function expected(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter === 0) return 0;
  const guess = left + above - corner;
  const a = Math.abs(guess - left);
  const b = Math.abs(guess - above);
  const c = Math.abs(guess - corner);
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/**
 * Reads a PNG as browsers write their screenshots: eight bits a channel, in colour, not interlaced.
 * @throws {Error} for any other.
 */
export function readPng(png: Buffer): Picture {
  const header = chunks(png, 'IHDR');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = channelsOf.get(header[9] ?? 0);
  if (header[8] !== 8 || channels === undefined || header[12] !== 0) {
    throw new Error('a PNG of a kind that no browser writes');
  }
  const packed = inflateSync(chunks(png, 'IDAT'));
  const stride = width * channels;
  const bytes = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = packed[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const to = y * stride + x;
      const left = x < channels ? 0 : (bytes[to - channels] ?? 0);
      const above = y === 0 ? 0 : (bytes[to - stride] ?? 0);
      const corner = y === 0 || x < channels ? 0 : (bytes[to - stride - channels] ?? 0);
      bytes[to] = (packed[y * (stride + 1) + 1 + x] ?? 0) + expected(filter, left, above, corner);
    }
  }
  return {
    width,
    height,
    at(x, y) {
      const from = (Math.round(y) * width + Math.round(x)) * channels;
      return [bytes[from] ?? 0, bytes[from + 1] ?? 0, bytes[from + 2] ?? 0];
    },
  };
}

/** The mean colour of a small square, so that a flicker or a spark decides nothing. */
export function around(seen: Picture, [x, y]: readonly [number, number], reach = 3): Pixel {
  const sum = [0, 0, 0];
  let count = 0;
  for (let dx = -reach; dx <= reach; dx++) {
    for (let dy = -reach; dy <= reach; dy++) {
      seen.at(x + dx, y + dy).forEach((value, channel) => {
        sum[channel] = (sum[channel] ?? 0) + value;
      });
      count += 1;
    }
  }
  return [(sum[0] ?? 0) / count, (sum[1] ?? 0) / count, (sum[2] ?? 0) / count];
}
