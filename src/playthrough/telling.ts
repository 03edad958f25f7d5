import type { Frame } from '../scene/frame.ts';
import { contentEnd } from '../story/content.ts';
import { type Cue, isLasting, type TagOf } from '../story/cue.ts';
import { hash } from '../story/hash.ts';
import { StoryError } from '../story/ink.ts';
import { type Line, parseLine } from '../story/line.ts';

/** The kinds of a passage. */
export const kindsIn = ({ kinds }: TagOf<'content'>): readonly string[] =>
  kinds.toLowerCase().split(/\s+/);

/** What a beat says last of the passage that it is in. */
const contentOf = ({ beat }: Frame) => beat.cues.findLast((cue) => cue.kind === 'content');

/** Lines that stand in place of a passage, or their numbers. */
const summariesOf = ({ beat }: Frame) =>
  beat.cues.flatMap((cue) => (cue.kind === 'summary' ? cue.words : []));

/** A choice and an end are nobody's to pass over, wherever they stand. */
const mustShow = ({ beat }: Frame) => beat.choices.length > 0 || beat.ends || beat.ending !== null;

/** What of a passage still happens where it is passed over: how what lasts comes, and what belongs to the page. */
const isKept = (cue: Cue) =>
  cue.kind === 'clear' || cue.kind === 'checkpoint' || cue.kind === 'stop_sound' || isLasting(cue);

/** Some frames that follow each other. */
interface Passage {
  /** Number of the first. */
  readonly first: number;
  readonly frames: readonly Frame[];
  readonly summaries: readonly string[];
  /** On how many of them, from the first, a reader stands. */
  readonly stops: number;
}

/** The frames of a playthrough that are known, as they are written. */
interface Told {
  /** Number of the first. */
  readonly first: number;
  readonly last: number;
  readonly frames: readonly Frame[];
}

/**
 * How a playthrough is told to a reader who passes over passages of some kinds. The frames stay what the log makes of
 * them, with their numbers: a passage's first frames hold its summaries instead of their lines, with the scene that
 * it leads to, and the cursor leaps over the rest. So a place that was kept is the same place for every reader.
 */
export class Telling {
  readonly #passed: ReadonlySet<string>;
  readonly #summaries: readonly string[];
  /** The frame that begins the passage each frame is in; null where it is in none. */
  readonly #begins = new WeakMap<Frame, Frame | null>();
  #told = new WeakMap<Frame, Frame>();
  /** The passage that the reader was in when they changed their mind: it goes on as it began, until they leave it. */
  #begun: { readonly begin: Frame; readonly passed: boolean } | null = null;

  /**
   * @param passed kinds of passages that are passed over.
   * @param summaries where the story has but numbers of them.
   */
  constructor(passed: readonly string[], summaries: readonly string[] = []) {
    this.#passed = new Set(passed);
    this.#summaries = summaries;
  }

