/** What the head of a sound file tells. */
export interface SoundHead {
  /** As Howler calls it. */
  readonly format: 'mp3' | 'm4a' | 'ogg' | 'opus' | 'wav';
  readonly seconds: number;
}

type Reader = (bytes: Buffer) => SoundHead | null;

const wav: Reader = (bytes) => {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE')
    return null;
  let rate = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    if (name === 'fmt ') rate = bytes.readUInt32LE(at + 16);
    // A length that was never written, as of a stream, is what is there.
    const there = Math.min(length, bytes.length - at - 8);
    if (name === 'data') return rate === 0 ? null : { format: 'wav', seconds: there / rate };
    at += 8 + length + (length % 2);
  }
  return null;
};

/** Samples a second of every Opus stream's own time (RFC 7845). */
const opusRate = 48_000;

/** Ogg: where the last page ends, in samples of its codec. */
const ogg: Reader = (bytes) => {
  if (bytes.toString('latin1', 0, 4) !== 'OggS') return null;
  const opus = bytes.indexOf('OpusHead');
  const vorbis = bytes.indexOf('\x01vorbis', 0, 'latin1');
  const last = bytes.lastIndexOf('OggS');
  const samples = Number(bytes.readBigInt64LE(last + 6));
  if (opus >= 0) {
    const skipped = bytes.readUInt16LE(opus + 10);
    return { format: 'opus', seconds: (samples - skipped) / opusRate };
  }
  if (vorbis < 0) return null;
  return { format: 'ogg', seconds: samples / bytes.readUInt32LE(vorbis + 12) };
};

/** MPEG-4: duration of the movie header, wherever that lies. */
const m4a: Reader = (bytes) => {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return null;
  const at = bytes.indexOf('mvhd');
  if (at < 0) return null;
  const isLong = bytes[at + 4] === 1;
  const scale = bytes.readUInt32BE(at + (isLong ? 24 : 16));
  const length = isLong ? Number(bytes.readBigUInt64BE(at + 28)) : bytes.readUInt32BE(at + 20);
  return { format: 'm4a', seconds: length / scale };
};

/** Kilobits a second of layer III, by the index in a frame's head: MPEG 1, then 2 and 2.5. */
const bitRates = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
const sampleRates = [44_100, 48_000, 32_000] as const;

/** A frame of an MP3: bytes to the next one, and its length in seconds; null where none begins. */
function frameAt(
  bytes: Buffer,
  at: number,
): { readonly size: number; readonly seconds: number } | null {
  const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
  const version = (two >> 3) & 3;
  if (one !== 0xff || (two & 0xe0) !== 0xe0 || version === 1 || ((two >> 1) & 3) !== 1) return null;
  const kilobits = bitRates[version === 3 ? 0 : 1][three >> 4] ?? 0;
  const rate = (sampleRates[(three >> 2) & 3] ?? 0) / (version === 3 ? 1 : version === 2 ? 2 : 4);
  if (kilobits === 0 || rate === 0) return null;
  const samples = version === 3 ? 1152 : 576;
  const size = Math.floor(((samples / 8) * kilobits * 1000) / rate) + ((three >> 1) & 1);
  return { size, seconds: samples / rate };
}

/** MP3: the frames, one after the other, behind the tag at its head (ID3v2). */
const mp3: Reader = (bytes) => {
  let at = 0;
  if (bytes.toString('latin1', 0, 3) === 'ID3') {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(6, 10);
    at = 10 + ((a << 21) | (b << 14) | (c << 7) | d);
  }
  let seconds = 0;
  while (at + 4 <= bytes.length) {
    const frame = frameAt(bytes, at);
    if (frame !== null) seconds += frame.seconds;
    else if (seconds === 0 && at > bytes.length / 2) return null;
    at += frame?.size ?? 1;
  }
  return seconds === 0 ? null : { format: 'mp3', seconds };
};

const readers: readonly Reader[] = [wav, ogg, m4a, mp3];

/** Reads what a sound file says of itself, whatever it is called; null for what is none, or is cut short. */
export function readSoundHead(bytes: Buffer): SoundHead | null {
  for (const read of readers) {
    try {
      const head = read(bytes);
      if (head !== null) return head.seconds > 0 && Number.isFinite(head.seconds) ? head : null;
    } catch (problem) {
      // A head that ends in its middle.
      if (!(problem instanceof RangeError)) throw problem;
      return null;
    }
  }
  return null;
}
