import type { Arrival, Clock, Sound, Stage } from '../../src/director/ports.ts';
import { defaultPreferences } from '../../src/director/preferences.ts';
import type { Frame } from '../../src/scene/frame.ts';
import type { Scene } from '../../src/scene/scene.ts';

export { ManualClock, settled } from '../../src/tools/measure/mixdown/manual-clock.ts';

/** A stage whose lines take until `finish` is called, unless they are cut to and cuts are not slow too. */
export class SlowStage implements Stage {
  readonly shown: { readonly text: string; readonly arrival: Arrival }[] = [];
  readonly frames: Frame[] = [];
  considered: Scene | null = null;
  slowCuts = false;
  #finish: () => void = () => {};

  show(frame: Frame, arrival: Arrival): Promise<void> {
    this.#finish();
    this.frames.push(frame);
    this.shown.push({ text: frame.beat.line.text, arrival });
    if (arrival === 'cut' && !this.slowCuts) return Promise.resolve();
    return new Promise((resolve) => {
      this.#finish = resolve;
    });
  }

  finish(): void {
    this.#finish();
  }

  consider(scene: Scene | null): void {
    this.considered = scene;
  }
}

/** A sound that makes none and is heard out for as long as told. */
export class MuteSound implements Sound {
  left = 0;
  /** How many frames were made heard. */
  shown = 0;
  show(): void {
    this.shown += 1;
  }
  consider(): void {}
  remaining(): number {
    return this.left;
  }
}

/** What a session is played with where nobody sees or hears it, at the usual preferences. */
export const unseen = (clock: Clock) => ({
  stage: new SlowStage(),
  sound: new MuteSound(),
  clock,
  preferences: () => defaultPreferences,
  leavesOf: () => [],
  tell: () => {},
});
