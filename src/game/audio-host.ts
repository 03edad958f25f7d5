import type { Probe } from '../audio/index.ts';
import type { Arrival, Sound } from '../director/ports.ts';
import type { Preferences } from '../director/preferences.ts';
import type { Frame } from '../scene/frame.ts';
import type { Scene } from '../scene/scene.ts';

/** A game's sound as its page has it. */
export interface GameAudio extends Sound {
  /** Follows the player's volumes, mute and wish for captions. */
  configure(preferences: Preferences): void;
  /** Fetches the recordings that these frames will want. */
  prepare(frames: readonly Frame[]): void;
  /** Says a line again. @param voice the sound that does. */
  speak(voice: string): void;
  probe(): readonly Probe[];
  /** Ends it: nothing sounds any more. */
  destroy(): void;
}

/** Holds the sound, and what it plays: opens one once its code is there. Until then, and where none can be had, it is silent. */
export class AudioHost implements Sound {
  readonly #fetch: () => Promise<GameAudio>;
  readonly #retry: (again: () => void) => void;
  #audio: GameAudio | null = null;
  #frame: Frame | null = null;
  #considered: Scene | null = null;
  #coming: readonly Frame[] = [];
  /** What reads lines aloud; null while nothing does. */
  reader: Pick<Sound, 'remaining'> | null = null;

  /**
   * @param fetch fetches and opens the sound; rejects where none can be had.
   * @param retry calls back when what could not be fetched is worth another try.
   */
  constructor(fetch: () => Promise<GameAudio>, retry: (again: () => void) => void = () => {}) {
    this.#fetch = fetch;
    this.#retry = retry;
  }

  show(frame: Frame, arrival: Arrival): void {
    this.#frame = frame;
    this.#considered = null;
    this.#audio?.show(frame, arrival);
  }

  consider(scene: Scene | null): void {
    this.#considered = scene;
    this.#audio?.consider(scene);
  }

  remaining(): number {
    return Math.max(this.#audio?.remaining() ?? 0, this.reader?.remaining() ?? 0);
  }

  configure(preferences: Preferences): void {
    this.#audio?.configure(preferences);
  }

  /** Fetches the recordings that these frames will want. */
  prepare(frames: readonly Frame[]): void {
    this.#coming = frames;
    this.#audio?.prepare(frames);
  }

  /** Says a line again, where there is sound. @param voice the sound that does. */
  speak(voice: string): void {
    this.#audio?.speak(voice);
  }

  /** What sounds now. */
  probe(): readonly Probe[] {
    return this.#audio?.probe() ?? [];
  }

  /** Opens the sound in the place of one there is, which starts what should be sounding now; where none can be had, the game goes on without. */
  async open(): Promise<void> {
    try {
      const audio = await this.#fetch();
      this.#audio?.destroy();
      this.#audio = audio;
      audio.prepare(this.#coming);
      if (this.#frame !== null) audio.show(this.#frame, 'cut');
      if (this.#considered !== null) audio.consider(this.#considered);
    } catch (error) {
      console.warn('No sound can be had here:', error);
      this.#retry(() => void this.open());
    }
  }
}
