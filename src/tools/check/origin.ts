import type { Beat, Choice } from '../../story/beat.ts';
import type { Cue } from '../../story/cue.ts';
import { TagProblem } from '../../story/grammar.ts';
import { parseLine } from '../../story/line.ts';
import { readTag } from '../../story/tag.ts';
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

/** Finds where in the sources something was written that was met while reading. */
export class Origin {
  readonly #text: ScriptText;
  readonly #words: readonly Spot[];
  readonly #plain: readonly string[];
  readonly #tags: readonly WrittenTag[];
  readonly #meanings: readonly (string | null)[];

  constructor(text: ScriptText) {
    this.#text = text;
    this.#words = text.words;
    this.#plain = text.words.map((words) => parseLine(words.text).text);
    this.#tags = text.tags;
    this.#meanings = text.tags.map((tag) => (tag.dynamic ? null : meaningOf(asPlayed(tag))));
  }

  /** The written words that a line begins with, in its own place if they are there. */
  ofLine({ place, line }: Beat): Spot | null {
    const start = line.text.slice(0, recognised);
    const fits = this.#words.filter((_, index) => {
      const plain = this.#plain[index] ?? '';
      return plain.includes(start) || line.text.startsWith(plain);
    });
    return fits.find((words) => words.place === place) ?? fits[0] ?? this.ofPlace(place);
  }

  /** The tag a cue was read from: the last that says so before the line. */
  ofCue(cue: Cue, beat: Beat): WrittenCue | null {
    const meaning = JSON.stringify(cue);
    const said = this.#tags.filter((_, index) => this.#meanings[index] === meaning);
    const near = said.filter((tag) => tag.place === beat.place);
    const line = this.ofLine(beat)?.line ?? Number.POSITIVE_INFINITY;
    return near.findLast((tag) => tag.line <= line) ?? near[0] ?? said[0] ?? null;
  }

  /** Where an option was written: it says the same, or cannot be told from others of its place. */
  ofOption({ place, label }: Choice): Spot | null {
    const near = this.#text.options.filter((option) => option.place === place);
    const made = near.filter((option) => option.dynamic);
    const same = (option: WrittenOption) => parseLine(option.label).text === label;
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
    return this.#words.find((words) => words.place === place) ?? this.#words[0] ?? null;
  }
}
