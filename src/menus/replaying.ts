import type { Roads } from '../catalogue/roads.ts';
import type { Checkpoint } from '../playthrough/checkpoints.ts';
import type { Sides } from '../playthrough/sides.ts';
import type { Entry } from '../playthrough/transcript.ts';
import type { Scene } from '../scene/scene.ts';
import type { Kept, Save } from '../shelf/kept.ts';
import type { Neighbours } from '../shelf/neighbours.ts';
import type { Destination } from './roads/destination.ts';
import type { Traveller } from './roads/exploration.ts';
import type { Seen } from './seen/seen.ts';

/** All that the page of saves may ask for. */
export interface SaveActions {
  list(): Promise<readonly Save[]>;
  /** The last places of the last playthroughs, kept after every line. */
  last(): readonly Kept[];
  /** Keeps the present place. Null while there is none. */
  readonly keep: (() => void) | null;
  /** Plays on from a save, in a playthrough of its own. */
  load(save: Save): void;
  /** Goes on with a playthrough where it was left. */
  goOn(kept: Kept): void;
  /** Whether what is kept stays even when the browser runs out of room. */
  lasts(): Promise<boolean>;
  rename(save: Save, name: string | null): void;
  drop(save: Save): void;
  /** Puts a dropped save back. */
  putBack(save: Save): void;
  asFile(saves: readonly Save[]): Promise<string>;
  asText(saves: readonly Save[]): Promise<string>;
  /** Reads what was exported. @returns a sentence for the player. */
  takeIn(text: string): Promise<string>;
  /** What is kept under the same id at other addresses of this site, and was by an earlier version. */
  neighbours(): Promise<Pick<Neighbours, 'list' | 'bring'>>;
  /** Draws a scene small; does nothing where pictures cannot be had. */
  paint(canvas: HTMLCanvasElement, scene: Scene): Promise<void>;
}

/** What the pages about replaying show, and what they ask for. */
export interface Replaying {
  readonly saves: SaveActions;
  /** Every line of the present playthrough up to here; none while there is none. */
  entries(): Promise<readonly Entry[]>;
  /** Whether the story marks any. */
  readonly hasCheckpoints: boolean;
  /** Whether lines of the story are spoken. */
  readonly hasVoices: boolean;
  /** Kinds of passages that may be passed over. */
  readonly contentKinds: readonly string[];
  /** Says a line again. @param voice the sound that does. */
  speak(voice: string): void;
  /** What this player has seen and heard, over all playthroughs. */
  seen(): Promise<Seen>;
  /** Plays a piece of music alone; null: what belongs to the present line is heard again. */
  listen(piece: string | null): void;
  /** The checkpoints of the present playthrough up to here, the newest first. */
  checkpoints(): Promise<readonly Checkpoint[]>;
  /** Go to a line of the present playthrough. */
  goTo(at: number): void;
  /** All roads of the story, drawn; fetched when the map is opened. */
  roads(): Promise<Roads>;
  traveller(): Traveller;
  /** Go to a place on the map. */
  travel(destination: Destination): void;
  /** The roads to the two endings seen first, with their titles. */
  sides(): {
    readonly titles: readonly [string, string];
    readonly find: () => Promise<Sides | null>;
  };
}
