import { basename, dirname } from 'node:path';
import { own } from '../../catalogue/own.ts';
import type { Game } from '../compile/game.ts';
import { mediaOf } from '../compile/media-files.ts';
import type { Problem } from '../compile/problem.ts';
import type { StorySource } from '../compile/story-source.ts';
import { type Assets, readAssets } from './assets.ts';
import { type Named, namedByStory } from './named.ts';
import { allNames, PlainFiles } from './plain-files.ts';

/** Whether a description file made this thing already: that is taken before any plain file. */
function isDescribed({ kind, name }: Named, { pictures, recordings }: Assets): boolean {
  if (kind === 'pose') {
    const [person = '', pose = ''] = name.split('/');
    return own(own(pictures.poses, person) ?? {}, pose) !== undefined;
  }
  const described = {
    background: pictures.backdrops,
    music: recordings.music,
    ambience: recordings.ambience,
    sound: recordings.sounds,
  };
  const of: Readonly<Record<string, unknown>> = own(described, kind) ?? {};
  return own(of, name) !== undefined;
}

/** Whether a folder of backgrounds is held against its missing description. */
const isBackdrop = ({ file, message }: Problem) =>
  basename(file) === 'backdrop.json' && message === 'is missing';

/**
 * All pictures and sounds of a game: those that description files make, and of the plain files beside the script and
 * under the assets folder those that the story names.
 * @param all whether plain files are taken that nothing names yet: while a story is being written.
 */
export function readGameAssets(
  game: Game,
  { story, info }: Pick<StorySource, 'story' | 'info'>,
  all = false,
): Assets {
  const described = readAssets(game.assets);
  const files = mediaOf(dirname(game.main), game.assets);
  if (files.length === 0) return described;
  const plain = new PlainFiles(files, game.home);
  const named = namedByStory(story?.compiled ?? null, info);
  for (const one of named) if (!isDescribed(one, described)) plain.take(one, game.main);
  if (all) {
    for (const one of allNames) plain.take(one, game.main, true);
  }
  const { backdrops, images, poses, ...recordings } = plain.things;
  const { pictures, recordings: records } = described;
  const people = Object.keys({ ...poses, ...pictures.poses }).map((person) => {
    return [person, { ...poses[person], ...pictures.poses[person] }] as const;
  });
  // A plain file needs no description, nor does a folder of them.
  const isOpen = (problem: Problem) =>
    !(described.strays.includes(problem) && plain.used.has(problem.file)) &&
    !(
      isBackdrop(problem) && [...plain.used].some((path) => dirname(path) === dirname(problem.file))
    );
  const near = { picture: plain.near('picture'), sound: plain.near('sound') };
  return {
    pictures: {
      ...pictures,
      backdrops: { ...backdrops, ...pictures.backdrops },
      images,
      poses: Object.fromEntries(people),
    },
    recordings: {
      music: { ...recordings.music, ...records.music },
      ambience: { ...recordings.ambience, ...records.ambience },
      sounds: { ...recordings.sounds, ...records.sounds },
    },
    problems: [...described.problems.filter(isOpen), ...plain.problems],
    strays: described.strays,
    plain: [...plain.used],
    near: {
      background: near.picture,
      image: near.picture,
      music: near.sound,
      ambience: near.sound,
      sound: near.sound,
    },
  };
}
