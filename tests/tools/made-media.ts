import { crc32, deflateSync } from 'node:zlib';

// Pictures and sounds that tests make themselves.

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A PNG whose pixels are given by place: red to alpha, 0 to 255. */
function pngBy(w: number, h: number, at: (x: number, y: number) => readonly number[]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(w, 0);
  head.writeUInt32BE(h, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(h * (1 + w * 4));
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) rows.set(at(x, y), y * (1 + w * 4) + 1 + x * 4);
  }
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const body = [
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([sign, ...body]);
}

/** A PNG of one colour. */
export function pngOf(
  w: number,
  h: number,
  colour: readonly number[] = [200, 80, 40, 255],
): Buffer {
  return pngBy(w, h, () => colour);
}

/** A PNG of many colours, which another encoding makes smaller. */
export function speckledPng(w: number, h: number): Buffer {
  return pngBy(w, h, (x, y) => [(x * 7 + y * 13) % 251, (x * y) % 241, (x * 3 + y * y) % 239, 255]);
}

/** Samples a second of what is made here. */
const rate = 44_100;

/** A tone as WAV, mono, so many seconds long. */
export function waveOf(seconds: number): Buffer {
  const samples = Math.round(seconds * rate);
  const out = Buffer.alloc(44 + samples * 2);
  out.write('RIFF', 0, 'latin1');
  out.writeUInt32LE(36 + samples * 2, 4);
  out.write('WAVEfmt ', 8, 'latin1');
  out.writeUInt32LE(16, 16);
  out.writeUInt16LE(1, 20);
  out.writeUInt16LE(1, 22);
  out.writeUInt32LE(rate, 24);
  out.writeUInt32LE(rate * 2, 28);
  out.writeUInt16LE(2, 32);
  out.writeUInt16LE(16, 34);
  out.write('data', 36, 'latin1');
  out.writeUInt32LE(samples * 2, 40);
  for (let at = 0; at < samples; at++) {
    out.writeInt16LE(Math.round(9000 * Math.sin((at * 2 * Math.PI * 440) / rate)), 44 + at * 2);
  }
  return out;
}
