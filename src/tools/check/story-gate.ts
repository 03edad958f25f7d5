import type { Plugin } from 'vite';
import { toBuildError } from '../compile/build-error.ts';
import type { Game } from '../compile/game.ts';
import { describeProblem } from '../compile/problem.ts';
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
      if (errors.length > 0) this.error(toBuildError(errors, game.root));
      for (const problem of problems) {
        print(`${problem.severity}: ${describeProblem(problem, game.root)}`);
      }
      print(`story: ${summary}`);
    },
  };
}
