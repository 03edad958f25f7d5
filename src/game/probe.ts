import type { Probe as HeardSound } from '../audio/index.ts';
import type { PlayState } from '../director/play-state.ts';
import type { Probe as SeenStage } from '../stage/index.ts';

/** What a test, a script or a curious player may read of the running game. Reading changes nothing. */
export interface GameProbe {
  /** Null while the words go on alone. */
  stage(): SeenStage | null;
  /** What sounds now. */
  sound(): readonly HeardSound[];
  /** Null while the title is shown. */
  view(): PlayState | null;
}

declare global {
  interface Window {
    gameProbe?: GameProbe;
  }
}
