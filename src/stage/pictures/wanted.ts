import type { Backdrop, Encoded, Pictures, Pose } from '../../catalogue/pictures.ts';
import type { Scene } from '../../scene/scene.ts';

/** A picture with the name a warning gives it. */
export interface Wanted {
  readonly name: string;
  readonly encoded: Encoded;
}

/** The pictures of a backdrop. */
export function wantedOfBackdrop(name: string, backdrop: Backdrop): Wanted[] {
  const wanted = backdrop.layers.flatMap((layer): Wanted[] => {
    const own = { name: `${name}/${layer.name}`, encoded: layer.picture };
    if (layer.sunless === null) return [own];
    return [own, { name: `${name}/${layer.name} without sun`, encoded: layer.sunless }];
  });
  if (backdrop.ground !== null) wanted.push({ name: `${name}/ground`, encoded: backdrop.ground });
  return wanted;
}

/** The pictures of a pose. */
export function wantedOfPose(name: string, pose: Pose): Wanted[] {
  return [
    { name, encoded: pose.base },
    { name: `${name} (light)`, encoded: pose.light },
  ];
}

/** The pictures a scene cannot be shown without. What the catalogue does not have is left out. */
export function wantedOf(pictures: Pictures, scene: Scene): Wanted[] {
  const backdrop = scene.background === null ? undefined : pictures.backdrops[scene.background];
  const wanted = backdrop === undefined ? [] : wantedOfBackdrop(scene.background ?? '', backdrop);
  for (const [person, { pose }] of Object.entries(scene.cast)) {
    const drawn = pictures.poses[person]?.[pose];
    if (drawn !== undefined) wanted.push(...wantedOfPose(`${person} ${pose}`, drawn));
  }
  return wanted;
}
