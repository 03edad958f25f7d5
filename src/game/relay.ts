import type { Arrival, Sound, Stage } from '../director/ports.ts';
import type { Frame } from '../scene/frame.ts';
import type { Scene } from '../scene/scene.ts';

/** The words alone, as the page itself shows them: what plays until a stage is there, or where none can be. */
export const wordsAlone: Stage = {
  show: () => Promise.resolve(),
  finish: () => {},
  consider: () => {},
};

/** No sound yet. */
export const silence: Sound = {
  show: () => {},
  consider: () => {},
  remaining: () => 0,
};

/** One place to show frames while the stage behind it comes, goes and changes. */
export class StageRelay implements Stage {
  #stage: Stage = wordsAlone;
  #frame: Frame | null = null;
  #readBefore = false;
  #considered: Scene | null = null;

  show(frame: Frame, arrival: Arrival, readBefore = false): Promise<void> {
    this.#frame = frame;
    this.#readBefore = readBefore;
    this.#considered = null;
    return this.#stage.show(frame, arrival, readBefore);
  }

  finish(): void {
    this.#stage.finish();
  }

  consider(scene: Scene | null): void {
    this.#considered = scene;
    this.#stage.consider(scene);
  }

  /** Goes on with another stage, which shows at once what the former one showed. */
  moveTo(stage: Stage): void {
    this.#stage.finish();
    this.#stage = stage;
    if (this.#frame !== null) void stage.show(this.#frame, 'cut', this.#readBefore);
    if (this.#considered !== null) stage.consider(this.#considered);
  }
}

/** The same for sound. */
export class SoundRelay implements Sound {
  #sound: Sound = silence;
  #frame: Frame | null = null;

  show(frame: Frame, arrival: Arrival): void {
    this.#frame = frame;
    this.#sound.show(frame, arrival);
  }

  consider(scene: Scene | null): void {
    this.#sound.consider(scene);
  }

  remaining(): number {
    return this.#sound.remaining();
  }

  /** Goes on with another sound, which starts what should be sounding now. */
  moveTo(sound: Sound): void {
    this.#sound = sound;
    if (this.#frame !== null) sound.show(this.#frame, 'cut');
  }
}
