import { longestRoad } from '../../playthrough/reading-on.ts';
import { chance } from '../../scene/noise.ts';
import { isOpen } from '../../story/beat.ts';
import { StoryError } from '../../story/ink.ts';
import { Reader } from '../../story/reader.ts';
import type { Script, Start } from '../../story/script.ts';
import { targetsOf } from '../../story/standing.ts';

/** One way through a story, from its beginning. */
export interface Road {
  /** Labels of the options taken. */
  readonly taken: readonly string[];
  /** Words read, those of options not counted. */
  readonly words: number;
  /** Words before the first choice. */
  readonly opening: number;
  /** What it ends with: an `# ending:`, else the knot of its last line; null where it does not come to an end. */
  readonly end: string | null;
}

/** A road so far, and the knot of its last line. */
interface Way extends Road {
  readonly place: string;
}

/** Somewhere on a road: at an open choice, or at its end. */
interface Stop extends Way {
  readonly reader: Reader;
  /** Options that can be taken. */
  readonly open: readonly { readonly id: string; readonly label: string; readonly path: string }[];
}

/** How a story is read. */
interface Reading {
  readonly script: Script;
  readonly count: (text: string) => number;
  /** Choices after which a road is left: it may have no end. */
  readonly mostChoices: number;
}

const begun: Way = { taken: [], words: 0, opening: 0, end: null, place: '' };

/** Reads on to the next choice or the end. A story that goes wrong ends there. */
function readOn(reader: Reader, { count, mostChoices }: Reading, before: Way): Stop {
  let { words, place } = before;
  const stop = (more: Partial<Stop>): Stop => {
    const opening = before.taken.length === 0 ? words : before.opening;
    return { ...before, words, place, opening, reader, open: [], ...more };
  };
  try {
    for (let lines = 0; lines < longestRoad; lines++) {
      const beat = reader.read();
      words += count(beat.line.text);
      // An end without words is where the last words were.
      if (beat.line.text !== '') place = beat.place;
      if (beat.ends) return stop({ end: beat.ending ?? place });
      if (beat.choices.length === 0) continue;
      const targets = targetsOf(reader);
      const open = beat.choices.filter(isOpen).map(({ id, label }) => {
        const target = targets.get(id) ?? '';
        return { id, label, path: target.slice(target.lastIndexOf(' ') + 1) };
      });
      const isLeft = open.length === 0 || before.taken.length >= mostChoices;
      return stop(isLeft ? {} : { open });
    }
    return stop({});
  } catch (cause) {
    if (!(cause instanceof StoryError)) throw cause;
    return stop({});
  }
}

function begin(reading: Reading, start: Start): Stop {
  return readOn(
    Reader.open(reading.script, start, () => {}),
    reading,
    begun,
  );
}

/** Takes an option, with the reader that stands at its choice. */
function take(reading: Reading, { open, ...road }: Stop, at: number, reader: Reader): Stop {
  const option = open[at];
  if (option === undefined) throw new Error('there is no such option');
  reader.choose(option.id);
  return readOn(reader, reading, { ...road, taken: [...road.taken, option.label] });
}

function roadOf({ taken, words, opening, end }: Road): Road {
  return { taken, words, opening, end };
}

/**
 * Every road through a story for one who never read it, in the order of its options.
 * @param most roads that are looked for.
 * @returns null where there are more, or one does not come to its end.
 */
export function allRoads(reading: Reading, most: number): Road[] | null {
  const roads: Road[] = [];
  const { script } = reading;
  const stops = [begin(reading, { seed: 1, known: [] })];
  for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) {
    if (stop.open.length === 0) {
      if (stop.end === null) return null;
      roads.push(roadOf(stop));
    } else if (roads.length + stops.length + stop.open.length > most) return null;
    else {
      const here = stop;
      const state = here.reader.save();
      const next = here.open.map((_, at) =>
        take(
          reading,
          here,
          at,
          Reader.resume(script, state, () => {}),
        ),
      );
      // The newest is taken first: so the first option is.
      stops.push(...next.toReversed());
    }
  }
  return roads;
}

/** A play in which any option is taken by chance, and what was met on it. */
export interface RandomPlay extends Road {
  /** Ink's paths to what follows each option offered, and each taken. */
  readonly offered: readonly string[];
  readonly chosen: readonly string[];
  /** Each choice come to, by where its options lead. */
  readonly choices: readonly string[];
}

/** Plays a story once; by the start's seed goes the story's own chance, and what is taken. */
export function playRandomly(reading: Reading, start: Start): RandomPlay {
  const offered: string[] = [];
  const chosen: string[] = [];
  const choices: string[] = [];
  let stop = begin(reading, start);
  while (stop.open.length > 0) {
    const at = Math.floor(chance(start.seed, chosen.length) * stop.open.length);
    const paths = stop.open.map(({ path }) => path);
    offered.push(...paths);
    choices.push(paths.join(' '));
    chosen.push(paths[at] ?? '');
    stop = take(reading, stop, at, stop.reader);
  }
  return { ...roadOf(stop), offered, chosen, choices };
}
