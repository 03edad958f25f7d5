import { createHash } from 'node:crypto';
import { longestRoad } from '../../playthrough/reading-on.ts';
import type { Beat } from '../../story/beat.ts';
import { StoryError } from '../../story/ink.ts';
import { Reader } from '../../story/reader.ts';
import type { Script, Start } from '../../story/script.ts';
import { targetsOf } from '../../story/standing.ts';
import type { OnProblem } from '../../story/tags-of.ts';
import { withNearest } from './check-tags.ts';
import { Ends } from './endless.ts';
import { type Fork, Forks } from './forks.ts';
import { type LeanScript, leanScript } from './ink-asks.ts';
import { depthOf, walkStateOf } from './walk-state.ts';

/** Told of what a walk meets. `S` is whatever the caller carries along each road. */
export interface Walker<S> {
  /** What is carried after a beat. */
  beat(beat: Beat, carried: S): S;
  /** One text for all that is carried; roads that carry the same are the same. */
  key(carried: S): string;
  /** A tag that could not be read when it was put together. */
  problem(message: string, place: string): void;
  error(error: StoryError): void;
  /** A choice from which no road leads to an end, though one led to it from where some do; null: from the beginning. */
  endless?(beat: Beat | null): void;
}

/** How much of a story a walk has seen. */
export interface Walked {
  /** Roads read, from one choice to the next. */
  readonly roads: number;
  /** Options taken, by where they stand in the story. */
  readonly options: number;
  /** Roads that were met and not read because there are too many; 0 when everything was. */
  readonly left: number;
}

/**
 * Lines and options that may be read on roads that begin as another did, in another state: so many, and so many
 * more for each option there is, and never more than `again`. An option that was never taken is taken until as many
 * as `ever` were read.
 */
const most = { once: 5000, anOption: 20, again: 250_000, ever: 500_000 };

/** Letters of a state beyond `usual` that take as long to keep and to go on from as a line takes to be read. */
const letters = { usual: 4_000, ofALine: 200 };

/**
 * Tunnels and functions that a road may be inside of at a time. Each makes every line behind it slower: a tunnel that
 * calls itself would not come to the longest road within minutes.
 */
const deepest = 400;
const depthAskedEach = 500;

class Walk<S> {
  readonly #script: LeanScript;
  readonly #walker: Walker<S>;
  readonly #onProblem: OnProblem;
  readonly #forks = new Forks<S>();
  /** Numbers of the choices and beginnings that were met, by their state. */
  readonly #known = new Map<string, number>();
  readonly #ends = new Ends<Beat>();
  readonly #options = new Set<string>();
  #roads = 0;
  /** Lines and options, and what took as long. */
  #read = 0;