  /** The same for a reader who changes their mind in mid-story. @param before how it was told to them until now. */
  static changed(
    passed: readonly string[],
    playthrough: Told & { readonly at: number },
    before: Telling,
  ): Telling {
    const telling = new Telling(passed, before.#summaries);
    const begin = telling.#beginOf(playthrough, playthrough.at);
    if (begin !== null) telling.#begun = { begin, passed: before.#isPassed(begin) };
    return telling;
  }

  /** A frame as it is told; null where that is as it is written. */
  frameAt(playthrough: Told, at: number): Frame | null {
    const frame = playthrough.frames[at - playthrough.first];
    const known = frame && this.#told.get(frame);
    if (frame === undefined || known !== undefined) return known ?? null;
    const passage = this.#passageAt(playthrough, at);
    if (passage === null) return null;
    const told = toldFrame(passage, at - passage.first);
    // While it is read it is not known yet what it leads to.
    if (passage.first + passage.frames.length <= playthrough.last) this.#told.set(frame, told);
    return told;
  }

  /**
   * Where a reader stands who is led to a frame.
   * @param way 1 when they go on, -1 when they go back, 0 when they jump.
   * @param readOn reads one more frame behind the last; false where the story waits or ends.
   * @throws {StoryError} when the story goes wrong behind the passage that they leave.
   */
  stopAt(playthrough: Told, at: number, way: number, readOn: () => boolean): number {
    const begin = this.#beginOf(playthrough, at);
    if (this.#begun !== null && this.#begun.begin !== begin) {
      this.#begun = null;
      this.#told = new WeakMap();
    }
    if (begin === null || !this.#isPassed(begin)) return at;
    this.#readToEnd(playthrough, begin, readOn);
    const passage = this.#passageAt(playthrough, at);
    if (passage === null || at - passage.first < passage.stops) return at;
    const behind = passage.first + passage.frames.length;
    if (way > 0 && (behind <= playthrough.last || readOn())) {
      return this.stopAt(playthrough, behind, way, readOn);
    }
    return passage.first + passage.stops - 1;
  }

  #readToEnd(playthrough: Told, begin: Frame, readOn: () => boolean) {
    try {
      while (this.#beginOf(playthrough, playthrough.last) === begin && readOn()) {
        // One frame a step.
      }
    } catch (cause) {
      // It is an error only for a reader who comes there.
      if (!(cause instanceof StoryError)) throw cause;
    }
  }

  #isPassed(begin: Frame): boolean {
    if (this.#begun?.begin === begin) return this.#begun.passed;
    const content = contentOf(begin);
    return content !== undefined && kindsIn(content).some((kind) => this.#passed.has(kind));
  }

  /** The passage around a frame, if it is one that is passed over. */
  #passageAt(playthrough: Told, at: number): Passage | null {
    const begin = this.#beginOf(playthrough, at);
    if (begin === null || !this.#isPassed(begin)) return null;
    let [first, behind] = [at, at + 1];
    while (this.#beginOf(playthrough, first - 1) === begin) first--;
    while (this.#beginOf(playthrough, behind) === begin) behind++;
    const frames = playthrough.frames.slice(first - playthrough.first, behind - playthrough.first);
    const summaries = frames.flatMap(summariesOf).map((said) => this.#summaryOf(said));
    const stops = Math.max(1, Math.min(summaries.length, frames.length));
    return { first, frames, summaries, stops };
  }

  /** The words of a summary: the build has put numbers in the place of those that are written as they stand. */
  #summaryOf(said: string): string {
    return this.#summaries[/^\d+$/.test(said) ? Number(said) : -1] ?? said;
  }

  /** The frame that begins the passage in which a frame stands; null where it stands in none, or is not known. */
  #beginOf({ first, frames }: Told, at: number): Frame | null {
    if (at < first) return null;
    let begin: Frame | null = null;
    let from = at - first;
    for (; from >= 0; from--) {
      const frame = frames[from];
      if (frame === undefined) return null;
      const known = this.#begins.get(frame);
      if (known !== undefined) begin = known;
      else if (mustShow(frame)) this.#begins.set(frame, null);
      else if (contentOf(frame) === undefined) continue;
      else begin = isEnd(frame) ? null : frame;
      this.#begins.set(frame, begin);
      break;
    }
    for (const frame of frames.slice(Math.max(0, from), at - first + 1)) {
      this.#begins.set(frame, begin);
    }
    return begin;
  }
}

const isEnd = (frame: Frame) => {
  const content = contentOf(frame);
  return content !== undefined && kindsIn(content).includes(contentEnd);
};

/** The words that stand on one frame of a passage. */
function wordsAt({ summaries, stops }: Passage, number: number): Line {
  const upTo = number === stops - 1 ? summaries.length : number + 1;
  const words = number < stops ? summaries.slice(number, upTo).join(' ') || '…' : '';
  return parseLine(words);
}

function toldFrame(passage: Passage, number: number): Frame {
  const { frames, stops } = passage;
  const [first, frame, last] = [frames[0], frames[number], frames.at(-1)];
  if (first === undefined || frame === undefined || last === undefined) {
    throw new RangeError(`a passage has no frame ${number}`);
  }
  const line = wordsAt(passage, number);
  const { place } = frame.beat;
  const beat = {
    ...frame.beat,
    id: hash(`summary|${place}|${line.text}`),
    speaker: null,
    style: 'plain',
    line,
    alt: null,
    // All of it happens at once, with its first line.
    cues: number === 0 ? frames.flatMap(({ beat }) => beat.cues.filter(isKept)) : [],
  };
  const { scene } = last;
  if (number < stops) return { beat, scene };
  const ago = number - stops + 1;
  const words = { id: beat.id, speaker: null, style: 'plain', line: wordsAt(passage, stops - 1) };
  return { beat, scene, still: { ...words, ago } };
}
