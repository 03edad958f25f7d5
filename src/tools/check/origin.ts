import type { Beat, Choice } from '../../story/beat.ts';
import type { Cue } from '../../story/cue.ts';
import { TagProblem } from '../../story/grammar.ts';
import { parseLine } from '../../story/line.ts';
import { readTag } from '../../story/tag.ts';
import { wordsInOurMarks } from '../compile/in-our-marks.ts';
import { asPlayed } from './played-tags.ts';
import type { ScriptText, Spot, WrittenOption, WrittenTag } from './script-text.ts';

/** Letters of a line that are looked for in the sources: enough to tell lines apart, short of most logic. */
const recognised = 24;

interface WrittenCue extends Spot {
  readonly source: string;
}

/** One text for two tags that say the same in different words; of `consider:`, what it considers. */
function meaningOf(source: string): string | null {
  try {
    const tag = readTag(source, null);
    return JSON.stringify(tag.kind === 'consider' ? readTag(tag.cue, null) : tag);
  } catch (cause) {
    if (cause instanceof TagProblem) return null;
    throw cause;
  }
}

/** Words, and what a reader makes of them. */
interface Written {
  readonly words: Spot;
  readonly plain: string;
}

/** Things by a key, each list in the order they came in. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** Written words as they are read. */
const plainOf = (written: string) => parseLine(wordsInOurMarks(written)).text;

/**
 * Finds where in the sources something was written that was met while reading. By its place first: a large story has
 * too many words to look through all of them for each line.
 */
export class Origin {
  readonly #text: ScriptText;
  readonly #written: readonly Written[];
  readonly #inPlace: ReadonlyMap<string, readonly Written[]>;
  readonly #options: ReadonlyMap<string, readonly WrittenOption[]>;
  readonly #tags: ReadonlyMap<string, readonly WrittenTag[]>;

  constructor(text: ScriptText) {
    this.#text = text;
    this.#written = text.words.map((words) => ({ words, plain: plainOf(words.text) }));
    this.#inPlace = grouped(this.#written, ({ words }) => words.place);
    this.#options = grouped(text.options, ({ place }) => place);
    const readable = text.tags.filter(({ dynamic }) => !dynamic);
    this.#tags = grouped(readable, (tag) => meaningOf(asPlayed(tag)) ?? '');
  }

  /** The written words that a line begins with, in its own place if they are there. */
  ofLine({ place, line }: Beat): Spot | null {
    const start = line.text.slice(0, recognised);
    const fits = ({ plain }: Written) => plain.includes(start) || line.text.startsWith(plain);
    const found = this.#inPlace.get(place)?.find(fits) ?? this.#written.find(fits);
    return found?.words ?? this.ofPlace(place);
  }

  /** The tag a cue was read from: the last that says so before the line. */
  ofCue(cue: Cue, beat: Beat): WrittenCue | null {
    const said = this.#tags.get(JSON.stringify(cue)) ?? [];
    const near = said.filter((tag) => tag.place === beat.place);
    const line = this.ofLine(beat)?.line ?? Number.POSITIVE_INFINITY;
    return near.findLast((tag) => tag.line <= line) ?? near[0] ?? said[0] ?? null;
  }

  /** Where an option was written: it says the same, or cannot be told from others of its place. */
  ofOption({ place, label }: Choice): Spot | null {
    const near = this.#options.get(place) ?? [];
    const made = near.filter((option) => option.dynamic);
    const same = (option: WrittenOption) => plainOf(option.label) === label;
    // What is written without words is told where it is written.
    const first = label === '' ? made.find(same) : near.find(same);
    return first ?? made[0] ?? near.find(same) ?? this.ofPlace(place);
  }

  /** Where a part of the compiled story was written, by Ink's path to it. */
  ofPath(path: string): Omit<Spot, 'place'> | null {
    return this.#text.ofPath(path);
  }

  /** The first words of a place. */
  ofPlace(place: string): Spot | null {
    return (this.#inPlace.get(place) ?? this.#written)[0]?.words ?? null;
  }
}
