import type { Clock } from '../director/ports.ts';
import type { Part } from './mix.ts';
import { sisters } from './phase.ts';
import type { Player, Title, Voice } from './player.ts';
import type { Shape } from './ramp.ts';

interface PlayingPart {
  part: Part;
  /** Null until its recording is there. */
  voice: Voice | null;
  /** Set while it fades out; calls off its end. */
  leaving: (() => void) | null;
}

/** A recording that could not be had is asked for again after so long, in ms; each time twice as long, and not for ever. */
const again = 45_000;
const tries = 4;

/** After a fade ends, ms until its voice is let go: the audio clock and the other one need not agree. */
const grace = 60;

const titleOf = ({ bus, recording }: Part): Title => ({ bus, name: recording });

/** Plays what goes on sounding, and moves from one mix to the next. */
export class Band {
  readonly #player: Player;
  readonly #clock: Clock;
  readonly #playing = new Map<string, PlayingPart>();

  constructor(player: Player, clock: Clock) {
    this.#player = player;
    this.#clock = clock;
  }

  get voices(): readonly Voice[] {
    return [...this.#playing.values()].flatMap(({ voice }) => voice ?? []);
  }

  /**
   * Goes over to a mix: what is new fades in, what is no longer wanted fades out, the rest changes its level.
   * May be called again at any moment of a change.
   * @param ms how long each part takes.
   */
  follow(wanted: readonly Part[], ms: (part: Part) => number): void {
    for (const playing of this.#playing.values()) {
      if (playing.leaving === null && !wanted.some(({ key }) => key === playing.part.key)) {
        this.#leave(playing, ms(playing.part), this.#shape(playing.part, wanted));
      }
    }
    for (const part of wanted) {
      const playing = this.#playing.get(part.key);
      if (playing === undefined) void this.#join(part, ms(part));
      else this.#move(playing, part, ms(part));
    }
  }

  /**
   * Lets parts stir by themselves. Whether there are any that do.
   * @param factorOf what becomes of a part's level; null for one that is steady.
   */
  stir(factorOf: (part: Part) => number | null, ms: number): boolean {
    let any = false;
    for (const { part, voice } of this.#playing.values()) {
      const factor = factorOf(part);
      if (factor === null) continue;
      any = true;
      voice?.stir(factor, ms);
    }
    return any;
  }

  /** Ends everything at once. */
  stop(): void {
    for (const playing of this.#playing.values()) {
      playing.leaving?.();
      playing.voice?.stop();
    }
    this.#playing.clear();
  }

  async #join(part: Part, ms: number) {
    const playing: PlayingPart = { part, voice: null, leaving: null };
    this.#playing.set(part.key, playing);
    await this.#begin(playing, ms, tries);
  }

  async #begin(playing: PlayingPart, ms: number, left: number) {
    const { part } = playing;
    const ready = await this.#player.ready(titleOf(part));
    // Meanwhile the story may have gone on without this part.
    if (this.#playing.get(part.key) !== playing) return;
    if (!ready) {
      // What the catalogue does not have will never come.
      if (left <= 1 || this.#player.find(titleOf(part)) === null) return;
      const wait = again * 2 ** (tries - left);
      this.#clock.after(wait, () => {
        if (this.#playing.get(part.key) === playing) void this.#begin(playing, ms, left - 1);
      });
      return;
    }
    const { rate, pan, level } = playing.part;
    const sister = this.#sister(part);
    // From the very beginning of the recording, before its loop: what leads into the first bar fades in, so that
    // a place that was kept comes back with the bar and not in the middle of a note.
    const from = sister?.voice?.position ?? 0;
    playing.voice = this.#player.start(titleOf(part), { level: 0, rate, pan, repeats: true, from });
    playing.voice?.fade(level, ms, sister === null ? 'power' : 'straight');
  }

  #leave(playing: PlayingPart, ms: number, shape: Shape) {
    const { voice, part } = playing;
    if (voice === null) {
      this.#playing.delete(part.key);
      return;
    }
    voice.fade(0, ms, shape);
    playing.leaving = this.#clock.after(ms + grace, () => {
      voice.stop();
      this.#playing.delete(part.key);
    });
  }

  #move(playing: PlayingPart, part: Part, ms: number) {
    const comesBack = playing.leaving !== null;
    playing.leaving?.();
    playing.leaving = null;
    const before = playing.part;
    playing.part = part;
    if (comesBack || before.level !== part.level) playing.voice?.fade(part.level, ms, 'power');
    if (before.pan !== part.pan) playing.voice?.turn(part.pan, ms);
    if (before.rate !== part.rate) playing.voice?.glide(part.rate, ms);
  }

  #areSisters(a: Part, b: Part): boolean {
    if (a.bus !== b.bus) return false;
    const [one, other] = [this.#player.find(titleOf(a)), this.#player.find(titleOf(b))];
    if (one === null || other === null) return false;
    return sisters([a.recording, one], [b.recording, other]);
  }

  /** What plays the other intensity of this part's piece, while it still sounds. */
  #sister(part: Part): PlayingPart | null {
    const sounding = [...this.#playing.values()].filter(({ voice }) => voice?.playing);
    return sounding.find((other) => this.#areSisters(other.part, part)) ?? null;
  }

  #shape(part: Part, wanted: readonly Part[]): Shape {
    return wanted.some((other) => this.#areSisters(part, other)) ? 'straight' : 'power';
  }
}
