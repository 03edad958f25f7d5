import { Howl, Howler } from 'howler/dist/howler.core.min.js';
import type { Recording } from '../catalogue/recordings.ts';
import { sampleRate } from './sample-rate.ts';

/** The encodings that ship, best first: AAC loops with the worse seam. */
export const encodings = ['opus', 'm4a'] as const;
export type Encoding = (typeof encodings)[number];

/** The part of a recording that is played: all of it, or its loop. */
export const part = 'part';

/** Between two samples the browser would draw each value of the loop from its neighbours, and dull it. */
const onSample = (seconds: number) => Math.round(seconds * sampleRate) / sampleRate;

/**
 * Makes a Howl of a recording; its bytes come once for all Howls of one address.
 * @param repeats goes round the loop for ever. Howler gives a looping sprite to the browser as
 *   `AudioBufferSourceNode.loopStart` and `loopEnd`, which repeats to the sample; its timer counts along only.
 * @param output where it sounds into; Howler's master when left out.
 * @param onLoad called, never at once, when it can be played.
 * @param onFail called, never at once, when the bytes cannot be had or decoded; with the reason.
 */
export function makeHowl(
  recording: Recording,
  how: {
    readonly encoding: Encoding;
    readonly repeats: boolean;
    readonly rate?: number;
    readonly output?: GainNode;
    readonly onLoad?: () => void;
    readonly onFail?: (reason: string) => void;
  },
): Howl {
  const { encoding, repeats, rate = 1, output, onLoad, onFail } = how;
  const { start, end } = recording.loop ?? { start: 0, end: recording.seconds };
  const [from, length] = [onSample(start), onSample(end) - onSample(start)];
  const howl = new Howl({
    src: [recording[encoding]],
    // Told, never guessed: an address may be hashed, or the recording itself as a data: URL.
    format: [recording.format ?? encoding],
    sprite: { [part]: [from * 1000, length * 1000, repeats && recording.loop !== null] },
    rate,
    pool: 1,
    preload: false,
    // Given here, for a Howl whose bytes are there already says so while it is being made.
    onload: () => onLoad?.(),
    onloaderror: (_id, reason) => onFail?.(String(reason)),
  });
  load(howl, output, () => onFail?.('The network failed.'));
  return howl;
}

/** Loads a Howl such that it sounds into `output` and stays on Web Audio whatever happens. */
function load(howl: Howl, output: GainNode | undefined, onNetworkError: () => void) {
  const begin = howl.load.bind(howl);
  // After a network error Howler loads again through an <audio> element, past every bus of ours.
  howl.load = () => {
    // Not at once: the error may come while the Howl is still being made.
    queueMicrotask(onNetworkError);
    return howl;
  };
  // A Howl connects its one sound, made while it begins to load, to what is the master at that moment.
  const master = Howler.masterGain;
  Howler.masterGain = output ?? master;
  begin();
  Howler.masterGain = master;
}
