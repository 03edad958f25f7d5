import { readFileSync } from 'node:fs';
import { checkSaves, describeVerdict } from '../check/check-saves.ts';
import { anotherStory, defineCommand, UsageError } from '../command.ts';
import { home, root } from '../compile/built.ts';
import { callOf } from '../compile/call.ts';
import { gameAt } from '../compile/game.ts';
import { readStory, toShip } from '../compile/story-source.ts';

/** @returns 0 when every place is kept, 1 when one is stranded, 2 when the story has errors of its own. */
function check(files: readonly string[]): number {
  const ship = toShip(readStory(gameAt(root, process.env, home)));
  if (ship === null) {
    console.error(`The story has errors of its own: see ${callOf('check-story')}.`);
    return 2;
  }
  const script = { ...ship, people: ship.info.cast };
  const verdicts = files.flatMap((file) =>
    checkSaves(ship.info.id, script, readFileSync(file, 'utf8')),
  );
  for (const verdict of verdicts) console.log(describeVerdict(verdict));
  const stranded = verdicts.filter((verdict) => verdict.stranded !== null).length;
  console.log(`${verdicts.length} places, ${stranded} stranded`);
  return stranded === 0 ? 0 : 1;
}

export const command = defineCommand({
  summary: 'Says which exported saves the story, as it is now, would strand.',
  details: [anotherStory, 'It ends with 1 when a place is stranded.'],
  words: { value: 'FILE...', says: 'exported saves' },
  read(_ask, files) {
    if (files.length === 0) throw new UsageError('Which saves? Name files of exported saves.');
    return files;
  },
  run: async (files) => check(files),
});
