import { readFileSync } from 'node:fs';
import { checkSaves, describeVerdict } from '../check/check-saves.ts';
import { root } from '../compile/built.ts';
import { gameAt } from '../compile/game.ts';
import { readStory, toShip } from '../compile/story-source.ts';

/**
 * Says which kept places the story, as it is now, would strand.
 * @param words names of files with exported saves.
 * @returns 0 when every place is kept, 1 when one is stranded, 2 when there is nothing to check.
 */
export async function run(words: readonly string[]): Promise<number> {
  if (words.length === 0) {
    console.error('Which saves? npm run check:saves -- <file of exported saves> ...');
    return 2;
  }
  const ship = toShip(readStory(gameAt(root, process.env)));
  if (ship === null) {
    console.error('The story has errors of its own: see npm run check:story.');
    return 2;
  }
  const script = { ...ship, people: ship.info.cast };
  const verdicts = words.flatMap((file) =>
    checkSaves(ship.info.id, script, readFileSync(file, 'utf8')),
  );
  for (const verdict of verdicts) console.log(describeVerdict(verdict));
  const stranded = verdicts.filter((verdict) => verdict.stranded !== null).length;
  console.log(`${verdicts.length} places, ${stranded} stranded`);
  return stranded === 0 ? 0 : 1;
}
