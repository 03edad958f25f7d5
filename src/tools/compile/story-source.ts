import type { GameStory } from '../../catalogue/game-story.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { readTag } from '../../story/tag.ts';
import { askersOf } from './askers.ts';
import { callOf } from './call.ts';
import { type CompiledStory, fingerprintOf } from './compile.ts';
import { compiledOnce } from './compiled-once.ts';
import type { Game } from './game.ts';
import { inOurMarks } from './in-our-marks.ts';
import { inOurTags } from './in-our-tags.ts';
import { hasErrors, inOrder, judged, type Problem } from './problem.ts';
import { castOf } from './speakers.ts';
import { readStoryFile } from './story-file.ts';

/** A game's story and its `story.json` as they are on disk now. */
export interface StorySource {
  /** Null when there are errors in it. */
  readonly story: CompiledStory | null;
  readonly info: StoryInfo;
  /** Whether remarks are errors. */
  readonly strict: boolean;
  /** Lines in a row that may be seen alike; null where nobody counts. */
  readonly sameView: number | null;
  /** Every file it was read from, also those that are missing. */
  readonly files: readonly string[];
  /** Judged already. */
  readonly problems: readonly Problem[];
}

/** Compiles a game's story and reads its `story.json`; never throws for what is wrong in them. */
export function readStory(game: Game): StorySource {
  const compilation = compiledOnce(game.main);
  const { info: said, strict, sameView, problems } = readStoryFile(game);
  const { story } = compilation;
  const info = story === null ? said : { ...said, cast: castOf(story.compiled, said) };
  const guessed = info.cast === said.cast ? [] : guessedCast(game, info);
  return {
    story: story && toldInOurs(story, info),
    info,
    strict,
    sameView,
    files: [...compilation.files, game.info],
    problems: inOrder([...judged(compilation.problems, strict), ...problems, ...guessed]),
  };
}

/** Says who was taken for the cast. */
function guessedCast({ main }: Game, { cast }: StoryInfo): Problem[] {
  const names = Object.values(cast).map(({ name }) => `"${name}"`);
  if (names.length === 0) return [];
  const message = `${names.join(', ')} speak, as # speaker: names them; "cast" in story.json gives each a colour`;
  return [{ file: main, line: null, message, severity: 'note' }];
}

/** A story with the tags and the HTML of other players written in ours; one without any is as it was. */
function toldInOurs(story: CompiledStory, { cast }: StoryInfo): CompiledStory {
  const compiled = inOurMarks(inOurTags(story.compiled, cast));
  if (compiled === story.compiled) return story;
  return { ...story, compiled, fingerprint: fingerprintOf(compiled) };
}

function isTag(source: string): boolean {
  try {
    readTag(source, null);
    return true;
  } catch {
    return false;
  }
}

/** `story.json` as players get it: of the scenes in it, what can be read. The check tells of the rest. */
function playable(info: StoryInfo): StoryInfo {
  const endings = info.endings.map(({ scene, ...ending }) =>
    scene === undefined ? ending : { ...ending, scene: scene.filter(isTag) },
  );
  return { ...info, titleScene: info.titleScene.filter(isTag), endings };
}

/** What of it ships; null when there are errors. */
export function toShip({ story, info, problems }: StorySource): GameStory | null {
  if (story === null || hasErrors(problems)) return null;
  const { compiled, fingerprint } = story;
  return { compiled, fingerprint, askers: askersOf(compiled), info: playable(info) };
}

/** What ships of a game's story as it is on disk now. @throws {Error} when there are errors. */
export function readShipped(game: Game, source = readStory(game)): GameStory {
  const story = toShip(source);
  if (story === null)
    throw new Error(`the story has errors: "${callOf('check-story')}" names them`);
  return story;
}
