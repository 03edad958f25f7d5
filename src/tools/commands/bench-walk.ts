import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foreseeing } from '../../playthrough/foresight.ts';
import { Playthrough } from '../../playthrough/playthrough.ts';
import type { Script } from '../../story/script.ts';
import { type Assets, readAssets } from '../assets/assets.ts';
import { checkSource } from '../check/check-story.ts';
import { defineCommand } from '../command.ts';
import { askersOf } from '../compile/askers.ts';
import { root } from '../compile/built.ts';
import { compileStory } from '../compile/compile.ts';
import { gameAt } from '../compile/game.ts';
import { readStory, type StorySource } from '../compile/story-source.ts';
import { homeward, hub, manyKnots, wheel } from '../measure/sample-stories.ts';
import { roadsOf } from '../roads/roads.ts';

/** Stories to measure with: a name, and what is wanted of check and map together, in seconds. */
const stories: readonly (readonly [name: string, source: string, wanted: string])[] = [
  ['3 options that lead back', hub(3), 'under 5 s'],
  ['600 options, in 300 knots', manyKnots(300), 'under 5 s'],
  ['600 options, and a way home from each knot', homeward(300), 'under 5 s'],
  ['600 options, half of them in one knot', wheel(300), 'under 5 s'],
  ['4,000 options, in 2,000 knots', manyKnots(2000), 'under 30 s'],
];

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

/** Prints figures against what the project wants of them. @throws {Error} when there is no story.json to borrow. */
function bench(): void {
  const game = gameAt(root, {});
  const { info } = readStory(game);
  const folder = mkdtempSync(join(tmpdir(), 'bench-walk-'));
  const assets: Assets = readAssets(join(folder, 'assets'));
  const row = (what: string, figure: string, wanted: string) =>
    console.log(`  ${what.padEnd(46)} ${figure.padStart(10)}   wanted: ${wanted}`);
  try {
    for (const [name, text, wanted] of stories) {
      const story = compiled(text, folder);
      const script = { ...story, askers: askersOf(story.compiled), people: info.cast };
      const check = timed(() =>
        checkSource(
          game,
          { story, info, strict: false, sameView: null, files: [], problems: [] },
          assets,
        ),
      );
      const map = timed(() => roadsOf({ ...script, endings: info.endings }));
      // Once before, as the game has read when it looks.
      look(script);
      const { frames, all, longest } = look(script);
      console.log(name);
      row('check and map', `${(check + map).toFixed(1)} s`, wanted);
      row('  of it the check', `${check.toFixed(1)} s`, '-');
      row(`look ahead, ${frames} frames`, `${all.toFixed(0)} ms`, '120 ms or less');
      row('  its longest step', `${longest.toFixed(1)} ms`, 'under 2 ms');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const command = defineCommand({
  summary: 'Times check, map and look ahead on large made stories, against what is wanted of them.',
  read: () => {},
  async run() {
    bench();
    return 0;
  },
});