  constructor(script: Script, walker: Walker<S>) {
    this.#script = leanScript(script);
    this.#walker = walker;
    this.#onProblem = (message, place, problem) => {
      if (problem instanceof StoryError) walker.error(problem);
      else walker.problem(withNearest(message, problem), place);
    };
  }

  begin(start: Start, carried: S): void {
    this.#try(() => {
      this.#part(Reader.open(this.#script, start, this.#onProblem), null, carried);
    });
  }

  run(): Walked {
    for (;;) {
      const fork = this.#read < most.ever ? this.#forks.take(this.#read < this.#enough) : null;
      if (fork === null) break;
      this.#roads += 1;
      const [to = ''] = fork.way.split(' ', 1);
      if (to !== '') this.#options.add(to);
      this.#try(() => this.#readRoad(fork), fork.from);
    }
    this.#sayWhereEndless();
    return { roads: this.#roads, options: this.#options.size, left: this.#forks.left };
  }

  /** Lines and options after which nothing is read that begins as another road did. */
  get #enough(): number {
    return Math.min(most.again, most.once + most.anOption * this.#forks.ways);
  }

  #sayWhereEndless() {
    // What was not read may lead to an end, if there is one on its way.
    for (const { from, mayEnd } of this.#forks.rest()) if (mayEnd) this.#ends.end(from);
    const lost = this.#ends.lost();
    if (lost === null) this.#walker.endless?.(null);
    else for (const beat of lost) this.#walker.endless?.(beat);
  }

  /** @param from where the road begins: one that goes wrong is told of, and not as one without an end. */
  #try(read: () => void, from?: number) {
    try {
      read();
    } catch (cause) {
      if (!(cause instanceof StoryError)) throw cause;
      this.#walker.error(cause);
      if (from !== undefined) this.#ends.end(from);
    }
  }

  /** Reads on to the next choice or the end. @throws {StoryError} when the story goes wrong, or comes to neither. */
  #readRoad({ from, state, carried: before }: Fork<S>) {
    const reader = Reader.resume(this.#script, state, this.#onProblem);
    // No other was kept; none is open before the beginning.
    const [option] = reader.choices;
    if (option !== undefined) reader.choose(option.id);
    let carried = before;
    let place = '';
    for (let lines = 0; lines < longestRoad; lines++) {
      const beat = reader.read();
      this.#read += 1 + beat.choices.length;
      carried = this.#walker.beat(beat, carried);
      if (beat.ends) this.#ends.end(from);
      if (beat.choices.length > 0) this.#ends.lead(from, this.#part(reader, beat, carried));
      if (beat.ends || beat.choices.length > 0) return;
      place = beat.place;
      if (lines % depthAskedEach === depthAskedEach - 1 && depthOf(reader.save().ink) > deepest) {
        throw new StoryError('calls itself again and again, and never comes back', place);
      }
    }
    throw new StoryError(`reads on for ${longestRoad} lines without a choice or an end`, place);
  }

  /**
   * Notes the roads that part here, unless a walk was here before that could go on in the same way.
   * @param beat with the choice; null at the story's beginning.
   * @returns the number of the choice in its state.
   */
  #part(reader: Reader, beat: Beat | null, carried: S): number {
    const saved = reader.save();
    const { key, mayEnd, before } = walkStateOf(saved.ink, this.#script.asks);
    this.#read += Math.max(0, Math.floor((saved.ink.length - letters.usual) / letters.ofALine));
    const whole = hashed(`${key} ${this.#walker.key(carried)}`);
    const known = this.#known.get(whole);
    if (known !== undefined) return known;
    const targets = targetsOf(reader);
    const numbers = new Map([...targets.keys()].map((id, number) => [id, number]));
    const enabled = beat === null ? [null] : beat.choices.filter((choice) => choice.enabled);
    const open = enabled.map((choice) => choice?.id ?? null);
    const name = beat?.choices.map(({ id }) => id).join(' ') ?? '';
    const from = beat === null ? this.#ends.begin() : this.#ends.choice(name, () => beat);
    this.#known.set(whole, from);
    // Told of otherwise, if nobody can go on here.
    if (open.length === 0) this.#ends.end(from);
    // The newest is taken first: so the first option is.
    for (const option of open.toReversed()) {
      const way = option === null ? [] : wayTo(targets.get(option) ?? option);
      const [to = ''] = way;
      const ink = () => before(to, numbers.get(option ?? '') ?? 0);
      const fork = () => ({ from, mayEnd, state: { ...saved, ink: ink() }, carried });
      const kept = this.#forks.put(way.join(' '), this.#read < most.again, fork);
      if (!kept && mayEnd) this.#ends.end(from);
    }
    return from;
  }
}

/**
 * Where an option leads, and the call of the tunnel it stands in; not the calls around that one: a story whose tunnels
 * are never left has no end of them, and each would make of its options others that were never taken.
 * @param target as the reader gives it: calls from the outside in, then where the option leads.
 */
function wayTo(target: string): readonly string[] {
  return target.split(' ').slice(-2).reverse();
}

function hashed(key: string): string {
  return createHash('sha1').update(key).digest('base64');
}

/**
 * Reads a story along all its roads. Where two come to a choice in the same state, what follows is read once;
 * where a story has more states than can be read (something counts on and on), options that were taken least
 * are taken first, and what is left is counted.
 * @param starts how it may begin.
 */
export function walk<S>(
  script: Script,
  starts: readonly Start[],
  first: S,
  walker: Walker<S>,
): Walked {
  const walk = new Walk(script, walker);
  for (const start of starts) walk.begin(start, first);
  return walk.run();
}
