import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foreseeing } from '../../playthrough/foresight.ts';
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
export const mostAhead = { all: 120, step: 2 } as const;

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

/** Looks ahead from the first choice, as the game does. @returns frames, ms in all, and ms of the longest step. */
function look(script: Script) {
  const playthrough = new Playthrough(script, { seed: 1, known: [], taken: [] });
  while (playthrough.forward()) {
    // To the first choice.
  }
  const bounds = { ahead: 12, frames: 72, ms: 120, lineTimeout: 20, now: () => performance.now() };
  const looking = foreseeing(playthrough, bounds);
  let [all, longest] = [0, 0];
  for (;;) {
    const before = performance.now();
    const step = looking.next();
    const took = performance.now() - before;
    all += took;
    longest = Math.max(longest, took);
    if (step.done) return { frames: step.value.length, all, longest };
  }
}

/** What walking a made story took. */
export interface WalkCost {
  readonly name: string;
  /** Seconds of the check, and of drawing the map. */
  readonly check: number;
  readonly map: number;
  /** The most that both may take together, in seconds. */
  readonly most: number;
  /** Frames that were looked ahead to from the first choice, ms for all of them, and ms of the longest step. */
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
      // Once before, as the game has read when it looks.
      look(script);
      const { frames, all, longest } = look(script);
      yield { name, check, map, most, frames, ahead: all, longest };
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
