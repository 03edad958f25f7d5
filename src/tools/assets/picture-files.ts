import { join } from 'node:path';
import { bare } from '../../catalogue/own.ts';
import type { Backdrop, Encoded, Pictures, Pose, Sprite } from '../../catalogue/pictures.ts';
import { readJson } from '../compile/json-file.ts';
import { type AssetFolders, namesOf } from './asset-folder.ts';
import { backdropSchema, poseSchema, spriteSchema } from './asset-schemas.ts';
import { unnameable } from './nameable.ts';

const endings = ['avif', 'webp'];

/** Which side of the people a layer lies on, by the painter's word for its depth. */
const sides = {
  behind: 'behind',
  field: 'behind',
  'mist-front': 'before',
  fore: 'before',
} as const;

function picture(folders: AssetFolders, folder: string, name: string, why: string): Encoded {
  return {
    avif: folders.file(folder, `${name}.avif`, why),
    webp: folders.file(folder, `${name}.webp`, why),
  };
}

function readBackdrop(folders: AssetFolders, folder: string): Backdrop | null {
  const { value, problems } = readJson(join(folder, 'backdrop.json'), backdropSchema);
  folders.problems.push(...problems);
  if (value === null) return null;
  const one = (name: string, why: string) => picture(folders, folder, name, why);
  for (const place of Object.keys(value.places)) {
    const fault = unnameable(place);
    if (fault === null) continue;
    const file = join(folder, 'backdrop.json');
    const message = `places.${place}: ${fault}`;
    folders.problems.push({ file, line: null, message, severity: 'warning' });
  }
  const backdrop: Backdrop = {
    width: value.width,
    height: value.height,
    layers: value.layers.map(({ depth, sunless, ...layer }) => ({
      ...layer,
      depth: sides[depth],
      picture: one(layer.name, `backdrop.json has a layer "${layer.name}"`),
      sunless: sunless === undefined ? null : one(sunless, `layer "${layer.name}" without sun`),
    })),
    // Looking straight up, the horizon is below everything.
    horizon: value.horizon ?? value.height,
    ground: value.ground && one('ground', 'backdrop.json describes the ground'),
    places: value.places,
    portraitPlaces: value.portrait.places ?? {},
    still: folders.file(folder, 'still.webp', 'it is shown until the stage is there'),
  };
  folders.tellStrays(folder, endings);
  return backdrop;
}

function readPoses(folders: AssetFolders, folder: string): Record<string, Pose> {
  const poses: Record<string, Pose> = bare({});
  const described = folders.described(folder, poseSchema);
  folders.tellNames(folder, namesOf(described), '.json');
  for (const { name, value } of described) {
    const why = `${name}.json describes the pose`;
    const pose = folders.whole(() => ({
      ...value,
      base: picture(folders, folder, `${name}-base`, why),
      light: picture(folders, folder, `${name}-light`, why),
    }));
    if (pose !== null) poses[name] = pose;
  }
  folders.tellStrays(folder, endings);
  return poses;
}

function readSprites(folders: AssetFolders, folder: string): Record<string, Sprite> {
  const sprites: Record<string, Sprite> = bare({});
  for (const { name, value } of folders.described(folder, spriteSchema)) {
    const sprite = folders.whole(() => ({
      ...value,
      picture: picture(folders, folder, name, `${name}.json describes it`),
    }));
    if (sprite !== null) sprites[name] = sprite;
  }
  folders.tellStrays(folder, endings);
  return sprites;
}

/** Every picture under an assets folder; where the catalogue holds URLs, these hold absolute paths. */
export function readPictures(folders: AssetFolders, assets: string): Pictures {
  const backdrops: Record<string, Backdrop> = bare({});
  for (const name of folders.foldersIn(join(assets, 'backgrounds'))) {
    const backdrop = folders.whole(() => readBackdrop(folders, join(assets, 'backgrounds', name)));
    if (backdrop !== null) backdrops[name] = backdrop;
  }
  const poses: Record<string, Record<string, Pose>> = bare({});
  for (const person of folders.foldersIn(join(assets, 'cast'), false)) {
    poses[person] = readPoses(folders, join(assets, 'cast', person));
  }
  return { backdrops, poses, sprites: readSprites(folders, join(assets, 'sprites')), images: {} };
}
