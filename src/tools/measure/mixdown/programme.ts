import type { Preferences } from '../../../director/preferences.ts';
import { Playthrough } from '../../../playthrough/playthrough.ts';
import { type Assets, readAssets } from '../../assets/assets.ts';
import type { Game } from '../../compile/game.ts';
import { readStory, toShip } from '../../compile/story-source.ts';
import { type Performance, perform } from './performance.ts';

/** Number of options at a story's first choice; 1 for a story without one, which has one road all the same. */
function optionsOf(playthrough: Playthrough): number {
  while (playthrough.forward()) {
    // To the first choice, or to the end.
  }
  return Math.max(1, playthrough.frame.beat.choices.length);
}

/**
 * Performs a game's roads: one for each option of its first choice, taking the first option at every later one.
 * @throws {Error} when the story has errors.
 */
export async function performAll(
  game: Game,
  preferences: Preferences,
): Promise<{ readonly assets: Assets; readonly roads: readonly Performance[] }> {
  const ship = toShip(readStory(game));
  if (ship === null) throw new Error('the story has errors: "npm run check:story" names them');
  const script = { ...ship, people: ship.info.cast };
  const assets = readAssets(game.assets);
  const roads: Performance[] = [];
  const options = optionsOf(new Playthrough(script, { seed: 1, known: [], taken: [] }));
  for (let option = 0; option < options; option++) {
    roads.push(await perform({ script, info: ship.info, assets, road: [option], preferences }));
  }
  return { assets, roads };
}
