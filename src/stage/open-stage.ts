import type { Stage } from '../director/ports.ts';
import type { Preferences } from '../director/preferences.ts';
import type { Scene } from '../scene/scene.ts';
import type { StageKind } from './choose.ts';
import type { Probe } from './look/probe.ts';

/** A stage that stands in the page. */
export interface OpenStage extends Stage {
  /** The full one draws the words, too; under the plain one the page does. */
  readonly kind: StageKind;
  /** True while it has no picture to show: the page's own must be seen. */
  readonly blank: boolean;
  configure(preferences: Preferences): void;
  /** Leaves the words it draws out of the picture, or puts them back. */
  bare(bare: boolean): void;
  /** The picture as it is now, without its words, as a PNG; null while there is none. */
  picture(): Promise<Blob | null>;
  /** Loads the pictures of scenes that may come, so that they are there when they do. */
  prepare(scenes: readonly Scene[]): void;
  /** What it shows; reading it changes nothing. */
  probe(): Probe;
  destroy(): void;
}
