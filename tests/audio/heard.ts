import { Howler } from 'howler/dist/howler.core.min.js';

/** What came out of the speakers: a value a sample for each side, at 48 kHz. */
export interface Heard {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

const recorder = `registerProcessor('recorder', class extends AudioWorkletProcessor {
  process([input]) {
    if (input.length > 0) this.port.postMessage([input[0].slice(), (input[1] ?? input[0]).slice()]);
    return true;
  }
});`;

const ready = new WeakMap<BaseAudioContext, Promise<void>>();

function prepare(context: BaseAudioContext): Promise<void> {
  const known = ready.get(context);
  if (known !== undefined) return known;
  const url = URL.createObjectURL(new Blob([recorder], { type: 'text/javascript' }));
  const added = context.audioWorklet.addModule(url);
  ready.set(context, added);
  return added;
}

function joined(pieces: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Writes down what leaves Howler's master from now on, sample by sample, for so many seconds. */
export async function listen(seconds: number): Promise<Heard> {
  const context = Howler.ctx;
  await prepare(context);
  const node = new AudioWorkletNode(context, 'recorder');
  const left: Float32Array[] = [];
  const right: Float32Array[] = [];
  const full = new Promise<void>((resolve) => {
    node.port.onmessage = ({ data }: MessageEvent<readonly [Float32Array, Float32Array]>) => {
      left.push(data[0]);
      right.push(data[1]);
      if (left.length * data[0].length >= seconds * context.sampleRate) resolve();
    };
  });
  Howler.masterGain.connect(node);
  await full;
  Howler.masterGain.disconnect(node);
  return { left: joined(left), right: joined(right) };
}

/** Root mean square of some sound. */
export function strength(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
}

/** A recording as the browser decodes it. */
export async function decoded(url: string): Promise<AudioBuffer> {
  const bytes = await (await fetch(url)).arrayBuffer();
  return new OfflineAudioContext(2, 1, 48_000).decodeAudioData(bytes);
}

/**
 * Where in one round of a loop a stretch of sound begins, in samples, and how strongly it is that loop
 * (1: nothing else).
 */
export function findIn(round: Float32Array, stretch: Float32Array) {
  let best = { at: 0, likeness: 0 };
  const own = strength(stretch) * Math.sqrt(stretch.length);
  for (let at = 0; at < round.length; at++) {
    let product = 0;
    let power = 0;
    for (let index = 0; index < stretch.length; index++) {
      const value = round[(at + index) % round.length] ?? 0;
      product += value * (stretch[index] ?? 0);
      power += value * value;
    }
    const likeness = product / (own * Math.sqrt(power));
    if (likeness > best.likeness) best = { at, likeness };
  }
  return best;
}
