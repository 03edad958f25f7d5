import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foreseeing, usual } from '../../playthrough/foresight.ts';
import { Playthrough } from '../../playthrough/playthrough.ts';
import type { Script } from '../../story/script.ts';
import { readAssets } from '../assets/assets.ts';
import { checkSource } from '../check/check-story.ts';
import { askersOf } from '../compile/askers.ts';
import { root } from '../compile/built.ts';
import { compileStory } from '../compile/compile.ts';
import { gameAt } from '../compile/game.ts';
import { readStory, type StorySource } from '../compile/story-source.ts';
import { roadsOf } from '../roads/roads.ts';
import { homeward, hub, manyKnots, wheel } from './sample-stories.ts';

/** Stories to measure with: a name, and the most that check and map may take together, in seconds. */
const stories: readonly (readonly [name: string, source: string, most: number])[] = [
  ['3 options that lead back', hub(3), 5],
  ['600 options, in 300 knots', manyKnots(300), 5],
  ['600 options, and a way home from each knot', homeward(300), 5],
  ['600 options, half of them in one knot', wheel(300), 5],
  ['4,000 options, in 2,000 knots', manyKnots(2000), 30],
];

/** The most that looking ahead may take, and a step of it, in ms. */
export const mostAhead = { all: usual.ms, step: 2 } as const;

/** @throws {Error} with what is wrong in the story. */
function compiled(text: string, folder: string): NonNullable<StorySource['story']> {
  const file = join(folder, 'made.ink');
  writeFileSync(file, text);
  const { story, problems } = compileStory(file);
  if (story === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  return story;
}

/** Seconds that work takes. */
function timed(work: () => void): number {
  const before = performance.now();
  work();
  return (performance.now() - before) / 1000;
}

/** Looks ahead once, as the game does. @returns frames, ms in all, and ms of the longest step. */
function look(playthrough: Playthrough) {
  const now = () => performance.now();
  const looking = foreseeing(playthrough, { ...usual, ahead: 12, now });
  let [all, longest] = [0, 0];
  for (;;) {
    const before = now();
    const step = looking.next();
    const took = now() - before;
    all += took;
    longest = Math.max(longest, took);
    if (step.done) return { frames: step.value.length, all, longest };
  }
}

/**
 * Looks ahead from the first choice, and from the line behind its first option, by which one may come back to it.
 * @returns of each figure the more of both places.
 */
function lookTwice(script: Script) {
  const playthrough = new Playthrough(script, { seed: 1, known: [], taken: [] });
  while (playthrough.forward()) {
    // To the first choice.
  }
  const first = look(playthrough);
  playthrough.choose(playthrough.frame.beat.choices[0]?.id ?? '');
  const second = look(playthrough);
  const more = (figure: keyof typeof first) => Math.max(first[figure], second[figure]);
  return { frames: more('frames'), all: more('all'), longest: more('longest') };
}

/** The least of each figure in five such looks, after one that nobody counts: what else runs makes them only longer. */
function looks(script: Script) {
  lookTwice(script);
  const five = Array.from({ length: 5 }, () => lookTwice(script));
  const least = (figure: 'all' | 'longest') => Math.min(...five.map((one) => one[figure]));
  const frames = Math.max(...five.map((one) => one.frames));
  return { frames, all: least('all'), longest: least('longest') };
}

/** What walking a made story took. */
export interface WalkCost {
  readonly name: string;
  /** Seconds of the check, and of drawing the map. */
  readonly check: number;
  readonly map: number;
  /** The most that both may take together, in seconds. */
  readonly most: number;
  /** Frames that were looked ahead to, ms for all of them, and ms of the longest step. */
  readonly frames: number;
  readonly ahead: number;
  readonly longest: number;
}

/** Walks made stories as check, map and look ahead do. @throws {Error} when there is no story.json to borrow. */
export function* walkCosts(): Generator<WalkCost> {
  const game = gameAt(root, {});
  const { info } = readStory(game);
  const folder = mkdtempSync(join(tmpdir(), 'bench-walk-'));
  const assets = readAssets(join(folder, 'assets'));
  try {
    for (const [name, text, most] of stories) {
      const story = compiled(text, folder);
      const script = { ...story, askers: askersOf(story.compiled), people: info.cast };
      const source = { story, info, strict: false, sameView: null, files: [], problems: [] };
      const check = timed(() => checkSource(game, source, assets));
      const map = timed(() => roadsOf({ ...script, endings: info.endings }));
      const { frames, all, longest } = looks(script);
      yield { name, check, map, most, frames, ahead: all, longest };
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
