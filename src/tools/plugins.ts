import type { Plugin } from 'vite';
import { hasTag } from '../story/script.ts';
import { catalogue } from './assets/catalogue.ts';
import { storyGate } from './check/story-gate.ts';
import { budget } from './compile/budget.ts';
import { effectLists } from './compile/effects.ts';
import type { Game } from './compile/game.ts';
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
import { live } from './live/live.ts';
import { roadsMap } from './roads/roads-plugin.ts';

/**
 * Parts of Pixi that nothing here asks for and that are shipped all the same, as Pixi puts them into lists of its own
 * when it is loaded: by path, each with what stands in its place.
 */
const unused: readonly (readonly [path: RegExp, instead: string])[] = [
  // Events, accessibility and DOM elements, for a renderer that wants all of it (`skipExtensionImports`, full/canvas.ts).
  [/\/(browserAll|webworkerAll)\.mjs$/, 'export {};'],
  // Spritesheets, with the resolver of addresses that they are loaded by.
  [/\/spritesheet\/init\.mjs$/, 'export {};'],
  // Videos as textures.
  [
    /\/sources\/VideoSource\.mjs$/,
    "export const VideoSource = { extension: 'texture-source', test: () => false };",
  ],
  // Pixi's particles, which are patched for a page that forbids code made at run time.
  [/\/particle-container\/shared\/ParticleBuffer\.mjs$/, 'export class ParticleBuffer {}'],
  // Colours by their names in CSS: ours are numbers.
  [/\/colord\/plugins\/names/, 'export default () => {};'],
];

/** Leaves out what of Pixi is never used. */
function withoutUnusedPixi(): Plugin {
  const prefix = '\0unused-pixi:';
  return {
    name: 'game:unused-pixi',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => {
      const at = unused.findIndex(([path]) => path.test(source));
      return at < 0 ? null : `${prefix}${at}`;
    },
    load: (asked) =>
      asked.startsWith(prefix) ? (unused[Number(asked.slice(prefix.length))]?.[1] ?? null) : null,
  };
}

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
    withoutUnusedPixi(),
    inkStory(game, following.lastGood),
    following.plugin,
    reading(game),
    catalogue(game, print),
    licences(game),
    roadsMap(game),
    page(game),
    styleSheet(game),
    styleWithin(),
    budget(print, () => readStoryFile(game).strict),
  ];
}
