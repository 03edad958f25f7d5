import { enactAll } from '../scene/enact.ts';
import type { Frame } from '../scene/frame.ts';
import { Reader, type ReaderState } from '../story/reader.ts';
import type { Script } from '../story/script.ts';
import type { Playthrough } from './playthrough.ts';

/** How far ahead is looked. */
export interface Outlook {
  /** Frames on each road. */
  readonly ahead: number;
  /** Frames on all roads together. */
  readonly frames: number;
  /** Ms of work, by `now`; the pauses between its steps do not count. */
  readonly ms: number;
  /** Ms that one line may take; a road on which one takes longer is left. */
  readonly lineTimeout: number;
  readonly now: () => number;
}

/** A road that is being looked along. */
interface Road {
  /** Where it begins: a state, and the option taken there, if one is. */
  readonly state: ReaderState;
  readonly option: string | null;
  /** Null until it is its turn. */
  readonly reader: Reader | null;
  /** Whether roads part where it stands. */
  readonly parts: boolean;
  readonly last: Frame;
  /** Frames that may still be looked at on it. */
  readonly left: number;
}

/** Looks along the roads ahead. */
class Lookout {
  readonly frames: Frame[] = [];
  readonly #script: Script;
  readonly #outlook: Outlook;
  readonly #roads: Road[] = [];
  /** Where it has been in the compiled story. A place is looked at once, whatever variables say there later. */
  readonly #seen = new Set<string>();

  constructor(script: Script, state: ReaderState, last: Frame, outlook: Outlook) {
    this.#script = script;
    this.#outlook = outlook;
    const parts = last.beat.choices.length > 0;
    const { ahead: left } = outlook;
    if (!last.beat.ends) this.#roads.push({ state, option: null, reader: null, parts, last, left });
  }

  /**
   * Looks on by a little: takes up a road, reads a frame on it, or notes where others part from it.
   * @returns false when all has been looked at.
   */
  step(): boolean {
    // By turns, a frame at a time: so each place is come to by its shortest way.
    const road = this.#roads.shift();
    if (road === undefined || this.frames.length >= this.#outlook.frames) return false;
    try {
      const { reader, parts } = road;
      // What was taken up is read at once: there may be more roads than can be.
      if (reader === null) this.#roads.unshift({ ...road, reader: this.#take(road) });
      else if (parts) this.#part(reader, road);
      else this.#read(road, reader);
    } catch {
      // What goes wrong further on is told when the reader comes to it, not while looking ahead.
    }
    return true;
  }

  #take({ state, option }: Road): Reader {
    const reader = Reader.resume(this.#script, state, () => {}, this.#outlook.lineTimeout);
    if (option !== null) reader.choose(option);
    return reader;
  }

  #read(road: Road, reader: Reader) {
    const beat = reader.read();
    const last = { beat, scene: enactAll(road.last.scene, beat.cues) };
    const parts = beat.choices.length > 0;
    this.frames.push(last);
    if (road.left === 1 || beat.ends || (!parts && !this.#isNew(reader.position))) return;
    this.#roads.push({ ...road, last, parts, left: road.left - 1 });
  }

  /** Notes the roads that part here. */
  #part(reader: Reader, road: Road) {
    const { targets } = reader;
    const fresh = road.last.beat.choices.filter(
      ({ id, enabled }) => enabled && this.#isNew(targets.get(id) ?? id),
    );
    if (fresh.length === 0) return;
    const state = reader.save();
    for (const { id } of fresh) {
      this.#roads.push({ ...road, state, option: id, reader: null, parts: false });
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
  const { script, state } = playthrough;
  const last = playthrough.frameAt(playthrough.last);
  const lookout = new Lookout(script, state, last, outlook);
  for (let spent = 0; spent < outlook.ms; ) {
    const before = outlook.now();
    const more = lookout.step();
    spent += outlook.now() - before;
    if (!more) break;
    yield lookout.frames.length / outlook.frames;
  }
  return lookout.frames;
}
