import type { Script } from '../../story/script.ts';
import { askersOf } from '../askers.ts';
import { Machine, type Option } from './machine.ts';
import { type Box, pathOf, readProgram } from './program.ts';
import { emptySentence, lastSentence, readTags } from './sentence.ts';
import { callsKey, type State, stateKey } from './state.ts';
import { Targets } from './targets.ts';
import { startKey, Trail } from './trail.ts';

/** An option on offer, and how the walk goes on when it is taken. */
interface Open {
  readonly option: Option;
  readonly state: State;
}

/** Options by a key of their own, in the order they were come by. */
type Offers = ReadonlyMap<string, Open>;

const noOffers: Offers = new Map();

/** The most states a story may need; one that needs more is told of instead of being waited for. */
const mostStates = 2_000_000;

function startOf(root: Box): State {
  return {
    at: { box: root, index: 0 },
    calls: [],
    values: [],
    temps: new Map(),
    wordings: [],
    tag: null,
    sentence: emptySentence,
    last: startKey,
    lastWithin: '',
    guessed: false,
  };
}

/** A walk through everything a story can show, one turn (from one choice to the next) at a time. */
class Walk {
  readonly trail: Trail;
  readonly #machine: Machine;
  readonly #turns: State[] = [];
  readonly #begun = new Set<string>();
  #states = 0;

  /** Who asks, by the path of the option or of the call of a tunnel. */
  readonly #askers: Script['askers'];

  constructor(root: Box, { people, askers }: Pick<Script, 'people' | 'askers'>, targets: Targets) {
    this.trail = new Trail(people);
    this.#askers = askers;
    this.#machine = new Machine(root, targets);
  }

  run(start: State): void {
    this.#begin(start);
    for (let turn = this.#turns.pop(); turn !== undefined; turn = this.#turns.pop()) {
      this.#walkTurn(turn);
    }
  }

  #begin(state: State) {
    const key = stateKey(state);
    if (this.#begun.has(key)) return;
    this.#begun.add(key);
    this.#turns.push(state);
  }

  /**
   * Walks from one choice to the next ones. Ways that part and meet again carry together what either offers:
   * each is walked again when more options come with it, until nothing is new.
   */
  #walkTurn(turn: State) {
    const offersAt = new Map<string, Offers>();
    const queue: State[] = [];
    const visit = (state: State, offers: Offers) => {
      const key = stateKey(state);
      const known = offersAt.get(key);
      if (known === undefined) {
        this.#states += 1;
        if (this.#states > mostStates)
          throw new Error('the roads of this story are beyond counting');
      } else if ([...offers.keys()].every((offer) => known.has(offer))) {
        return;
      }
      offersAt.set(key, known === undefined ? offers : new Map([...known, ...offers]));
      queue.push(state);
    };
    const stops = new Map<string, State>();
    visit(turn, noOffers);
    do {
      for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
        const key = stateKey(state);
        if (this.#stepFrom(state, offersAt.get(key) ?? noOffers, visit)) stops.set(key, state);
      }
      const reached = [...stops].map(([key, state]) => ({
        state,
        offers: offersAt.get(key) ?? noOffers,
      }));
      stops.clear();
      for (const { state, offers } of reached) this.#halt(state, offers, visit);
    } while (queue.length > 0);
  }

  /** @returns true where the flow stops. */
  #stepFrom(state: State, offers: Offers, visit: (state: State, offers: Offers) => void): boolean {
    const step = this.#machine.step(state);
    switch (step.kind) {
      case 'on':
        for (const next of step.states) visit(next, offers);
        return false;
      case 'line': {
        const { within: lastWithin, guessed } = step.sentence;
        const last = this.trail.addLine(step.sentence);
        this.trail.lead(state.last, last, guessed, state.lastWithin);
        visit({ ...step.state, last, lastWithin }, offers);
        return false;
      }
      case 'option': {
        const { option } = step;
        const offer = `${option.path} ${callsKey(state.calls)} ${option.label}`;
        visit(step.state, new Map([...offers, [offer, { option, state: step.state }]]));
        return false;
      }
      case 'stop':
        return true;
    }
  }

  /** What follows where the flow stops: an open choice, an option that takes itself, or nothing. */
  #halt(state: State, offers: Offers, visit: (state: State, offers: Offers) => void) {
    const step = this.#machine.step(state);
    const dropped = step.kind === 'stop' && step.final;
    const { guessed } = state;
    let { last, lastWithin } = state;
    if (state.sentence.written) {
      last = this.trail.addLine(lastSentence(state.sentence));
      this.trail.lead(state.last, last, state.sentence.guessed, lastWithin);
      lastWithin = state.sentence.within;
    }
    const open = dropped ? [] : [...offers.values()];
    const shown = open.filter(({ option }) => !option.fallback && isShown(option));
    const keys = shown.map((one) => this.#offer(one));
    if (keys.length > 0) this.trail.addChoice(last, [...new Set(keys)], guessed);
    const fallback = open.find(({ option }) => option.fallback);
    if (fallback !== undefined) {
      visit({ ...taken(fallback), last, lastWithin, guessed }, noOffers);
    } else if (keys.length === 0) {
      this.trail.addEnd(last, guessed);
    }
  }

  #offer(open: Open): string {
    const { option } = open;
    const id = readTags(option.tags).findLast((tag) => tag.kind === 'id');
    const key = this.trail.addOption(option, id?.id ?? null, this.#asker(open));
    const sentence = { ...emptySentence, echo: option.tags };
    this.#begin({ ...taken(open), sentence, last: key, lastWithin: '' });
    return key;
  }

  /** Who asks an option, as the reader has it. */
  #asker({ option, state }: Open): string {
    const tunnels = state.calls.filter(({ kind }) => kind === 'tunnel').reverse();
    // A call stands just before the place it comes back to.
    const paths = tunnels.map(({ back: { box, index } }) => pathOf({ box, index: index - 1 }));
    const path = [option.path, ...paths].find((one) => this.#askers[one]);
    return (path && this.#askers[path]) ?? '';
  }
}

/** An option that is seen and can be taken. */
function isShown({ tags }: Option): boolean {
  return !readTags(tags).some((tag) => tag.kind === 'hidden' || tag.kind === 'disabled');
}

/** The walk once an option is taken: out of the threads it was offered in, still in their tunnels. */
function taken({ option, state }: Open): State {
  const calls = state.calls.filter((call) => call.kind !== 'thread');
  return {
    ...state,
    at: option.target,
    calls,
    values: [],
    wordings: [],
    tag: null,
    guessed: false,
  };
}

/**
 * Everything a compiled story can show. Conditions are taken to go either way; diverts by variable lead to all
 * that the variable may hold.
 * @throws {Error} when the JSON is not of Ink's format.
 */
export function explore(compiled: string, people: Script['people']): Trail {
  const root = readProgram(compiled);
  const askers = askersOf(compiled);
  const targets = new Targets(root);
  for (;;) {
    const before = targets.known;
    const declarations = root.named.get('global decl');
    if (declarations !== undefined)
      new Walk(root, { people, askers }, targets).run(startOf(declarations));
    const walk = new Walk(root, { people, askers }, targets);
    walk.run(startOf(root));
    // What variables may hold is learnt on the way; having learnt more, the walk starts again.
    if (targets.known === before) return walk.trail;
  }
}
