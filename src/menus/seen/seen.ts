import type { Scene } from '../../scene/scene.ts';
import type { Destination } from '../roads/destination.ts';

/** A picture that the player has met. */
export interface SeenPicture {
  readonly key: string;
  readonly title: string | null;
  readonly scene: Scene;
  /** Where it is met again; null where nothing leads there any more. */
  readonly destination: Destination | null;
}

/** A piece of music that the player has heard. */
export interface HeardPiece {
  readonly piece: string;
  readonly title: string;
}

/** What of a kind a player has come to. */
export interface Met<T> {
  readonly met: readonly T[];
  /** How many there are; null where there are more than can be counted. */
  readonly all: number | null;
}

/** What one has seen and heard over all playthroughs. */
export interface Seen {
  readonly endings: Met<SeenPicture>;
  readonly pictures: Met<SeenPicture>;
  /** Null where the author wants none to be heard alone. */
  readonly music: Met<HeardPiece> | null;
}
