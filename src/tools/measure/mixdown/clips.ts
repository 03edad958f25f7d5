import { Fader } from '../../../audio/fader.ts';
import { glide } from '../../../audio/glide.ts';
import { type Anchor, positionAt } from '../../../audio/phase.ts';
import type { Player, Start, Title, Voice } from '../../../audio/player.ts';
import type { Shape } from '../../../audio/ramp.ts';
import { panGain } from '../../../audio/side.ts';
import type { Recording, Recordings } from '../../../catalogue/recordings.ts';
import type { Clock } from '../../../director/ports.ts';
import { Envelope } from './envelope.ts';

/** All that is to be known of a recording that sounded, so that it can be mixed. Times in seconds. */
export interface Clip {
  readonly title: Title;
  readonly recording: Recording;
  /** Goes round its loop until it ends. */
  readonly repeats: boolean;
  readonly begins: number;
  readonly ends: number;
  /** Seconds into the recording at its begin. */
  readonly from: number;
  readonly level: Envelope;
  /** What it stirs by itself, a factor of its level. */
  readonly stir: Envelope;
  readonly pan: Envelope;
  /** What keeps a panned sound as strong as it was in the middle. */
  readonly trim: Envelope;
  readonly rate: Envelope;
}

/** A voice that writes down what it is told; it moves as the voice in a page does. */
class ClipVoice implements Voice {
  readonly title: Title;
  readonly #clock: Clock;
  readonly #recording: Recording;
  readonly #repeats: boolean;
  readonly #begins: number;
  readonly #from: number;
  readonly #levels = new Envelope();
  readonly #stirs = new Envelope();
  readonly #pans = new Envelope();
  readonly #trims = new Envelope();
  readonly #rates = new Envelope();
  readonly #level: Fader;
  readonly #pan: Fader;
  readonly #trim: Fader;
  #anchor: Anchor;
  #rate: number;
  #ends = Number.POSITIVE_INFINITY;
  #callOffGlide = () => {};

  constructor(title: Title, recording: Recording, clock: Clock, how: Start) {
    this.title = title;
    this.#clock = clock;
    this.#recording = recording;
    this.#repeats = how.repeats;
    this.#begins = this.#now;
    this.#from = how.from ?? recording.loop?.start ?? 0;
    this.#rate = how.rate;
    this.#anchor = { position: this.#from, time: this.#now };
    const heard = this;
    const time = {
      get currentTime() {
        return heard.#now;
      },
    };
    this.#level = new Fader(this.#levels, time, how.level);
    this.#pan = new Fader(this.#pans, time, how.pan);
    this.#trim = new Fader(this.#trims, time, panGain(how.pan));
    this.#stirs.setValueAtTime(1, this.#now);
    this.#rates.setValueAtTime(how.rate, this.#now);
  }

  get #now(): number {
    return this.#clock.now() / 1000;
  }

  get level(): number {
    return this.#level.value;
  }

  get playing(): boolean {
    return this.#now < this.#ends;
  }

  get position(): number {
    return positionAt(this.#anchor, this.#now, this.#rate, this.#recording.loop);
  }

  fade(level: number, ms: number, shape: Shape): void {
    this.#level.to(level, ms, shape);
  }

  stir(factor: number, ms: number): void {
    this.#stirs.linearRampToValueAtTime(factor, this.#now + ms / 1000);
  }

  turn(pan: number, ms: number): void {
    this.#pan.to(pan, ms);
    this.#trim.to(panGain(pan), ms);
  }

  glide(rate: number, ms: number): void {
    this.#callOffGlide();
    this.#callOffGlide = glide(this.#clock, { from: this.#rate, to: rate, ms }, (now) => {
      this.#anchor = { position: this.position, time: this.#now };
      this.#rate = now;
      this.#rates.setValueAtTime(now, this.#now);
    });
  }

  stop(): void {
    this.#callOffGlide();
    this.#ends = Math.min(this.#ends, this.#now);
  }

  /** What is to be mixed of it, where all of it together is `seconds` long. */
  clip(seconds: number): Clip {
    return {
      title: this.title,
      recording: this.#recording,
      repeats: this.#repeats && this.#recording.loop !== null,
      begins: this.#begins,
      ends: Math.min(this.#ends, seconds),
      from: this.#from,
      level: this.#levels,
      stir: this.#stirs,
      pan: this.#pans,
      trim: this.#trims,
      rate: this.#rates,
    };
  }
}

/** A player that makes no sound: it writes down clips, from which a mix can be made. Every recording is there at once. */
export class ClipRecorder implements Player {
  readonly #recordings: Recordings;
  readonly #clock: Clock;
  readonly #voices: ClipVoice[] = [];

  constructor(recordings: Recordings, clock: Clock) {
    this.#recordings = recordings;
    this.#clock = clock;
  }

  /** Everything that sounded so far. */
  get clips(): readonly Clip[] {
    return this.#voices.map((voice) => voice.clip(this.#clock.now() / 1000));
  }

  find({ bus, name }: Title): Recording | null {
    return this.#recordings[bus][name] ?? null;
  }

  ready(title: Title): Promise<boolean> {
    return Promise.resolve(this.find(title) !== null);
  }

  start(title: Title, how: Start): Voice | null {
    const recording = this.find(title);
    if (recording === null) return null;
    const voice = new ClipVoice(title, recording, this.#clock, how);
    this.#voices.push(voice);
    return voice;
  }
}
