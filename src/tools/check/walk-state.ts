import type { Asks } from './ink-asks.ts';
import { isFields } from './ink-parts.ts';

/** What of a saved Ink state decides how reading goes on from it. */
interface WalkState {
  /** Two states with the same key go on in the same way. */
  readonly key: string;
  /** The state without what nothing can ask for any more. */
  readonly ink: string;
  /** Whether the story is told to end anywhere to which it can lead. */
  readonly mayEnd: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const fields = (json: unknown): Fields => (isFields(json) ? json : {});

const list = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : []);

/** Numbers by name, in the order of their names, none of them larger than it matters. */
function capped(numbers: Fields, most: number, of: (number: number) => number = (same) => same) {
  return Object.keys(numbers)
    .sort()
    .map((name) => [name, Math.min(most, of(Number(numbers[name])))]);
}

/** A thread without its number, which tells how many there were before and decides nothing. */
function numberless(thread: unknown) {
  const { callstack, previousContentObject } = fields(thread);
  return { callstack, previousContentObject };
}

/** What can be read next in a flow: the threads it goes on in, and the options open in it. */
function aheadIn(flow: Fields) {
  const threads = list(fields(flow.callstack).threads);
  const numbered = new Map(threads.map((thread) => [fields(thread).threadIndex, thread]));
  const options = list(flow.currentChoices).map((json) => {
    const { originalThreadIndex: number, originalChoicePath, targetPath } = fields(json);
    const thread = fields(flow.choiceThreads)[String(number)] ?? numbered.get(number);
    return { originalChoicePath, targetPath, thread: numberless(thread) };
  });
  return { threads: threads.map(numberless), options };
}

/** The knots that stand in paths. */
function knotsOf({ threads, options }: ReturnType<typeof aheadIn>): ReadonlySet<string> {
  const calls = [...threads, ...options.map(({ thread }) => thread)].flatMap(({ callstack }) =>
    list(callstack).map((call) => fields(call).cPath),
  );
  const paths = [...calls, ...options.map(({ targetPath }) => targetPath)];
  const names = paths.flatMap((path) => (typeof path === 'string' ? path.split('.', 1) : []));
  // What stands before the first knot has no name there, but a number.
  return new Set(names.map((name) => (/^\d+$/.test(name) ? '' : name)));
}

/**
 * @param ink a reader's state.
 * @param asks of the story whose state it is.
 */
export function walkStateOf(ink: string, asks: Asks): WalkState {
  const state = fields(JSON.parse(ink));
  const ahead = aheadIn(fields(fields(state.flows)[String(state.currentFlowName)]));
  const knots = knotsOf(ahead);
  const visits = Object.entries(fields(state.visitCounts));
  const visitCounts = Object.fromEntries(visits.filter(([path]) => asks.countsFrom(knots, path)));
  const now = Number(state.turnIdx);
  const turns = asks.turns
    ? [Math.min(now, asks.enough), capped(fields(state.turnIndices), asks.enough, (at) => now - at)]
    : null;
  const { variablesState, evalStack, previousRandom } = state;
  const counts = capped(visitCounts, asks.enough);
  return {
    key: JSON.stringify([ahead, variablesState, evalStack, previousRandom, counts, turns]),
    ink: JSON.stringify({ ...state, visitCounts }),
    mayEnd: asks.endsFrom(knots),
  };
}

/** How many tunnels and functions a saved Ink state is inside of. */
export function depthOf(ink: string): number {
  const state = fields(JSON.parse(ink));
  const { threads } = aheadIn(fields(fields(state.flows)[String(state.currentFlowName)]));
  return Math.max(0, ...threads.map(({ callstack }) => list(callstack).length));
}
