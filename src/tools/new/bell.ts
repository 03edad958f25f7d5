/** Samples a second. */
const rate = 22_050;

/** Length in seconds. */
const length = 3;

/** The tones of a struck bell, against its lowest: how high, how loud, and in how many seconds each fades to a third. */
const partials = [
  { ratio: 0.5, loud: 0.5, fade: 1.1 },
  { ratio: 1, loud: 1, fade: 0.8 },
  { ratio: 1.2, loud: 0.6, fade: 0.6 },
  { ratio: 1.5, loud: 0.35, fade: 0.45 },
  { ratio: 2, loud: 0.55, fade: 0.35 },
  { ratio: 2.67, loud: 0.25, fade: 0.2 },
  { ratio: 4.1, loud: 0.15, fade: 0.08 },
] as const;

/** Height of the tone that one hears the bell by, in Hz. */
const pitch = 392;

/** Of the loudest that a file can hold. */
const peak = 0.6;

/** How the clapper begins and the sound ends without a click, in seconds. */
const edges = { attack: 0.004, release: 0.2 } as const;

function sampleAt(time: number): number {
  const sum = partials.reduce(
    (all, { ratio, loud, fade }) =>
      all + loud * Math.exp(-time / fade) * Math.sin(2 * Math.PI * pitch * ratio * time),
    0,
  );
  return sum * Math.min(1, time / edges.attack, (length - time) / edges.release);
}

/** A stroke on a small bell, as a WAV file: one channel, 16 bits. */
export function bellSound(): Uint8Array {
  const samples = Array.from({ length: rate * length }, (_, at) => sampleAt(at / rate));
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const header = 44;
  const file = Buffer.alloc(header + samples.length * 2);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  // Plain samples, one channel.
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, at) => {
    file.writeInt16LE(Math.round((sample / loudest) * peak * 0x7fff), header + at * 2);
  });
  return file;
}
