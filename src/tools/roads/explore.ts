import type { Script } from '../../story/script.ts';
import { askersOf } from '../compile/askers.ts';
import { Joints } from './joints.ts';
import { Machine, type Option, type Step } from './machine.ts';
import { joined, listed, type Offers, type Open } from './offers.ts';
import { type Box, pathOf, readProgram, settle } from './program.ts';
import { emptySentence, lastSentence, readTags } from './sentence.ts';
import { callsKey, type State, stateKey } from './state.ts';
import { Targets } from './targets.ts';
import { startKey, Trail } from './trail.ts';

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

/** The states of one turn that are still to be walked on from. */
class Turn {
  readonly #offersAt = new Map<string, Offers>();
  readonly #queue: [key: string, state: State][] = [];
  /** States met. */
  states = 0;

  /** @param offers what is open there; ways that meet carry together what either offers. */
  visit(state: State, offers: Offers): void {
    const here = { ...state, at: settle(state.at) ?? state.at };
    const key = stateKey(here);
    const known = this.#offersAt.get(key);
    if (known === undefined) {
      this.states += 1;
      this.#offersAt.set(key, offers);
    } else {
      const more = joined(known, offers);
      if (more === null) return;
      this.#offersAt.set(key, more);
    }
    this.#queue.push([key, here]);
  }

  /** Goes over all that is to be walked, also what comes by while it does. */
  *all(): Generator<[state: State, offers: Offers]> {
    for (const [key, state] of this.#queue) yield [state, this.#offersAt.get(key) ?? null];
    this.#queue.length = 0;
  }
}

/** A walk through everything a story can show, one turn (from one choice to the next) at a time. */
class Walk {
  readonly trail: Trail;
  readonly #machine: Machine;
  readonly #joints: Joints;
  readonly #turns: State[] = [];
  readonly #begun = new Set<string>();
  #states = 0;

  /** Who asks, by the path of the option or of the call of a tunnel. */
  readonly #askers: Script['askers'];

  constructor(
    root: Box,
    { people, askers }: Pick<Script, 'people' | 'askers'>,
    targets: Targets,
    joints: Joints,
  ) {
    this.trail = new Trail(people);
    this.#askers = askers;
    this.#machine = new Machine(root, targets);
    this.#joints = joints;
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
   * each is walked again when more options come with it, until nothing is new. @throws {Error} over `mostStates`.
   */
  #walkTurn(start: State) {
    const turn = new Turn();
    turn.visit(start, null);
    for (;;) {
      const stops = new Map<string, [state: State, offers: Offers]>();
      for (const [state, offers] of turn.all()) {
        if (this.#states + turn.states > mostStates) {
          throw new Error('the roads of this story are beyond counting');
        }
        const stop = this.#walkOn(state, offers, turn);
        if (stop === null) continue;
        const key = stateKey(stop[0]);
        const known = stops.get(key)?.[1] ?? null;
        stops.set(key, [stop[0], joined(known, stop[1]) ?? known]);
      }
      if (stops.size === 0) break;
      for (const [state, offers] of stops.values()) this.#halt(state, offers, turn);
    }
    this.#states += turn.states;
  }

  /** Goes straight on to where ways part or meet. @returns where the flow stops, if it does. */
  #walkOn(from: State, offered: Offers, turn: Turn): [State, Offers] | null {
    let [state, offers] = [from, offered];
    for (;;) {
      const step = this.#machine.step(state);
      if (step.kind === 'stop') return [state, offers];
      const [next, ...others] = this.#after(state, step);
      if (step.kind === 'option') {
        const { option } = step;
        const key = `${option.path} ${callsKey(state.calls)} ${option.label}`;
        offers = { key, open: { option, state: step.state }, before: offers };
      }
      if (next === undefined) return null;
      if (others.length > 0 || !this.#isStraight(state, next)) {
        for (const one of [next, ...others]) turn.visit(one, offers);
        return null;
      }
      state = next;
    }
  }

  /** The states after a step; a line is noted. */
  #after(state: State, step: Exclude<Step, { kind: 'stop' }>): readonly State[] {
    switch (step.kind) {
      case 'on':
        return step.states;
      case 'option':
        return [step.state];
      case 'line': {
        const { within: lastWithin, guessed } = step.sentence;
        const last = this.trail.addLine(step.sentence);
        this.trail.lead(state.last, last, guessed, state.lastWithin);
        return [{ ...step.state, last, lastWithin }];
      }
    }
  }

  /** Whether one goes on where the other was, or behind it, and no way comes in there. */
  #isStraight(before: State, { at: next }: State): boolean {
    const at = settle(before.at);
    if (at === null || next.box !== at.box) return false;
    if (next.index === at.index) return true;
    const to = next.index === at.index + 1 ? settle(next) : null;
    return to !== null && !this.#joints.has(to);
  }

  /** What follows where the flow stops: an open choice, an option that takes itself, or nothing. */
  #halt(state: State, offers: Offers, turn: Turn) {
    const step = this.#machine.step(state);
    const dropped = step.kind === 'stop' && step.final;
    const { guessed } = state;
    let { last, lastWithin } = state;
    if (state.sentence.written) {
      last = this.trail.addLine(lastSentence(state.sentence));
      this.trail.lead(state.last, last, state.sentence.guessed, lastWithin);
      lastWithin = state.sentence.within;
    }
    const open = dropped ? [] : [...listed(offers).values()];
    const shown = open.filter(({ option }) => !option.fallback && isShown(option));
    const keys = shown.map((one) => this.#offer(one));
    if (keys.length > 0) this.trail.addChoice(last, [...new Set(keys)], guessed);
    const fallback = open.find(({ option }) => option.fallback);
    if (fallback !== undefined) {
      turn.visit({ ...taken(fallback), last, lastWithin, guessed }, null);
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
  const joints = new Joints(root);
  for (;;) {
    const before = targets.known;
    const declarations = root.named.get('global decl');
    const walkFrom = () => new Walk(root, { people, askers }, targets, joints);
    if (declarations !== undefined) walkFrom().run(startOf(declarations));
    const walk = walkFrom();
    walk.run(startOf(root));
    // What variables may hold is learnt on the way; having learnt more, the walk starts again.
    if (targets.known === before) return walk.trail;
  }
}
