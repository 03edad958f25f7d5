import type { Beat } from '../story/beat.ts';
import type { Scene } from './scene.ts';

/** A beat with the scene it plays in. */
export interface Frame {
  readonly beat: Beat;
  readonly scene: Scene;
}
