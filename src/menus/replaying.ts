import type { Roads } from '../catalogue/roads.ts';
import type { Checkpoint } from '../playthrough/checkpoints.ts';
import type { Sides } from '../playthrough/sides.ts';
import type { Entry } from '../playthrough/transcript.ts';
import type { Destination } from './roads/destination.ts';
import type { Traveller } from './roads/exploration.ts';
import type { SaveWishes } from './saves/saves-page.tsx';

/** What the pages about replaying show, and what they ask for. */
export interface Replaying {
  readonly saves: SaveWishes;
  /** Every line of the present playthrough up to here; none while there is none. */
  entries(): Promise<readonly Entry[]>;
  /** Whether the story marks any. */
  readonly hasCheckpoints: boolean;
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
