import type { Scene } from '../../src/scene/scene.ts';
import { arrangeScreen } from '../../src/stage/arrange/screen.ts';
import { RunStarter } from '../../src/stage/effects/run.ts';
import type { IsReady } from '../../src/stage/look/figures.ts';
import { type Look, lookOf } from '../../src/stage/look/look.ts';
import { momentOf } from '../../src/stage/look/moment-of.ts';
import { cues } from './cues.ts';
import { info, pictures } from './game.ts';

/** When and how a moment of the small game is looked at. */
interface Watched {
  /** Cues that began at 0. */
  readonly tags?: readonly string[];
  /** In ms. */
  readonly now?: number;
  readonly reducedMotion?: boolean;
  readonly isReady?: IsReady;
  /** What the look is like beside what the scene says. */
  readonly change?: (look: Look) => void;
}

/** What is seen of a scene of the small game, and what effects do to the picture. */
export function seenAt(scene: Scene, watched: Watched = {}) {
  const { tags = [], now = 0, reducedMotion = false, isReady = () => true } = watched;
  const look = lookOf(info, pictures, scene);
  watched.change?.(look);
  return momentOf({
    info,
    pictures,
    look,
    runs: new RunStarter().start(cues(...tags), 0),
    screen: arrangeScreen(1280, 720, 1),
    now,
    reducedMotion,
    quality: 1,
    isReady,
  });
}
