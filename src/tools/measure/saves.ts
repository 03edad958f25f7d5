import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Playthrough } from '../../playthrough/playthrough.ts';
import { restore } from '../../playthrough/restore.ts';
import { cleanLessText } from '../../story/clean-text.ts';
import { keepFewPaths } from '../../story/few-paths.ts';
import type { Script } from '../../story/script.ts';
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

/** What a place costs after so many choices. */
export interface PlaceCost {
  readonly choices: number;
  /** Ms to load it where the story is the same. */
  readonly load: number;
  /** Ms to walk to it again where the story was edited. */
  readonly walked: number;
  /** Bytes of it as a save. */
  readonly bytes: number;
}

/** Measures what loading a place costs, by how many choices lie behind it. */
export class PlaceCosts {
  readonly #script = scriptOf(source(''));
  readonly #edited = scriptOf(source('Here a line was put in later.\n'));

  constructor() {
    // As the game does behind its first line.
    keepFewPaths();
    cleanLessText();
  }

  after(choices: number): PlaceCost {
    const played = play(this.#script, choices);
    const snapshot = played.snapshot() ?? undefined;
    const bookmark = played.bookmark();
    return {
      choices,
      load: timed(() => new Playthrough(this.#script, played.log, undefined, snapshot)),
      walked: timed(() => restore(this.#edited, bookmark)),
      bytes: JSON.stringify(bookmark).length,
    };
  }

  /** Bytes of Node's heap that a line takes, over 10,000 of them; true only where `gc` can be asked for. */
  bytesALine(): number {
    const empty = heap();
    const held = play(this.#script, 5000);
    return (heap() - empty) / held.last;
  }
}
