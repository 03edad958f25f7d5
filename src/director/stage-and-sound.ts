import { enactAll } from '../scene/enact.ts';
import type { Frame } from '../scene/frame.ts';
import type { Arrival, Clock, Sound, Stage } from './ports.ts';

/** Ms between two pictures while skipping: drawn for each line, they would slow it. */
const pictureStep = 300;

/** A frame, and whether this player had read its words before. */
interface ShownLine {
  readonly frame: Frame;
  readonly readBefore: boolean;
}

/** Stage and sound as one. Lines that are run through are shown now and then, where there is time for it. */
export class StageAndSound {
  readonly #stage: Stage;
  readonly #sound: Sound;
  readonly #clock: Clock;
  /** When a line that is run through was last shown, in ms. */
  #shownAt = Number.NEGATIVE_INFINITY;
  /** The last line, while it is the page's alone. */
  #owed: ShownLine | null = null;

  constructor(stage: Stage, sound: Sound, clock: Clock) {
    this.#stage = stage;
    this.#sound = sound;
    this.#clock = clock;
  }

  /** Shows a line. Resolves as the stage's `show` does. @param turned whether it is heard already: another leaf of it. */
  show({ frame, readBefore }: ShownLine, arrival: Arrival, turned = false): Promise<void> {
    this.#owed = null;
    if (!turned) this.#sound.show(frame, arrival);
    return this.#stage.show(frame, arrival, readBefore);
  }

  /** Shows a line that is run through, or leaves it to the page if a picture was shown just now. */
  pass(line: ShownLine, arrival: Arrival): void {
    const now = this.#clock.now();
    if (now - this.#shownAt < pictureStep) this.#owed = line;
    else {
      this.#shownAt = now;
      // It is not waited for: few lines have a picture of their own, and where skipping stops it is.
      void this.show(line, arrival);
    }
  }

  /** A picture took long: the next one does not follow at once. */
  rest(): void {
    this.#shownAt = this.#clock.now();
  }

  /** Shows the last line if it was left to the page. */
  catchUp(): void {
    if (this.#owed !== null) void this.show(this.#owed, 'cut');
  }

  /** Brings the line that is appearing to its end now. */
  finish(): void {
    this.#stage.finish();
  }

  /** Ms until the sounds that a reader should hear out have ended. */
  remaining(): number {
    return this.#sound.remaining();
  }

  /** Answers while an option of a frame is pointed at. @param id null when none is. */
  consider({ beat, scene }: Frame, id: string | null): void {
    const choice = id === null ? undefined : beat.choices.find((option) => option.id === id);
    const seen =
      choice === undefined || choice.consider.length === 0
        ? null
        : enactAll(scene, choice.consider);
    this.#stage.consider(seen);
    this.#sound.consider(seen);
  }
}
