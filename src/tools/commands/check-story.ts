import { checkStory } from '../check/check-story.ts';
import { root } from '../compile/built.ts';
import { gameAt } from '../compile/game.ts';
import { describeProblem } from '../compile/problem.ts';

/** Says all that is wrong with the story, and how much there is of it. */
export async function run(): Promise<number> {
  const { problems, summary, passed } = checkStory(gameAt(root, process.env));
  for (const problem of problems) {
    console.log(`${problem.severity}: ${describeProblem(problem, root)}`);
  }
  if (summary !== null) console.log(summary);
  return passed ? 0 : 1;
}
