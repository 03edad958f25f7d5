import type { Clock } from '../director/ports.ts';
import type { Part } from './mix.ts';
import { sisters } from './phase.ts';
import type { Player, Title, Voice } from './player.ts';
import type { Shape } from './ramp.ts';

interface Seat {
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
  readonly #seats = new Map<string, Seat>();

  constructor(player: Player, clock: Clock) {
    this.#player = player;
    this.#clock = clock;
  }

  get voices(): readonly Voice[] {
    return [...this.#seats.values()].flatMap(({ voice }) => voice ?? []);
  }

  /**
   * Goes over to a mix: what is new fades in, what is no longer wanted fades out, the rest changes its level.
   * May be called again at any moment of a change.
   * @param ms how long each part takes.
   */
  follow(wanted: readonly Part[], ms: (part: Part) => number): void {
    for (const seat of this.#seats.values()) {
      if (seat.leaving === null && !wanted.some(({ key }) => key === seat.part.key)) {
        this.#leave(seat, ms(seat.part), this.#shape(seat.part, wanted));
      }
    }
    for (const part of wanted) {
      const seat = this.#seats.get(part.key);
      if (seat === undefined) void this.#join(part, ms(part));
      else this.#move(seat, part, ms(part));
    }
  }

  /**
   * Lets parts stir by themselves. Whether there are any that do.
   * @param factorOf what becomes of a part's level; null for one that is steady.
   */
  stir(factorOf: (part: Part) => number | null, ms: number): boolean {
    let any = false;
    for (const { part, voice } of this.#seats.values()) {
      const factor = factorOf(part);
      if (factor === null) continue;
      any = true;
      voice?.stir(factor, ms);
    }
    return any;
  }

  /** Ends everything at once. */
  stop(): void {
    for (const seat of this.#seats.values()) {
      seat.leaving?.();
      seat.voice?.stop();
    }
    this.#seats.clear();
  }

  async #join(part: Part, ms: number) {
    const seat: Seat = { part, voice: null, leaving: null };
    this.#seats.set(part.key, seat);
    await this.#begin(seat, ms, tries);
  }

  async #begin(seat: Seat, ms: number, left: number) {
    const { part } = seat;
    const ready = await this.#player.ready(titleOf(part));
    // Meanwhile the story may have gone on without this part.
    if (this.#seats.get(part.key) !== seat) return;
    if (!ready) {
      // What the catalogue does not have will never come.
      if (left <= 1 || this.#player.find(titleOf(part)) === null) return;
      const wait = again * 2 ** (tries - left);
      this.#clock.after(wait, () => {
        if (this.#seats.get(part.key) === seat) void this.#begin(seat, ms, left - 1);
      });
      return;
    }
    const { rate, pan, level } = seat.part;
    const sister = this.#sister(part);
    // From the very beginning of the recording, before its loop: what leads into the first bar fades in, so that
    // a place that was kept comes back with the bar and not in the middle of a note.
    const from = sister?.voice?.position ?? 0;
    seat.voice = this.#player.start(titleOf(part), { level: 0, rate, pan, repeats: true, from });
    seat.voice?.fade(level, ms, sister === null ? 'power' : 'straight');
  }

  #leave(seat: Seat, ms: number, shape: Shape) {
    const { voice, part } = seat;
    if (voice === null) {
      this.#seats.delete(part.key);
      return;
    }
    voice.fade(0, ms, shape);
    seat.leaving = this.#clock.after(ms + grace, () => {
      voice.stop();
      this.#seats.delete(part.key);
    });
  }

  #move(seat: Seat, part: Part, ms: number) {
    const comesBack = seat.leaving !== null;
    seat.leaving?.();
    seat.leaving = null;
    const before = seat.part;
    seat.part = part;
    if (comesBack || before.level !== part.level) seat.voice?.fade(part.level, ms, 'power');
    if (before.pan !== part.pan) seat.voice?.turn(part.pan, ms);
    if (before.rate !== part.rate) seat.voice?.glide(part.rate, ms);
  }

  #areSisters(a: Part, b: Part): boolean {
    if (a.bus !== b.bus) return false;
    const [one, other] = [this.#player.find(titleOf(a)), this.#player.find(titleOf(b))];
    if (one === null || other === null) return false;
    return sisters([a.recording, one], [b.recording, other]);
  }

  /** A seat whose piece is the other intensity of this part's, while it still sounds. */
  #sister(part: Part): Seat | null {
    const seats = [...this.#seats.values()];
    return seats.find((seat) => seat.voice?.playing && this.#areSisters(seat.part, part)) ?? null;
  }

  #shape(part: Part, wanted: readonly Part[]): Shape {
    return wanted.some((other) => this.#areSisters(part, other)) ? 'straight' : 'power';
  }
}
