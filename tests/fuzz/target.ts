import { hash32 } from '../../src/story/hash.ts';
import { Random } from './random.ts';

/** Ms that nothing may hold up a page. */
export const longestHold = 100;

/**
 * How much more a machine may take that others keep busy at the same time. What grows with the square of a line's
 * length takes many times that for the longest lines.
 */
const busy = 3;

/** Ms of work over which an input is found to hold up the page. */
const mostHeld = longestHold * busy;

/** Takes the time of what goes on without a pause. */
export interface Watch {
  /** What was done until now let the page go on: what follows is another piece of work. */
  step(): void;
  /** What was done until now is no work of the page's. */
  leaveOut(): void;
}

/** Somebody who is given inputs one after the other. */
export interface Trial<Input> {
  /** @throws whatever is wrong: a fault of the game's, or what it did that it must not. */
  give(input: Input, watch: Watch): void | Promise<void>;
}

/** A way by which something comes into the game from outside. */
export interface Target<Input = unknown> {
  readonly name: string;
  /** Inputs in a run of all tests. */
  readonly runs: number;
  /** An input; the same chance gives the same. */
  make(random: Random): Input;
  /** Somebody who was given nothing yet. */
  open(): Trial<Input> | Promise<Trial<Input>>;
}

/** An input that does what none may, and all to have it again. */
export interface Finding {
  readonly target: string;
  readonly seed: number;
  readonly index: number;
  readonly kind: 'fault' | 'hold';
  readonly message: string;
  readonly input: unknown;
}

/** Inputs that one trial is given, so that what one leaves behind is there for the next. */
const perTrial = 200;

/** How often an input that took long is given anew: a machine that is busy is so for once. */
const retries = 5;

/** The input of a number. */
export function inputAt<Input>({ name, make }: Target<Input>, seed: number, index: number): Input {
  return make(new Random(hash32(`${name} ${seed} ${index}`)));
}

/** Ms of the longest piece of work in a trial, and what went wrong in it. */
interface Outcome {
  readonly held: number;
  readonly error: unknown;
}

/** Ms that this process has worked: where others work too, less than passes. To ask takes longer than most inputs do. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Gives one input. */
async function given<Input>(trial: Trial<Input>, input: Input): Promise<Outcome> {
  let held = 0;
  const workedBefore = worked();
  let began = performance.now();
  const step = () => {
    const passed = performance.now() - began;
    held = Math.max(held, passed > mostHeld ? Math.min(passed, worked() - workedBefore) : passed);
    began = performance.now();
  };
  const leaveOut = () => {
    began = performance.now();
  };
  let error: unknown = null;
  try {
    await trial.give(input, { step, leaveOut });
  } catch (cause) {
    error = cause ?? new Error('nothing was thrown');
  }
  step();
  return { held, error };
}

/** Ms that no busy machine makes of what takes a moment. */
const surelyHeld = 20 * longestHold;

/** Ms that an input holds up the page at best: what it takes whenever it is given. */
async function heldAtBest<Input>(target: Target<Input>, input: Input, first: number) {
  let best = first;
  for (let at = 0; at < retries && best > mostHeld && first < surelyHeld; at++) {
    best = Math.min(best, (await given(await target.open(), input)).held);
  }
  return best;
}

/** What was thrown, and by whom of the game's code. */
function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const where = /\bsrc\/[^)\n]*?:\d+/.exec(error.stack ?? '')?.[0];
  return `${error.name}: ${error.message.slice(0, 300)}${where ? ` (${where})` : ''}`;
}

/** What an input comes to; null where nothing is wrong with it. */
export async function wrongWith<Input>(
  target: Target<Input>,
  input: Input,
  trial?: Trial<Input>,
): Promise<Pick<Finding, 'kind' | 'message'> | null> {
  const { held, error } = await given(trial ?? (await target.open()), input);
  if (error !== null) return { kind: 'fault', message: said(error) };
  if (held <= mostHeld) return null;
  const best = await heldAtBest(target, input, held);
  if (best <= mostHeld) return null;
  return { kind: 'hold', message: `held up the page for ${Math.round(best)} ms` };
}

/** Ms that an input is made smaller for. */
const shrinkPatience = 4000;

/** A text with as much as possible left out that still goes wrong in the same way. */
async function smallest<Input>(target: Target<Input>, input: Input, kind: Finding['kind']) {
  if (typeof input !== 'string') return input;
  let text: string = input;
  const until = performance.now() + shrinkPatience;
  for (
    let part = Math.ceil(text.length / 2);
    part >= 1;
    part = part > 1 ? Math.ceil(part / 2) : 0
  ) {
    for (let at = 0; at < text.length && performance.now() < until; ) {
      const less = text.slice(0, at) + text.slice(at + part);
      const wrong = await wrongWith(target, less as Input);
      if (wrong?.kind === kind) text = less;
      else at += part;
    }
  }
  return text as Input;
}

/** How long a run goes on, and with which chance. */
export interface Run {
  readonly seed: number;
  readonly runs: number;
  /** The first input's number. */
  readonly from?: number;
  /** Whether time is up. */
  readonly isOver?: () => boolean;
}

/** Faults of one target after which the rest of its inputs says nothing new. */
const enough = 5;

/** Gives a target inputs. @returns how many it was given, and those that did what none may, each of another message. */
export async function fuzz<Input>(
  target: Target<Input>,
  { seed, runs, from = 0, isOver = () => false }: Run,
): Promise<{ readonly given: number; readonly findings: readonly Finding[] }> {
  const findings: Finding[] = [];
  let trial = await target.open();
  let at = from;
  for (; at < from + runs && findings.length < enough && !isOver(); at++) {
    if ((at - from) % perTrial === perTrial - 1) trial = await target.open();
    const input = inputAt(target, seed, at);
    const wrong = await wrongWith(target, input, trial);
    if (wrong === null) continue;
    trial = await target.open();
    if (findings.some(({ message }) => message === wrong.message)) continue;
    // What only goes wrong after others is told as it was given.
    const alone = (await wrongWith(target, input)) !== null;
    const small = alone ? await smallest(target, input, wrong.kind) : input;
    findings.push({ target: target.name, seed, index: at, ...wrong, input: small });
  }
  return { given: at - from, findings };
}
