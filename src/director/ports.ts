import type { Frame } from '../scene/frame.ts';
import type { Scene } from '../scene/scene.ts';
import type { Line } from '../story/line.ts';
import type { PlayState } from './play-state.ts';

/**
 * How a frame is to be reached: `play` moves in the manner its cues ask and types the line; `cut` is there
 * at once, line and all (a jump, a step back, a load, a returned graphics context).
 */
export type Arrival = 'play' | 'cut';

/** What shows a frame and can be hurried: the stage, or the words alone where there is no stage. */
export interface Stage {
  /**
   * Shows a frame. Resolves when the line stands whole and nothing that the line should wait for still moves;
   * a show that is overtaken or hurried resolves too. Never rejects for a missing picture.
   * @param readBefore whether this player had read the line before.
   */
  show(frame: Frame, arrival: Arrival, readBefore?: boolean): Promise<void>;
  /** Brings the running `show` to its end now. */
  finish(): void;
  /** Lets the scene answer while an option is pointed at; null goes back to the frame's own scene. */
  consider(scene: Scene | null): void;
}

/** What makes a frame heard. */
export interface Sound {
  /** Starts and stops what the frame's scene asks for; `play` also plays its passing sounds. */
  show(frame: Frame, arrival: Arrival): void;
  /** What effects sound like follows the scene that is looked at, too. */
  consider(scene: Scene | null): void;
  /** Ms until the sounds that a reader should hear out have ended; 0 when nothing is worth waiting for. */
  remaining(): number;
}

/** What the director asks about the reader, and tells. */
export interface Audience {
  /** Whether this player has read a line before, in any playthrough. */
  hasRead(beat: string): boolean;
  /** The leaves that the words of a frame are to be read on; none where all of them have room. */
  leavesOf(frame: Frame): readonly Line[];
  /** Words a minute on auto. */
  readonly autoSpeed: number;
  /** Whether skipping runs through lines never read. */
  readonly skipUnread: boolean;
  /** Called whenever what menus show has changed. */
  seeView(view: PlayState): void;
  /** Called once for each line, when it is there whole. */
  seeLine(): void;
  /** Called when an option was taken and its first line is reached. */
  seeChoice(): void;
  /** Called when the story goes wrong; the play stands at the last good line. */
  seeError(error: unknown): void;
}

/** Time, handed in: ms since some start, and a wait that a test can drive by hand. */
export interface Clock {
  now(): number;
  /** Calls `then` once, `ms` from now and never at once. @returns a function that calls it off. */
  after(ms: number, then: () => void): () => void;
}

/** All that the director is handed. */
export interface Ports {
  readonly stage: Stage;
  readonly sound: Sound;
  readonly clock: Clock;
  readonly audience: Audience;
}
