import type { Recording } from '../catalogue/recordings.ts';
import type { Bus } from './mix.ts';
import type { Shape } from './ramp.ts';

/** A recording of the catalogue, by the kind it is filed under and its name. */
export interface Title {
  readonly bus: Bus;
  readonly name: string;
}

/** How a recording is to begin. */
export interface Start {
  /** Amplitude against the recording, 0 to 1. */
  readonly level: number;
  readonly rate: number;
  readonly pan: number;
  /** Goes round its loop until it is stopped; else it plays once. */
  readonly repeats: boolean;
  /** Seconds into the recording; null for the beginning of its loop, or of all of it where it has none. */
  readonly from: number | null;
  /** Whether it is a voice, and as loud as the listener wants these. */
  readonly spoken?: boolean;
}

/** A recording that sounds. */
export interface Voice {
  readonly title: Title;
  /** Amplitude at this moment, without its bus. */
  readonly level: number;
  readonly playing: boolean;
  /** Seconds into the recording at this moment. */
  readonly position: number;
  fade(level: number, ms: number, shape: Shape): void;
  turn(pan: number, ms: number): void;
  /** Goes over to a factor of its level within `ms`: what stirs by itself, apart from all fades. */
  stir(factor: number, ms: number): void;
  /** Slides to another speed and pitch. */
  glide(rate: number, ms: number): void;
  /** Ends it at once and lets go of all it holds; to be faded out first. */
  stop(): void;
}

/** What can make recordings sound. */
export interface Player {
  /** The catalogue's entry, or null (with one warning) for a name it does not have. */
  find(title: Title): Recording | null;
  /**
   * Resolves when the recording can begin, or to false when it is missing, broken or too slow: it then stays
   * silent, and a warning has named it. Never rejects.
   */
  ready(title: Title): Promise<boolean>;
  /** Begins a recording that is ready; null when it no longer is. */
  start(title: Title, how: Start): Voice | null;
}
