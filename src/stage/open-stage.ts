import type { Pictures } from '../catalogue/pictures.ts';
import type { StoryInfo } from '../catalogue/story-info.ts';
import type { Clock, Stage } from '../director/ports.ts';
import type { Preferences } from '../director/preferences.ts';
import type { Scene } from '../scene/scene.ts';
import type { Frames } from './frames.ts';
import type { Probe } from './look/probe.ts';

export interface StageOptions {
  /** Element that the stage fills; positioned, and sized by the page. */
  readonly host: HTMLElement;
  readonly info: StoryInfo;
  readonly pictures: Pictures;
  readonly preferences: Preferences;
  readonly clock?: Clock;
  /** When it draws; the screen's own frames when not given. */
  readonly frames?: Frames;
  /**
   * Shows so many letters of the page's own line, all of them at `Infinity`: for lines that the stage does not
   * draw. Left out, or null, where the page cannot: its lines then stand at once.
   */
  readonly uncover?: ((letters: number) => void) | null;
  /** The stage shows nothing any more: the page must show words and picture itself, as before a stage is there. */
  onLost(): void;
  /** The stage has a picture to show, for the first time or again. */
  onReturned(): void;
}

/** A stage that stands in the page. */
export interface OpenStage extends Stage {
  readonly kind: 'full' | 'plain';
  /** True when the stage draws the words itself; otherwise the HTML line is to be seen. */
  readonly showsText: boolean;
  /** True when there is something to be seen on it; otherwise the page's still is. */
  readonly showsPicture: boolean;
  configure(preferences: Preferences): void;
  /** Loads the pictures of scenes that may come, so that they are there when they do. */
  prepare(scenes: readonly Scene[]): void;
  /** Resolves when the place of the frame shown now is there, or will never be. */
  pictured(): Promise<void>;
  destroy(): void;
  probe(): Probe;
}
