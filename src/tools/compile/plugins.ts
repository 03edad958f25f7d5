import type { Plugin } from 'vite';
import { readAssets } from '../assets/assets.ts';
import { catalogue } from '../assets/catalogue.ts';
import { checkSource } from '../check/check-story.ts';
import { whyNot } from '../check/why-not.ts';
import { roadsMap } from '../roads/roads-plugin.ts';
import { budget } from './budget.ts';
import { gameAt } from './game.ts';
import { inkStory } from './ink.ts';
import { licences } from './licences.ts';
import { page } from './page.ts';
import { storyGate } from './story-gate.ts';
import { styleSheet } from './style-sheet.ts';

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
