import type { Value } from './instruction.ts';
import type { Pointer } from './program.ts';
import type { Sentence } from './sentence.ts';

type Temps = ReadonlyMap<string, Value>;

/** Somewhere the walk came from and may come back to. */
export interface Call {
  readonly kind: 'tunnel' | 'thread';
  readonly back: Pointer;
  readonly temps: Temps;
}

/** Words being put together for a label, and how often they could have been others. */
interface Wording {
  readonly text: string;
  readonly tags: readonly string[];
  readonly forks: number;
}

/** All that the walk knows at one place of the program. A plain value. */
export interface State {
  readonly at: Pointer;
  readonly calls: readonly Call[];
  readonly values: readonly Value[];
  /** Variables of the present knot or tunnel, those alone that hold the target of a divert. */
  readonly temps: Temps;
  readonly wordings: readonly Wording[];
  /** The tag being put together, and where it began; null outside of tags. */
  readonly tag: { readonly text: string; readonly path: string } | null;
  readonly sentence: Sentence;
  /** The line, option or start that was passed last. */
  readonly last: string;
  /** The calls the walk was in then, as a text. */
  readonly lastWithin: string;
  /** True when a variable decided since then where to go. */
  readonly guessed: boolean;
}

function pointerKey({ box, index }: Pointer): string {
  return `${box.path}:${index}`;
}

const tempsKey = (temps: Temps) => [...temps].map(([name, value]) => [name, value]);

/** The calls a walk is inside of, as a text. */
export function callsKey(calls: readonly Call[]): string {
  return calls.map((call) => `${call.kind}${pointerKey(call.back)}`).join('|');
}

/** Two states with the same key go on in the same way. */
export function stateKey(state: State): string {
  return [
    pointerKey(state.at),
    callsKey(state.calls),
    JSON.stringify([
      state.values,
      tempsKey(state.temps),
      state.calls.map((call) => tempsKey(call.temps)),
      state.wordings,
      state.tag,
      state.sentence,
      state.guessed,
    ]),
    state.last,
    state.lastWithin,
  ].join('#');
}

/** Values a stack may hold: a story that forgets them in a loop must not grow without end. */
const deepest = 32;

export function push(state: State, value: Value): State {
  return { ...state, values: [...state.values, value].slice(-deepest) };
}

export function withoutTop(state: State, count: number): State {
  return { ...state, values: state.values.slice(0, Math.max(0, state.values.length - count)) };
}

export function withTemp(state: State, name: string, value: Value | undefined): State {
  const temps = new Map(state.temps);
  if (value?.kind === 'target' || value?.kind === 'global') temps.set(name, value);
  else temps.delete(name);
  return { ...state, temps };
}

/** Calls that may be open at once; a story that calls itself is cut back to its first call. */
const mostCalls = 12;

export function withCall(state: State, kind: Call['kind'], back: Pointer, at: Pointer): State {
  const same = (call: Call) => call.back.box === back.box && call.back.index === back.index;
  const known = state.calls.findIndex(same);
  const before = known < 0 ? state.calls : state.calls.slice(0, known);
  const calls = [...before, { kind, back, temps: state.temps }].slice(-mostCalls);
  // A thread sees the variables of the knot it starts from; a tunnel has its own.
  return { ...state, at, calls, temps: kind === 'thread' ? state.temps : new Map() };
}
