import type { Plugin } from 'vite';
import { readAssets } from './assets/assets.ts';
import { catalogue } from './assets/catalogue.ts';
import { checkSource } from './check/check-story.ts';
import { storyGate } from './check/story-gate.ts';
import { budget } from './compile/budget.ts';
import { effectLists } from './compile/effects.ts';
import { gameAt } from './compile/game.ts';
import { licences } from './compile/licences.ts';
import { page, whyNot } from './compile/page.ts';
import { inkStory } from './compile/story-module.ts';
import { styleSheet } from './compile/style-sheet.ts';
import { roadsMap } from './roads/roads-plugin.ts';

/**
 * Everything that turns an Ink story and its assets into a game.
 * @param root absolute path of the project.
 * @param env may name another story: see `gameAt`.
 * @param print where a build says how much story there is and what it weighs.
 */
export function gamePlugins(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
  print: (line: string) => void = console.log,
): Plugin[] {
  const game = gameAt(root, env);
  return [
    storyGate(game, print),
    effectLists(game),
    inkStory(game, (source) => checkSource(game, source, readAssets(game.assets)).problems),
    catalogue(game),
    licences(game),
    roadsMap(game),
    page(game),
    styleSheet(game),
    whyNot(),
    budget(print),
  ];
}
