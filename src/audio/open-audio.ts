import type { Sound } from '../director/ports.ts';
import type { Preferences } from '../director/preferences.ts';
import type { Caption } from './captions.ts';
import type { Bus } from './mix.ts';

/** One recording that sounds at this moment. */
export interface Probe {
  readonly name: string;
  readonly bus: Bus;
  /** False for one whose sound has ended but not yet been let go, and for all while the browser lets nothing sound. */
  readonly playing: boolean;
  /** Amplitude that reaches the listener, against the recording. */
  readonly volume: number;
  /** Seconds into the recording. */
  readonly seek: number;
}

/** The sound of a story, and what its page may ask of it. */
export interface OpenAudio extends Sound {
  /** True where the browser has turned out to give no sound at all. */
  readonly refused: boolean;
  /** Follows the player's volumes and mute. */
  configure(preferences: Preferences): void;
  /** Asks the browser for sound; to be called in a gesture. The room also listens for gestures by itself. */
  unlock(): void;
  /** Goes quiet while the page is hidden, and comes back. */
  hush(hidden: boolean): void;
  /** Loads these recordings ahead, of whatever kind they are, and keeps them until the next call. */
  prepare(names: readonly string[]): void;
  /** Plays a sound that belongs to no frame, such as a menu's tick. No caption is given. */
  strike(sound: string, volume: number): void;
  /** Says a line again; a voice that is still speaking gives way. @param voice the sound that does. */
  speak(voice: string): void;
  /** What sounds, in words; told in any case, also while muted or before sound may begin. */
  readonly captions: { subscribe(listener: (caption: Caption) => void): () => void };
  /** For tests: what sounds now. */
  probe(): readonly Probe[];
  destroy(): void;
}
