import { enactAll } from '../scene/enact.ts';
import type { Frame } from '../scene/frame.ts';
import type { LineWork } from '../story/ink.ts';
import { Reader, type ReaderState } from '../story/reader.ts';
import { positionOf, type Standing, saveBefore, targetsOf } from '../story/standing.ts';
import type { Playthrough } from './playthrough.ts';

/** How far ahead is looked. */
export interface Outlook {
  /** Frames on each road. */
  readonly ahead: number;
  /** Frames on all roads together. */
  readonly frames: number;
  /** Ms of work, by `now`; the pauses between its steps do not count. */
  readonly ms: number;
  /** Work that one line may be; a road on which one is more is left. */
  readonly line: LineWork;
  readonly now: () => number;
}

/** How far a game looks while a line is read. */
export const usual = { frames: 72, ms: 120, line: { most: 20, step: 0.5 } } as const;

/** A road that is being looked along. */
interface Road {
  /** Whoever reads on it; the first time it is taken up. @throws when the story goes wrong there. */
  readonly reader: () => Reader;
  readonly last: Frame;
  /** Frames that may still be looked at on it. */
  readonly left: number;
}

/** Looks along the roads ahead. */
class Lookout {
  readonly frames: Frame[] = [];
  readonly #playthrough: Playthrough;
  readonly #outlook: Outlook;
  readonly #roads: Road[] = [];
  /** Where it has been in the compiled story. A place is looked at once, whatever variables say there later. */
  readonly #seen = new Set<string>();

  constructor(playthrough: Playthrough, outlook: Outlook) {
    this.#playthrough = playthrough;
    this.#outlook = outlook;
  }

  /** Looks on by a little at a step: takes up a road, reads on it, or notes where others part from it. */
  *looking(): Generator<void, void> {
    const { standing } = this.#playthrough;
    const last = this.#playthrough.frameAt(this.#playthrough.last);
    const { ahead: left, frames } = this.#outlook;
    if (last.beat.choices.length > 0) this.#part(standing, last, left);
    else if (!last.beat.ends) {
      const state = standing.save();
      this.#roads.push({ reader: () => this.#resume(state), last, left });
    }
    // By turns, a frame at a time: so each place is come to by its shortest way.
    for (let road = this.#roads.shift(); road && this.frames.length < frames; ) {
      yield;
      try {
        yield* this.#readOn(road);
      } catch {
        // What goes wrong further on is told when the reader comes to it, not while looking ahead.
      }
      road = this.#roads.shift();
    }
  }

  #resume(state: ReaderState): Reader {
    return Reader.resume(this.#playthrough.script, state, () => {}, this.#outlook.line);
  }

  /** Reads a frame. */
  *#readOn(road: Road): Generator<void, void> {
    const reader = road.reader();
    yield;
    const beat = yield* reader.reading();
    const last = { beat, scene: enactAll(road.last.scene, beat.cues) };
    this.frames.push(last);
    const left = road.left - 1;
    if (left === 0 || beat.ends) return;
    if (beat.choices.length > 0) {
      yield;
      this.#part(reader, last, left);
    } else if (this.#isNew(positionOf(reader))) {
      this.#roads.push({ reader: () => reader, last, left });
    }
  }

  /** Notes the roads that part where somebody stands: none of them is taken up yet, as there may be more than can be. */
  #part(standing: Standing, last: Frame, left: number) {
    const targets = targetsOf(standing);
    for (const { id, enabled } of last.beat.choices) {
      if (!enabled || !this.#isNew(targets.get(id) ?? id)) continue;
      const reader = () => {
        const taken = this.#resume(saveBefore(standing, id));
        // The only one.
        for (const choice of taken.choices) taken.choose(choice.id);
        return taken;
      };
      this.#roads.push({ reader, last, left });
    }
  }

  #isNew(place: string): boolean {
    const isNew = !this.#seen.has(place);
    this.#seen.add(place);
    return isNew;
  }
}

/**
 * Frames that may come after the last one read, over every option of a choice, read by readers of their own:
 * those that are near before those that are far, and each place of the story once. A generator, of which each
 * step is short and yields the share of all that may be looked at.
 */
export function* foreseeing(
  playthrough: Playthrough,
  outlook: Outlook,
): Generator<number, Frame[]> {
  const lookout = new Lookout(playthrough, outlook);
  const looking = lookout.looking();
  for (let spent = 0; spent < outlook.ms; ) {
    const before = outlook.now();
    const { done } = looking.next();
    spent += outlook.now() - before;
    if (done) break;
    yield lookout.frames.length / outlook.frames;
  }
  return lookout.frames;
}
