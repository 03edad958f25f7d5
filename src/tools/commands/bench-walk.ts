import { defineCommand } from '../command.ts';
import { mostAhead, walkCosts } from '../measure/walk.ts';

/** Prints figures against what the project wants of them. @throws {Error} when there is no story.json to borrow. */
function bench(): void {
  const row = (what: string, figure: string, wanted: string) =>
    console.log(`  ${what.padEnd(46)} ${figure.padStart(10)}   wanted: ${wanted}`);
  for (const { name, check, map, most, frames, ahead, longest } of walkCosts()) {
    console.log(name);
    row('check and map', `${(check + map).toFixed(1)} s`, `under ${most} s`);
    row('  of it the check', `${check.toFixed(1)} s`, '-');
    row(`look ahead, ${frames} frames`, `${ahead.toFixed(0)} ms`, `${mostAhead.all} ms or less`);
    row('  its longest step', `${longest.toFixed(1)} ms`, `under ${mostAhead.step} ms`);
  }
}

export const command = defineCommand({
  summary: 'Times check, map and look ahead on large made stories, against what is wanted of them.',
  read: () => {},
  async run() {
    bench();
    return 0;
  },
});
