import { checkStory } from '../check/check-story.ts';
import { anotherStory, defineCommand } from '../command.ts';
import { root } from '../compile/built.ts';
import { gameAt } from '../compile/game.ts';
import { describeProblem } from '../compile/problem.ts';

export const command = defineCommand({
  summary: 'Reads every tag, line and road of the story, and says all that is wrong with it.',
  details: [anotherStory, 'It ends with 1 when there is an error.'],
  read: () => {},
  async run() {
    const { problems, summary, passed } = checkStory(gameAt(root, process.env));
    for (const problem of problems) {
      console.log(`${problem.severity}: ${describeProblem(problem, root)}`);
    }
    if (summary !== null) console.log(summary);
    return passed ? 0 : 1;
  },
});
