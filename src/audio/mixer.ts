import { Howler } from 'howler/dist/howler.core.min.js';
import type { Preferences } from '../director/preferences.ts';
import { Fader } from './fader.ts';
import { gainOf } from './gain.ts';
import { type Strip as Name, strips } from './mix.ts';
import { sampleRate } from './sample-rate.ts';

/** A slider that moves, a mute that is pressed: ms that keep them from crackling. */
const handling = 60;

/** A hidden tab goes quiet in so many ms, and comes back in so many. */
const goesQuiet = 300;
const comesBack = 800;

type Volumes = Pick<Preferences, 'master' | 'muted' | 'mono' | Name>;

/** Lets a node hand on both sides, or half of each as one: as the browser itself mixes two channels down. */
function setEars(node: GainNode, mono: boolean): void {
  node.channelCount = mono ? 1 : 2;
  node.channelCountMode = mono ? 'explicit' : 'max';
}

/** Where a bus comes in, and the volume the listener gave it. */
interface Strip {
  readonly input: GainNode;
  readonly volume: Fader;
}

/**
 * Mixes: every voice sounds into a bus, the buses into one mix, the mix into Howler's master.
 * The audio clock runs at the rate of every recording, so that loop points fall on samples.
 */
export class Mixer {
  readonly context: AudioContext;
  readonly #strips: Readonly<Record<Name, Strip>>;
  readonly #mute: Fader;
  readonly #quiet: Fader;
  /** Where left and right may become one. */
  readonly #ears: GainNode;

  /** @throws when the browser has no Web Audio to give. */
  constructor(volumes: Volumes) {
    const context = new AudioContext({ sampleRate, latencyHint: 'interactive' });
    this.context = context;
    // We unlock and suspend by ourselves: Howler would throw this context away for its sample rate, and put
    // it to sleep after half a minute of silence.
    Howler.autoUnlock = false;
    Howler.autoSuspend = false;
    Howler.ctx = context;
    Howler.masterGain = new GainNode(context);
    Howler.masterGain.connect(context.destination);
    const mute = new GainNode(context);
    const quiet = new GainNode(context);
    mute.connect(quiet).connect(Howler.masterGain);
    this.#ears = quiet;
    setEars(quiet, volumes.mono);
    this.#mute = new Fader(mute.gain, context, volumes.muted ? 0 : 1);
    this.#quiet = new Fader(quiet.gain, context, 1);
    const strip = (bus: Name): Strip => {
      const input = new GainNode(context);
      input.connect(mute);
      return { input, volume: new Fader(input.gain, context, gainOf(volumes[bus])) };
    };
    this.#strips = {
      music: strip('music'),
      ambience: strip('ambience'),
      sounds: strip('sounds'),
      voices: strip('voices'),
    };
    Howler.volume(gainOf(volumes.master));
  }

  input(bus: Name): GainNode {
    return this.#strips[bus].input;
  }

  /** What the mixer leaves of a bus at this moment, as amplitude. */
  level(bus: Name): number {
    const { volume } = this.#strips[bus];
    return volume.value * this.#mute.value * this.#quiet.value * Howler.volume();
  }

  configure(volumes: Volumes): void {
    for (const bus of strips) this.#strips[bus].volume.to(gainOf(volumes[bus]), handling);
    this.#mute.to(volumes.muted ? 0 : 1, handling);
    setEars(this.#ears, volumes.mono);
    Howler.volume(gainOf(volumes.master));
  }

  /** @returns ms until the change is complete. */
  hush(hidden: boolean): number {
    const ms = hidden ? goesQuiet : comesBack;
    this.#quiet.to(hidden ? 0 : 1, ms);
    return ms;
  }

  close(): void {
    void this.context.close();
  }
}
