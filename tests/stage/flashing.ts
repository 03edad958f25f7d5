import type { Scene } from '../../src/scene/scene.ts';
import type { Cue } from '../../src/story/cue.ts';
import { FlashMeter } from './flashes.ts';
import type { SmallStage } from './small-stage.ts';

/** Ms between two frames that are looked at: no flash of the stage is shorter. */
const frame = 40;

/** Flashes a second, at most. */
export const mostFlashes = 3;

/**
 * Plays a move to its end and counts its flashes.
 * @param ms how long it is looked at; less where all that the move began is over before.
 */
export async function flashesOf(
  small: SmallStage,
  scene: Scene,
  asked: readonly Cue[],
  ms: number,
): Promise<number> {
  const meter = new FlashMeter();
  meter.see(small.see(frame), -frame);
  await small.begin(scene, asked);
  for (let now = 0, rests = false; now <= ms && !rests; now += frame) {
    meter.see(small.see(frame), now);
    // Whatever a move brings begins with it: what rests stays as it is.
    rests = !small.stage.probe().moving;
  }
  return meter.flashes;
}
