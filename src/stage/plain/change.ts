import type { Plan } from '../../scene/plan.ts';

/** A change of picture within a place takes no longer than this, in ms. */
const longest = 900;

/** Time of a change of picture where the camera or the light moves, in ms. */
export const usual = 350;

/** Ms that the picture takes to change as its cues ask; null where it stays as it is. */
export function changeOf({ background, cast, light, camera }: Plan): number | null {
  if (background !== null) return background.ms;
  if (cast.length > 0) {
    const slowest = cast.map((one) => Math.max(one.ms, Math.min(one.bladeMs, longest)));
    return Math.min(longest, Math.max(...slowest));
  }
  return light !== null || camera !== null ? usual : null;
}
