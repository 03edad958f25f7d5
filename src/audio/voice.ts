import { Howler } from 'howler/dist/howler.core.min.js';
import type { Recording } from '../catalogue/recordings.ts';
import type { Clock } from '../director/ports.ts';
import { Fader } from './fader.ts';
import { glide } from './glide.ts';
import { type Encoding, makeHowl, part } from './howl.ts';
import { type Anchor, positionAt } from './phase.ts';
import type { Start, Title, Voice } from './player.ts';
import type { Shape } from './ramp.ts';
import { sampleRate } from './sample-rate.ts';
import { panGain } from './side.ts';

/**
 * One recording that sounds: a Howl of its own, its level, its place between left and right, its bus.
 * Measured in Chromium over whole rounds of the longest loops: what comes out is the decoded file bit for bit,
 * seam included, and two intensities sound not one sample apart. `tests/audio/loop.browser.test.ts` holds both.
 */
export class HowlVoice implements Voice {
  readonly title: Title;
  readonly #recording: Recording;
  readonly #clock: Clock;
  readonly #context: BaseAudioContext;
  readonly #howl: ReturnType<typeof makeHowl>;
  readonly #id: number;
  readonly #nodes: readonly AudioNode[];
  readonly #level: Fader;
  readonly #pan: Fader;
  readonly #trim: Fader;
  readonly #stir: AudioParam;
  readonly #onStop: () => void;
  #anchor: Anchor;
  #rate: number;
  #callOffGlide: () => void = () => {};
  #stopped = false;

  constructor(
    title: Title,
    how: Start & {
      readonly recording: Recording;
      readonly encoding: Encoding;
      readonly bus: AudioNode;
      readonly clock: Clock;
      readonly onStop: () => void;
    },
  ) {
    const { context } = how.bus;
    this.title = title;
    this.#recording = how.recording;
    this.#clock = how.clock;
    this.#context = context;
    this.#onStop = how.onStop;
    this.#rate = how.rate;
    const level = new GainNode(context, { channelCount: 2, channelCountMode: 'explicit' });
    const trim = new GainNode(context);
    const panner = new StereoPannerNode(context);
    const stir = new GainNode(context);
    level.connect(stir).connect(trim).connect(panner).connect(how.bus);
    this.#nodes = [level, stir, trim, panner];
    this.#stir = stir.gain;
    this.#level = new Fader(level.gain, context, how.level);
    this.#pan = new Fader(panner.pan, context, how.pan);
    this.#trim = new Fader(trim.gain, context, panGain(how.pan));
    this.#howl = makeHowl(how.recording, { ...how, output: level });
    this.#id = this.#howl.play(part);
    // Howler takes 0 for "where the part begins".
    const from = how.from === null ? null : Math.max(how.from, 1 / sampleRate);
    if (from !== null) this.#howl.seek(from, this.#id);
    const begins = from ?? how.recording.loop?.start ?? 0;
    this.#anchor = { position: begins, time: context.currentTime };
    this.#howl.once('play', () => this.#weigh());
    this.#howl.once('end', () => {
      if (!how.repeats) this.stop();
    });
  }

  get level(): number {
    return this.#level.value;
  }

  get playing(): boolean {
    return !this.#stopped && this.#howl.playing(this.#id);
  }

  get position(): number {
    const { currentTime } = this.#context;
    return positionAt(this.#anchor, currentTime, this.#rate, this.#recording.loop);
  }

  fade(level: number, ms: number, shape: Shape): void {
    this.#level.to(level, ms, shape);
  }

  stir(factor: number, ms: number): void {
    // Two thirds of the way there: timers come late, and this neither jumps then nor has to be called off.
    this.#stir.setTargetAtTime(factor, this.#context.currentTime, ms / 1000);
  }

  turn(pan: number, ms: number): void {
    this.#pan.to(pan, ms);
    this.#trim.to(panGain(pan), ms);
  }

  glide(rate: number, ms: number): void {
    this.#callOffGlide();
    const way = { from: this.#rate, to: rate, ms };
    this.#callOffGlide = glide(this.#clock, way, (now) => this.#setRate(now));
  }

  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#callOffGlide();
    this.#howl.unload();
    for (const node of this.#nodes) node.disconnect();
    this.#onStop();
  }

  #setRate(rate: number) {
    this.#anchor = { position: this.position, time: this.#context.currentTime };
    this.#rate = rate;
    this.#howl.rate(rate, this.#id);
  }

  /** Howler may have waited for the audio clock to run before it really began. */
  #weigh() {
    if (this.#stopped) return;
    this.#anchor = { position: this.#howl.seek(this.#id), time: Howler.ctx.currentTime };
  }
}
