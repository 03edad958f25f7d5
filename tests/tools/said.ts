import { checkStory } from '../../src/tools/check/check-story.ts';
import { describeProblem } from '../../src/tools/compile/problem.ts';
import { type Files, smallInfo, smallStory, writeGame } from './project.ts';

/** Everything the check says of the small game with some files changed. */
export function said(changes: Files): string[] {
  const game = writeGame(changes);
  return checkStory(game).problems.map(
    (problem) => `${problem.severity} ${describeProblem(problem, game.root)}`,
  );
}

/** The small story with a line of it replaced. @throws {Error} when the line is not there. */
export function story(line: string, by: string): Files {
  if (!smallStory.includes(line)) throw new Error(`the small story has no "${line}"`);
  return { 'story/main.ink': smallStory.replace(line, by) };
}

/** The small game's `story.json` with some of it changed. */
export function info(change: object): Files {
  return { 'story/story.json': JSON.stringify({ ...smallInfo, ...change }) };
}
