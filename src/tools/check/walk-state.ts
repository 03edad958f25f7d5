import type { Asks } from './ink-asks.ts';
import { isFields } from './ink-parts.ts';

/** What of a saved Ink state decides how reading goes on from it. */
interface WalkState {
  /** Two states with the same key go on in the same way. */
  readonly key: string;
  /**
   * The state without what nothing can ask for any more, and with one of its options only: of two thousand, all
   * would be read in for each.
   * @param target where the option leads in the compiled story.
   * @param number Ink's own for it.
   */
  before(target: string, number: number): string;
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

/** A flow in which but one option is open; as it is where that is none of Ink's own. */
function withOnly(target: string, number: number, flow: Fields): Fields {
  const options = list(flow.currentChoices);
  const fits = (json: unknown) => {
    const { targetPath, index } = fields(json);
    return targetPath === target && index === number;
  };
  // Most often it stands at its number; a large choice has thousands, and each is asked for.
  const option = fits(options[number]) ? options[number] : options.find(fits);
  if (option === undefined) return flow;
  const { choiceThreads, ...rest } = flow;
  const name = String(fields(option).originalThreadIndex);
  const own = fields(choiceThreads)[name];
  const threads = own === undefined ? {} : { choiceThreads: { [name]: own } };
  return { ...rest, ...threads, currentChoices: [option] };
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
  const flows = fields(state.flows);
  const current = String(state.currentFlowName);
  const flow = fields(flows[current]);
  const ahead = aheadIn(flow);
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
    before: (target, number) => {
      const alone = { ...flows, [current]: withOnly(target, number, flow) };
      return JSON.stringify({ ...state, visitCounts, flows: alone });
    },
    mayEnd: asks.endsFrom(knots),
  };
}

/** How many tunnels and functions a saved Ink state is inside of. */
export function depthOf(ink: string): number {
  const state = fields(JSON.parse(ink));
  const { threads } = aheadIn(fields(fields(state.flows)[String(state.currentFlowName)]));
  return Math.max(0, ...threads.map(({ callstack }) => list(callstack).length));
}
