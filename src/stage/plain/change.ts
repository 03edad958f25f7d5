import { effects as parts } from 'virtual:game/effects/plain';
import type { EffectChange, Plan } from '../../scene/plan.ts';

/** A change of picture within a place takes no longer than this, in ms. */
const longest = 900;

/** Time of a change of picture where the camera or the light moves, in ms. */
export const usual = 350;

/** Whether a flat picture shows it: what drifts in the air is not in one. */
function isDrawn({ effect }: EffectChange): boolean {
  const part = parts.find(({ name }) => name === effect);
  return part?.under !== undefined || part?.over !== undefined || part?.attach !== undefined;
}

/** Ms that the picture takes to change as its cues ask; null where it stays as it is. */
export function changeOf({ background, cast, effects, light, camera }: Plan): number | null {
  if (background !== null) return background.ms;
  const times = [...cast, ...effects.filter(isDrawn)].map(({ ms }) => ms);
  if (times.length > 0) return Math.min(longest, Math.max(...times));
  return light !== null || camera !== null ? usual : null;
}
