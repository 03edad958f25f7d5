import { gainOf } from '../../../audio/gain.ts';
import { sampleRate } from '../../../audio/sample-rate.ts';
import type { Preferences } from '../../../director/preferences.ts';
import type { Clip } from './clips.ts';

/** Sound in two channels, at the game's sample rate. */
export interface Stereo {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/** Levels, places and speeds are followed in pieces of so many samples: a little over a millisecond. */
const block = 64;

/** What a Web Audio StereoPannerNode gives of two channels: near plus a share of far, and what is left of far. */
function panned(pan: number) {
  const x = ((pan <= 0 ? pan + 1 : pan) * Math.PI) / 2;
  const [cos, sin] = [Math.cos(x), Math.sin(x)];
  return pan <= 0
    ? { leftToLeft: 1, rightToLeft: cos, leftToRight: 0, rightToRight: sin }
    : { leftToLeft: cos, rightToLeft: 0, leftToRight: sin, rightToRight: 1 };
}

/** Where in its recording a clip is, sample by sample. */
class PlayHead {
  #at: number;
  readonly #start: number;
  readonly #end: number;
  readonly #repeats: boolean;

  constructor({ recording, repeats, from }: Clip, length: number) {
    // On whole samples, as the game has its loops.
    this.#start = Math.round((recording.loop?.start ?? 0) * sampleRate);
    this.#end = Math.min(length, Math.round((recording.loop?.end ?? Infinity) * sampleRate));
    this.#repeats = repeats;
    this.#at = Math.round(from * sampleRate);
  }

  get over(): boolean {
    return this.#at >= this.#end;
  }

  /** A channel's value here: between two samples, a straight line. */
  read(channel: Float32Array): number {
    const index = Math.floor(this.#at);
    const share = this.#at - index;
    const here = channel[index] ?? 0;
    if (share === 0) return here;
    const next = this.#repeats && index + 1 >= this.#end ? this.#start : index + 1;
    return here + ((channel[next] ?? 0) - here) * share;
  }

  move(rate: number) {
    this.#at += rate;
    if (this.#repeats && this.#at >= this.#end) this.#at -= this.#end - this.#start;
  }
}

function add(clip: Clip, source: Stereo, volume: number, out: Stereo) {
  const head = new PlayHead(clip, source.left.length);
  const read = {
    level: clip.level.reader(),
    stir: clip.stir.reader(),
    pan: clip.pan.reader(),
    trim: clip.trim.reader(),
    rate: clip.rate.reader(),
  };
  const first = Math.round(clip.begins * sampleRate);
  const last = Math.min(out.left.length, Math.round(clip.ends * sampleRate));
  const gainAt = (now: number) => read.level(now) * read.stir(now) * read.trim(now) * volume;
  let gain = gainAt(first / sampleRate);
  for (let from = first; from < last && !head.over; from += block) {
    const until = Math.min(last, from + block);
    const now = until / sampleRate;
    const to = gainAt(now);
    const step = (to - gain) / (until - from);
    const way = panned(read.pan(now));
    const rate = read.rate(now);
    for (let at = from; at < until && !head.over; at++) {
      gain += step;
      const [left, right] = [head.read(source.left) * gain, head.read(source.right) * gain];
      out.left[at] = (out.left[at] ?? 0) + left * way.leftToLeft + right * way.rightToLeft;
      out.right[at] = (out.right[at] ?? 0) + left * way.leftToRight + right * way.rightToRight;
      head.move(rate);
    }
    gain = to;
  }
}

/**
 * Mixes clips as the mixer in a page would, at a listener's volumes.
 * @param sourceOf the decoded sound of a clip's recording.
 * @param seconds how long the mix is.
 */
export function mixdown(
  clips: readonly Clip[],
  sourceOf: (clip: Clip) => Stereo,
  { seconds, volumes }: { readonly seconds: number; readonly volumes: Preferences },
): Stereo {
  const samples = Math.ceil(seconds * sampleRate);
  const out = { left: new Float32Array(samples), right: new Float32Array(samples) };
  if (volumes.muted) return out;
  for (const clip of clips) {
    const volume = gainOf(volumes[clip.title.bus]) * gainOf(volumes.master);
    add(clip, sourceOf(clip), volume, out);
  }
  return out;
}
