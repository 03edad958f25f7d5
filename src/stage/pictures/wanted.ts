import type { Backdrop, Encoded, Pictures, Pose } from '../../catalogue/pictures.ts';
import type { Scene } from '../../scene/scene.ts';

/** A picture with the name a warning gives it. */
export interface Wanted {
  readonly name: string;
  readonly encoded: Encoded;
  /** True for what is mostly drawn at a fraction of its size. */
  readonly small: boolean;
}

/** The pictures of a backdrop. */
function wantedOfBackdrop(name: string, backdrop: Backdrop): Wanted[] {
  const wanted = backdrop.layers.flatMap((layer): Wanted[] => {
    const own = { name: `${name}/${layer.name}`, encoded: layer.picture, small: false };
    if (layer.sunless === null) return [own];
    return [
      own,
      { name: `${name}/${layer.name} without sun`, encoded: layer.sunless, small: false },
    ];
  });
  if (backdrop.ground !== null) {
    wanted.push({ name: `${name}/ground`, encoded: backdrop.ground, small: false });
  }
  return wanted;
}

/** The pictures of a pose. */
function wantedOfPose(name: string, pose: Pose): Wanted[] {
  const base = { name, encoded: pose.base, small: true };
  if (pose.light === null) return [base];
  return [base, { name: `${name} (light)`, encoded: pose.light, small: true }];
}

/** The pictures of a scene's place; none where it has none, or the catalogue does not have it. */
export function wantedOfPlace(pictures: Pictures, { background }: Scene): Wanted[] {
  const backdrop = background === null ? undefined : pictures.backdrops[background];
  return backdrop === undefined ? [] : wantedOfBackdrop(background ?? '', backdrop);
}

/** The pictures a scene cannot be shown without. What the catalogue does not have is left out. */
export function wantedOf(pictures: Pictures, scene: Scene): Wanted[] {
  const wanted = wantedOfPlace(pictures, scene);
  for (const [person, { pose }] of Object.entries(scene.cast)) {
    const drawn = pictures.poses[person]?.[pose];
    if (drawn !== undefined) wanted.push(...wantedOfPose(`${person} ${pose}`, drawn));
  }
  const hung = pictures.images[scene.image ?? ''];
  if (hung !== undefined) {
    wanted.push({ name: scene.image ?? '', encoded: hung.picture, small: true });
  }
  return wanted;
}
