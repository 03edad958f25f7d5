/** What the head of a picture file tells. */
export interface PictureHead {
  readonly format: 'png' | 'jpeg' | 'webp' | 'avif' | 'gif' | 'svg';
  /** Size in pixels, as it is seen: a photo that lies on its side stands. */
  readonly w: number;
  readonly h: number;
  readonly moves: boolean;
}

/** Size of a drawing that does not say one, in pixels. */
const usualDrawing = { w: 1200, h: 900 } as const;

type Reader = (bytes: Buffer) => PictureHead | null;

const png: Reader = (bytes) => {
  if (bytes.toString('latin1', 1, 4) !== 'PNG' || bytes.length < 24) return null;
  const moves = bytes.subarray(0, 4096).includes('acTL');
  return { format: 'png', w: bytes.readUInt32BE(16), h: bytes.readUInt32BE(20), moves };
};

const gif: Reader = (bytes) => {
  if (bytes.toString('latin1', 0, 4) !== 'GIF8' || bytes.length < 10) return null;
  const moves = bytes.includes('NETSCAPE2.0');
  return { format: 'gif', w: bytes.readUInt16LE(6), h: bytes.readUInt16LE(8), moves };
};

/** The head of a lossy, a lossless or an extended WebP (RFC 9649). */
const webp: Reader = (bytes) => {
  if (bytes.toString('latin1', 8, 12) !== 'WEBP' || bytes.length < 30) return null;
  const kind = bytes.toString('latin1', 12, 16);
  const size = (w: number, h: number, moves = false) => ({ format: 'webp', w, h, moves }) as const;
  if (kind === 'VP8 ')
    return size(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff);
  if (kind === 'VP8L') {
    const bits = bytes.readUInt32LE(21);
    return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  }
  const moves = ((bytes[20] ?? 0) & 2) !== 0;
  return kind === 'VP8X'
    ? size(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1, moves)
    : null;
};

/** The largest of the sizes that an AVIF holds: that of the picture, not of its preview. */
const avif: Reader = (bytes) => {
  const brand = bytes.toString('latin1', 4, 12);
  if (brand !== 'ftypavif' && brand !== 'ftypavis') return null;
  let [w, h] = [0, 0];
  for (let at = bytes.indexOf('ispe'); at >= 0; at = bytes.indexOf('ispe', at + 4)) {
    if (at + 16 > bytes.length) break;
    const [width, height] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    if (width * height > w * h) [w, h] = [width, height];
  }
  return w === 0 ? null : { format: 'avif', w, h, moves: brand === 'ftypavis' };
};

/** How a camera held a photo, 1 to 8 (Exif's Orientation); from 5 on it lies on its side. */
function orientation(exif: Buffer): number {
  if (exif.toString('latin1', 0, 4) !== 'Exif') return 1;
  const tiff = exif.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const first = long(4);
  for (let entry = 0; entry < short(first); entry++) {
    const at = first + 2 + entry * 12;
    if (short(at) === 0x0112) return short(at + 8);
  }
  return 1;
}

const frames = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

const jpeg: Reader = (bytes) => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  let lies = false;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    const length = bytes.readUInt16BE(at + 2);
    if (marker === 0xe1) lies ||= orientation(bytes.subarray(at + 4, at + 2 + length)) > 4;
    if (frames.includes(marker)) {
      const [h, w] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      return { format: 'jpeg', w: lies ? h : w, h: lies ? w : h, moves: false };
    }
    at += marker === 0xff ? 1 : 2 + length;
  }
  return null;
};

const svg: Reader = (bytes) => {
  const head = /<svg\b[^>]*>/i.exec(bytes.toString('utf8', 0, 64 * 1024))?.[0];
  if (head === undefined) return null;
  const said = (name: string) => {
    const value = new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(head)?.[1];
    return value === undefined ? null : Number(value);
  };
  const box = /\sviewBox\s*=\s*["']([^"']*)["']/
    .exec(head)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  const w = said('width') ?? box?.[2] ?? usualDrawing.w;
  const h = said('height') ?? box?.[3] ?? usualDrawing.h;
  return { format: 'svg', w, h, moves: false };
};

const readers: readonly Reader[] = [png, jpeg, webp, avif, gif, svg];

/** Reads the head of a picture, whatever its file is called; null for what is no picture, or is cut short. */
export function readPictureHead(bytes: Buffer): PictureHead | null {
  for (const read of readers) {
    try {
      const head = read(bytes);
      if (head !== null) return head.w > 0 && head.h > 0 ? head : null;
    } catch (problem) {
      // A head that ends in its middle.
      if (!(problem instanceof RangeError)) throw problem;
      return null;
    }
  }
  return null;
}
