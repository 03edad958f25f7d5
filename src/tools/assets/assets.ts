import { join } from 'node:path';
import type { Names } from '../../catalogue/names.ts';
import { bare } from '../../catalogue/own.ts';
import type { Pictures, Pose } from '../../catalogue/pictures.ts';
import type { Recording, Recordings } from '../../catalogue/recordings.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { plainPlaces } from '../../stage/arrange/placement.ts';
import { weathers } from '../../story/cue.ts';
import type { Problem } from '../compile/problem.ts';
import { AssetFolders, namesOf } from './asset-folder.ts';
import { recordingSchema } from './asset-schemas.ts';
import { readPictures } from './picture-files.ts';

/** All pictures and sounds of a game; where the catalogue holds URLs, these hold absolute paths. */
export interface Assets {
  readonly pictures: Pictures;
  readonly recordings: Recordings;
  readonly problems: readonly Problem[];
  /** Those of the problems that tell of files which no description file knows. */
  readonly strays: readonly Problem[];
  /** Absolute paths of the plain files among them: they ship as they are, or are encoded by the build. */
  readonly plain: readonly string[];
  /** Names of plain files, also of those that nothing names. */
  readonly near: NonNullable<Names['near']>;
}

/** Reads what is under an assets folder. A folder that does not exist holds nothing: a story of words alone. */
export function readAssets(folder: string): Assets {
  const folders = new AssetFolders();
  const pictures = readPictures(folders, folder);
  const recordings = readRecordings(folders, folder);
  const { problems, strays } = folders;
  return { pictures, recordings, problems, strays, plain: [], near: {} };
}

/** Whether all pictures of somebody are plain files: then nobody need have declared them. */
function isPlain(poses: Readonly<Record<string, Pose>>): boolean {
  return Object.values(poses).every(({ light }) => light === null);
}

/** Every name that a tag may use, from the assets and from `story.json`. */
export function knownNames({ pictures, recordings, near }: Assets, info: StoryInfo): Names {
  const backdrops = Object.values(pictures.backdrops);
  const people = Object.entries(pictures.poses).filter(([, poses]) => isPlain(poses));
  const places = new Set(backdrops.flatMap((backdrop) => Object.keys(backdrop.places)));
  // Before no picture at all, plain people stand as before a plain one.
  if (people.length > 0) for (const place of Object.keys(plainPlaces)) places.add(place);
  return {
    of: {
      background: Object.keys(pictures.backdrops),
      image: Object.keys(pictures.images),
      person: [...new Set([...Object.keys(info.cast), ...people.map(([person]) => person)])],
      place: [...places].sort(),
      light: Object.keys(info.lights),
      weather: weathers,
      shot: Object.keys(info.shots),
      music: Object.keys(recordings.music),
      ambience: Object.keys(recordings.ambience),
      sound: Object.keys(recordings.sounds),
      ending: info.endings.map((ending) => ending.id),
    },
    poses: Object.fromEntries(
      Object.entries(pictures.poses).map(([person, poses]) => [person, Object.keys(poses)]),
    ),
    near,
  };
}

function readFolder(folders: AssetFolders, folder: string): Record<string, Recording> {
  const recordings: Record<string, Recording> = bare({});
  const described = folders.described(folder, recordingSchema);
  folders.tellNames(folder, namesOf(described), '.json');
  for (const { name, value } of described) {
    const why = `${name}.json describes it`;
    const recording = folders.whole(() => ({
      ...value,
      opus: folders.file(folder, `${name}.opus`, why),
      m4a: folders.file(folder, `${name}.m4a`, why),
    }));
    if (recording !== null) recordings[name] = recording;
  }
  folders.tellStrays(folder, ['opus', 'm4a']);
  return recordings;
}

/** Every recording under an assets folder; where the catalogue holds URLs, these hold absolute paths. */
function readRecordings(folders: AssetFolders, assets: string): Recordings {
  return {
    music: readFolder(folders, join(assets, 'music')),
    ambience: readFolder(folders, join(assets, 'ambience')),
    sounds: readFolder(folders, join(assets, 'sounds')),
  };
}
