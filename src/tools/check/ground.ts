import type { Pictures } from '../../catalogue/pictures.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { Cue } from '../../story/cue.ts';

/** Who is on the stage, as far as the cues tell. */
export interface Ground {
  readonly background: string | null;
  /** Pose of each person present. */
  readonly poses: ReadonlyMap<string, string>;
}

export const bareGround: Ground = { background: null, poses: new Map() };

/** Where everyone is after a cue. */
export function afterCue(ground: Ground, cue: Cue): Ground {
  const { poses } = ground;
  if (cue.kind === 'background') return { ...ground, background: cue.name };
  if (cue.kind === 'show') return { ...ground, poses: new Map(poses).set(cue.person, cue.pose) };
  if (cue.kind !== 'hide') return ground;
  const left = [...poses].filter(([person]) => cue.who !== 'all' && person !== cue.who);
  return { ...ground, poses: new Map(left) };
}

/** The place a cue names; null when it names none. */
function placeIn(cue: Cue): string | null {
  if (cue.kind === 'show') return cue.at ?? null;
  if (cue.kind === 'call') return cue.from ?? null;
  return cue.kind === 'last_ember' ? cue.place : null;
}

/** What makes a cue impossible on this ground, though every name in it exists; null when nothing does. */
export function impossible(
  cue: Cue,
  ground: Ground,
  { backdrops }: Pictures,
  { cast }: StoryInfo,
): string | null {
  if (cue.kind === 'blade' || cue.kind === 'shove' || cue.kind === 'call') {
    if (!ground.poses.has(cue.person)) return `${cue.person} is not on the stage here`;
    const unarmed = cue.kind !== 'shove' && cast[cue.person]?.blade === undefined;
    if (unarmed) return `story.json gives ${cue.person} no blade`;
  }
  const at = placeIn(cue);
  if (at === null || ground.background === null) return null;
  const backdrop = backdrops[ground.background];
  // A place that no background has is told where its name is read.
  const exists = Object.values(backdrops).some(({ places }) => places[at] !== undefined);
  if (!exists || backdrop === undefined || backdrop.places[at] !== undefined) return null;
  return `the background "${ground.background}" has no place "${at}"`;
}

/** Why a cue will not be seen, though it is possible; null when it will. */
export function unseen(cue: Cue, { poses }: Ground, pictures: Pictures): string | null {
  if (cue.kind !== 'blade' || cue.glow === 0) return null;
  const name = poses.get(cue.person);
  const pose = name === undefined ? undefined : pictures.poses[cue.person]?.[name];
  // A chest is marked where a blade is only seen as a glow in it.
  if (pose === undefined || pose.chest !== null || Object.keys(pose.blades).length > 0) return null;
  return `no blade is drawn in ${cue.person}'s pose "${name}", so this is not seen`;
}
