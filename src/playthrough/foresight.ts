import { enactAll } from '../scene/enact.ts';
import type { Frame } from '../scene/frame.ts';
import { StoryError } from '../story/ink.ts';
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
  readonly patience: number;
  readonly now: () => number;
}

/** A road that parts from others, still to be looked along. */
interface Fork {
  readonly state: ReaderState;
  /** Id of the option it begins with; null where it just goes on. */
  readonly option: string | null;
  readonly last: Frame;
  /** Frames that may still be looked at on it. */
  readonly left: number;
}

/** Looks along the roads ahead. */
class Lookout {
  readonly frames: Frame[] = [];
  readonly #script: Script;
  readonly #outlook: Outlook;
  readonly #forks: Fork[] = [];
  /** Where it has been in the compiled story. A place is looked at once, whatever variables say there later. */
  readonly #seen = new Set<string>();

  constructor(script: Script, first: Fork, outlook: Outlook) {
    this.#script = script;
    this.#outlook = outlook;
    this.#forks.push(first);
  }

  /** Looks on; in each step a state is taken up, or a frame is read, or roads part. */
  *look(): Generator<void, void> {
    // What comes soonest is looked at first: so each place is come to by its shortest way.
    for (let fork = this.#nearest(); fork !== null; fork = this.#nearest()) {
      try {
        yield* this.#along(fork);
        yield;
      } catch (error) {
        // What goes wrong further on is told when the reader comes to it, not while looking ahead.
        if (!(error instanceof StoryError)) throw error;
      }
    }
  }

  #nearest(): Fork | null {
    if (this.frames.length >= this.#outlook.frames) return null;
    const most = Math.max(...this.#forks.map(({ left }) => left));
    const at = this.#forks.findIndex(({ left }) => left === most);
    return this.#forks.splice(at, 1)[0] ?? null;
  }

  *#along({ state, option, last, left }: Fork): Generator<void, void> {
    const { frames, patience } = this.#outlook;
    const reader = Reader.resume(this.#script, state, () => {}, patience);
    if (option === null && last.beat.choices.length > 0) {
      this.#part(reader, last, left);
      return;
    }
    if (option !== null) reader.choose(option);
    yield;
    let before = last;
    for (let more = left; more > 0 && !before.beat.ends; ) {
      if (this.frames.length >= frames) return;
      const beat = reader.read();
      before = { beat, scene: enactAll(before.scene, beat.cues) };
      this.frames.push(before);
      more -= 1;
      yield;
      if (beat.choices.length > 0) {
        this.#part(reader, before, more);
        return;
      }
      if (!this.#isNew(reader.position)) return;
    }
  }

  /** Notes the roads that part here. */
  #part(reader: Reader, last: Frame, left: number) {
    if (left === 0) return;
    const state = reader.save();
    const { ways } = reader;
    for (const { id, enabled } of last.beat.choices) {
      if (enabled && this.#isNew(ways.get(id) ?? id)) {
        this.#forks.push({ state, option: id, last, left });
      }
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
  const lookout = new Lookout(script, { state, option: null, last, left: outlook.ahead }, outlook);
  const steps = lookout.look();
  for (let spent = 0; spent < outlook.ms; ) {
    const before = outlook.now();
    const { done } = steps.next();
    spent += outlook.now() - before;
    if (done) break;
    yield lookout.frames.length / outlook.frames;
  }
  return lookout.frames;
}
