import type { Plugin } from 'vite';
import { hasTag } from '../story/script.ts';
import { catalogue } from './assets/catalogue.ts';
import { smallPicture } from './assets/small-picture.ts';
import { storyGate } from './check/story-gate.ts';
import { barePixi } from './compile/bare-pixi.ts';
import { budget } from './compile/budget.ts';
import { effectLists } from './compile/effects.ts';
import type { Game } from './compile/game.ts';
import { glsl } from './compile/glsl.ts';
import { licences } from './compile/licences.ts';
import { page } from './compile/page.ts';
import { phrases } from './compile/phrases.ts';
import { reading } from './compile/reading.ts';
import { storyCode } from './compile/story-code.ts';
import { readStoryFile } from './compile/story-file.ts';
import { inkStory } from './compile/story-module.ts';
import { readStory } from './compile/story-source.ts';
import { styleSheet } from './compile/style-sheet.ts';
import { styleWithin } from './compile/style-within.ts';
import { tightInk } from './compile/tight-ink.ts';
import { live } from './live/live.ts';
import { roadsMap } from './roads/roads-plugin.ts';

function asksForWords(game: Game): boolean {
  const { story } = readStory(game);
  return story !== null && hasTag(story, 'input');
}

/**
 * Everything that turns an Ink story and its assets into a game.
 * @param print where a build says how much story there is and what it weighs.
 */
export function gamePlugins(game: Game, print: (line: string) => void = console.log): Plugin[] {
  const following = live(game);
  return [
    storyGate(game, print),
    effectLists(game),
    storyCode(game, () => asksForWords(game)),
    phrases(game),
    barePixi(),
    tightInk(game),
    glsl(),
    inkStory(game, following.lastGood),
    following.plugin,
    reading(game),
    catalogue(game, print),
    licences(game),
    roadsMap(game),
    page(game),
    smallPicture(game),
    styleSheet(game),
    styleWithin(),
    budget(print, () => readStoryFile(game).strict),
  ];
}
