import { type TextWishes, usualText } from '../story/text-wishes.ts';
import type { Heard } from './heard.ts';

/** What a player may set; volumes and opacities run from 0 to 1. */
export interface Preferences extends TextWishes {
  /** Letters a second; 0 shows a line at once. */
  readonly textSpeed: number;
  /** Whether the player has set that speed: it then holds with reduced motion, too. */
  readonly textSpeedChosen: boolean;
  /** Auto-forward: words a minute read in comfort. */
  readonly autoSpeed: number;
  readonly boxOpacity: number;
  readonly master: number;
  readonly music: number;
  readonly ambience: number;
  readonly sounds: number;
  readonly voices: number;
  readonly muted: boolean;
  /** Whether words stand out as much as can be; `system` follows the wish of the system. */
  readonly contrast: 'system' | 'usual' | 'high';
  /** `system` follows the wish of the system. */
  readonly motion: 'system' | 'full' | 'reduced';
  /** `light`: the full stage with a coarser picture, fewer particles and half the frames. */
  readonly graphics: 'automatic' | 'full' | 'light' | 'plain';
  /** Whether skipping runs through lines never read before. */
  readonly skipUnread: boolean;
  /** Whether lines read before look it. */
  readonly dimRead: boolean;
  /** How a story is read that is meant for a page. */
  readonly reading: 'page' | 'line';
  /** Captions for sounds. */
  readonly captions: 'automatic' | 'on' | 'off';
  /** Whether they tell of the music's mood, too. */
  readonly musicCaptions: boolean;
  /** Whether both ears hear the same. */
  readonly mono: boolean;
  /** What is told to those who hear the story; null until something of it is set (`heardOf`). */
  readonly heard: Heard | null;
  /** Kinds of passages that are passed over. */
  readonly passOver: readonly string[];
  /** Keys and buttons of the commands whose own the player has changed. */
  readonly bindings: Readonly<Record<string, readonly string[]>>;
  /** Whether skipping lasts only while its key is held. */
  readonly holdToSkip: boolean;
  /** Ms that the mark of one-switch play stands on each thing; 0 where it is off. */
  readonly scan: number;
}

export const defaultPreferences: Preferences = {
  textSpeed: 45,
  textSpeedChosen: false,
  autoSpeed: 180,
  ...usualText,
  contrast: 'system',
  boxOpacity: 0.86,
  // Everything as it was recorded, but the sounds: blows fall on top of music.
  master: 1,
  music: 1,
  ambience: 1,
  sounds: 0.85,
  voices: 1,
  muted: false,
  motion: 'system',
  graphics: 'automatic',
  skipUnread: false,
  dimRead: true,
  reading: 'page',
  captions: 'automatic',
  musicCaptions: true,
  mono: false,
  heard: null,
  passOver: [],
  bindings: {},
  holdToSkip: false,
  scan: 0,
};
