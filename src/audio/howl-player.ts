import type { Recording } from '../catalogue/recordings.ts';
import type { Clock } from '../director/ports.ts';
import type { Library } from './library.ts';
import type { Mixer } from './mixer.ts';
import type { Player, Start, Title, Voice } from './player.ts';
import { HowlVoice } from './voice.ts';

/** Plays recordings of the library over the mixer, once there is one. */
export class HowlPlayer implements Player {
  readonly #library: Library;
  readonly #mixer: () => Mixer | null;
  readonly #clock: Clock;

  constructor(library: Library, mixer: () => Mixer | null, clock: Clock) {
    this.#library = library;
    this.#mixer = mixer;
    this.#clock = clock;
  }

  find(title: Title): Recording | null {
    return this.#library.find(title);
  }

  ready(title: Title): Promise<boolean> {
    return this.#library.ready(title);
  }

  start(title: Title, how: Start): Voice | null {
    const recording = this.#library.find(title);
    const mixer = this.#mixer();
    const encoding = mixer && this.#library.hold(title);
    if (recording === null || mixer === null || encoding === null) return null;
    // The other intensity of a piece may be asked for at any beat, and must not be late.
    if (how.repeats) for (const sister of this.#library.sistersOf(title)) void this.ready(sister);
    return new HowlVoice(title, {
      ...how,
      recording,
      encoding,
      bus: mixer.input(how.spoken ? 'voices' : title.bus),
      clock: this.#clock,
      onStop: () => this.#library.release(title),
    });
  }
}
