import { enactAll } from '../../scene/enact.ts';
import { emptyScene, type Scene } from '../../scene/scene.ts';
import type { Beat } from '../../story/beat.ts';

/** What stands on the stage along a road, and for how many lines in a row it has been looked at alike. */
export interface Looking {
  readonly scene: Scene;
  readonly lines: number;
}

export const looking: Looking = { scene: emptyScene, lines: 0 };

/** Where one looks, from how far, and at whom: what has to change for another picture. */
function viewOf({ background, image, camera, cast }: Scene): string {
  const standing = Object.entries(cast).map(([person, { at }]) => `${person} at ${at}`);
  const seen = [
    ...(background === null ? [] : [`background ${background}`]),
    ...(image === null ? [] : [`image ${image}`]),
    ...(camera === null ? [] : [`camera ${camera}`]),
    ...standing.sort(),
  ];
  // In the dark there is nothing to look at anew.
  return background === null && image === null && standing.length === 0 ? '' : seen.join(', ');
}

/** The same after a beat. One without words is no line. */
export function lookOn(before: Looking, { cues, line }: Beat): Looking {
  const scene = enactAll(before.scene, cues);
  const [was, is] = [viewOf(before.scene), viewOf(scene)];
  const said = line.text === '' ? 0 : 1;
  return { scene, lines: is === '' ? 0 : was === is ? before.lines + said : said };
}

/**
 * What is wrong with the line read last; null when nothing is.
 * @param most lines in a row that may be looked at alike. A longer row is told once, where it becomes too long.
 */
export function tooAlike({ scene, lines }: Looking, most: number): string | null {
  if (lines !== most + 1) return null;
  return `more than ${most} lines in a row are seen alike (${viewOf(scene)}); "check" in story.json allows no more`;
}
