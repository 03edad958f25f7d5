import { checkStory } from '../check/check-story.ts';
import { defineCommand, flag } from '../command.ts';
import { home, root } from '../compile/built.ts';
import { describeProblem, shownPath } from '../compile/problem.ts';
import { askGame, gameDetails, gameOptions } from '../game-options.ts';

const json = flag('json', 'prints one JSON object for machines: problems, summary, passed');

export const command = defineCommand({
  summary: 'Reads every tag, line and road of a story, and says all that is wrong with it.',
  details: [
    gameDetails,
    'It ends with 0 when there is no error, with 1 when there is one, and with 2 when it was not understood. Errors are\nwhat Ink itself refuses; with --strict, or "check": "strict" in story.json, so is whatever it remarks on.',
  ],
  options: [...gameOptions, json],
  read: (ask) => ({ game: askGame(ask, root, process.env, home), json: ask(json) }),
  async run({ game, json: forMachines }) {
    const { problems, summary, passed } = checkStory(game);
    if (forMachines) {
      const told = problems.map((one) => ({ ...one, file: shownPath(one.file, home) }));
      console.log(JSON.stringify({ passed, summary, problems: told }, null, 2));
      return passed ? 0 : 1;
    }
    for (const problem of problems) {
      console.log(`${problem.severity}: ${describeProblem(problem, home)}`);
    }
    if (summary !== null) console.log(summary);
    return passed ? 0 : 1;
  },
});
