import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Playthrough } from '../../playthrough/playthrough.ts';
import { restore } from '../../playthrough/restore.ts';
import type { Script } from '../../story/script.ts';
import { defineCommand } from '../command.ts';
import { askersOf } from '../compile/askers.ts';
import { compileStory } from '../compile/compile.ts';

/** A story that goes round as long as one likes: two lines of usual length and a choice a round. */
const source = (more: string) => `VAR round = 0
-> field
=== field
~ round++
This is line {round} of a long story, and about as long as such a line is on average.
${more}It goes on, as lines do, for as long as somebody is there to press the key. Now it is {round}.
+ [Go on] -> field
+ [Go on otherwise] -> field
`;

/** @throws {Error} with what is wrong in the story. */
function scriptOf(text: string): Script {
  const folder = mkdtempSync(join(tmpdir(), 'bench-saves-'));
  try {
    const file = join(folder, 'long.ink');
    writeFileSync(file, text);
    const { story, problems } = compileStory(file);
    if (story === null) throw new Error(problems.map(({ message }) => message).join('\n'));
    const { compiled, fingerprint } = story;
    return { compiled, fingerprint, askers: askersOf(compiled), people: {} };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function play(script: Script, choices: number): Playthrough {
  const played = new Playthrough(script, { seed: 1, known: [], taken: [] });
  for (let round = 0; round < choices; round++) {
    while (played.forward()) {
      // To the next choice.
    }
    played.choose(played.frame.beat.choices[round % 2]?.id ?? '');
  }
  return played;
}

/** Middle of several timings of the same work, in ms. */
function timed(work: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return times.toSorted((a, b) => a - b)[2] ?? Number.NaN;
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Prints figures against what the project wants of them. */
function bench(): void {
  const before = scriptOf(source(''));
  const after = scriptOf(source('Here a line was put in later.\n'));

  const long = play(before, 10_000);
  const snapshot = long.snapshot() ?? undefined;
  const load = timed(() => new Playthrough(before, long.log, undefined, snapshot));
  const shorter = play(before, 1000).bookmark();
  const walked = timed(() => restore(after, shorter));
  const hour = play(before, 150).bookmark();

  const empty = heap();
  const held = play(before, 5000);
  const perLine = (heap() - empty) / held.last;

  const row = (what: string, figure: string, wanted: string) =>
    console.log(`${what.padEnd(58)} ${figure.padStart(10)}   wanted: ${wanted}`);
  row('load a place after 10,000 choices, same story', `${load.toFixed(1)} ms`, 'under 100 ms');
  row('1,000 choices walked again over an edited story', `${walked.toFixed(0)} ms`, 'under 500 ms');
  row('heap a line, over 10,000 lines', `${perLine.toFixed(0)} B`, '1024 B or less');
  const bytes = JSON.stringify(hour).length;
  row(
    'a save of an hour (300 lines, 150 choices)',
    `${(bytes / 1000).toFixed(1)} kB`,
    'under 20 kB',
  );
  if (globalThis.gc === undefined) {
    console.log('Heap is measured truly only with NODE_OPTIONS=--expose-gc.');
  }
}

export const command = defineCommand({
  summary: 'Times loading a save and walking it again, against what is wanted of them.',
  read: () => {},
  async run() {
    bench();
    return 0;
  },
});
