import type { Plugin } from 'vite';
import { toBuildError } from '../compile/build-error.ts';
import type { Game } from '../compile/game.ts';
import { briefly, describeProblem } from '../compile/problem.ts';
import { checkStory } from './check-story.ts';

/** Lets nothing be built from a story in which the check finds an error. */
export function storyGate(game: Game, print: (line: string) => void): Plugin {
  return {
    name: 'game:story-gate',
    apply: 'build',
    buildStart() {
      // Scripts for workers are bundled apart, and have no story.
      if (this.environment.config.isWorker) return;
      const { problems, summary } = checkStory(game);
      const errors = problems.filter((problem) => problem.severity === 'error');
      if (errors.length > 0) this.error(toBuildError(errors, game.home));
      // What was made up comes first: it is told once, and here.
      const notes = problems.filter(({ severity }) => severity === 'note');
      const rest = problems.filter(({ severity }) => severity !== 'note');
      const lines = [...notes, ...rest].map(
        (problem) => `${problem.severity}: ${describeProblem(problem, game.home)}`,
      );
      for (const line of briefly(lines)) print(line);
      print(`story: ${summary}`);
    },
  };
}
