import { asks, calls } from 'virtual:game/asks';
import { Story } from 'inkjs';
import type { Choice } from 'inkjs/engine/Choice';
import type { Script, Start } from './script.ts';

/** Something the story itself does wrong while it is read. */
export class StoryError extends Error {
  /**
   * @param place knot and stitch where it happened, as far as known.
   * @param path the same as Ink has it: the very part of the compiled story; null where that is not known.
   */
  constructor(
    message: string,
    readonly place: string,
    readonly path: string | null = null,
  ) {
    super(message);
  }
}

/** A line was asked for while a choice is open; its `path` is that of the first option. */
export class ChoiceOpen extends StoryError {}

/** How much work a line may be. */
export interface LineWork {
  /** Ms that it may take before the story counts as running in circles. */
  readonly most: number;
  /** Ms of it at a step; a machine that sleeps meanwhile takes no more than one of them away. */
  readonly step: number;
}

const usualWork: LineWork = { most: 4000, step: 500 };

/** At most two parts of a path that are no numbers. */
const named = /^(?!\d+(?:\.|$))[^.]*(?:\.(?!\d+(?:\.|$))[^.]*)?/;

/** Knot and stitch of an Ink path, by name: the numbers behind them move with every edit. */
export function placeOf(path: string | null | undefined): string {
  return named.exec(path ?? '')?.[0] ?? '';
}

/** Sets `seen_<id>` for each ending known, where the story declares such a variable. */
function tellKnown(ink: Story, known: readonly string[]) {
  for (const ending of known) {
    const name = `seen_${ending.replaceAll('-', '_')}`;
    if (ink.variablesState.GlobalVariableExistsWithName(name)) ink.variablesState.$(name, true);
  }
}

/** A story on content that another one has read. */
export class Retold extends Story {
  /** It looks through the whole content: 40 ms for 2,000 options, at the first line of every story. */
  override ValidateExternalBindings() {}
}

/** What Ink reads a script into; stories change nothing in it. */
interface Content {
  readonly story: Story;
  /** Functions that nothing outside the story or in it answers, and whether they were told of. */
  readonly unbound: Map<string, boolean>;
}

/** Reading takes 120 ms for 600 options, another story on what was read 0.1 ms. */
const contents = new WeakMap<Script, Content>();

function contentOf(script: Script): Content {
  const known = contents.get(script);
  if (known !== undefined) return known;
  // As a value: inkjs's own reading breaks texts with numbers in them, and 0.05, where the engine is an older one.
  const story = new Story(JSON.parse(script.compiled));
  story.allowExternalFunctionFallbacks = true;
  const missing = new Set<string>();
  story.ValidateExternalBindings(story.mainContentContainer, missing);
  const unbound = new Map([...missing].map((name) => [name, false] as const));
  const content = { story, unbound };
  contents.set(script, content);
  return content;
}

/** Reads a script in, so that its first line need not wait for it. @throws {Error} when it cannot be read. */
export function readIn(script: Script): void {
  contentOf(script);
}

/** Told once of a function that nothing outside the story answers, or not rightly; it answers 0. */
export type OnUnbound = (error: StoryError) => void;

/** Binds what is answered outside the story, and to 0 what nothing answers, so that the play goes on. */
function bind(ink: Story, script: Script, unbound: Content['unbound'], onUnbound: OnUnbound) {
  const tell = (message: string) => onUnbound(new StoryError(message, currentPlace(ink)));
  const bound = calls ? script.functions?.bind(ink, tell) : undefined;
  for (const name of unbound.keys()) {
    if (calls && bound?.has(name)) continue;
    const answer = () => {
      if (!unbound.get(name)) tell(`EXTERNAL ${name} answers 0`);
      unbound.set(name, true);
      return 0;
    };
    ink.BindExternalFunction(name, answer, true);
  }
}

/**
 * An Ink story at its first line, whose state is its own. Functions outside of it that nothing answers are 0.
 * @throws {StoryError} when the compiled story cannot be read at all.
 */
export function openInk(script: Script, start: Start, onUnbound: OnUnbound): Story {
  let ink: Story;
  try {
    const { story, unbound } = contentOf(script);
    const { mainContentContainer, listDefinitions } = story;
    const Ink = (asks && script.asking?.Story) || Retold;
    ink = new Ink(mainContentContainer, listDefinitions?.lists ?? null);
    bind(ink, script, unbound, onUnbound);
    ink.ResetState();
  } catch (cause) {
    throw new StoryError(cause instanceof Error ? cause.message : String(cause), '');
  }
  ink.allowExternalFunctionFallbacks = true;
  ink.state.storySeed = start.seed;
  tellKnown(ink, start.known);
  return ink;
}

/**
 * Place of the text that was read last: where its words are written, as far as Ink still knows. After the last
 * line of a story only the words in its output still have a place; a line made by an expression has none.
 */
export function currentPlace(ink: Story): string {
  const last = lastRead(ink);
  // A text makes its path anew each time it is asked; what it stands in has it.
  return placeOf(pathOf(('parent' in last && last.parent) || last));
}

/** The text that was read last, or where Ink stands. */
function lastRead({ state }: Story) {
  const written = state.outputStream.findLast((part) => part.parent && String(part).trim());
  if (written) return written;
  const pointer = state.previousPointer;
  return pointer.isNull ? state.currentPointer : pointer;
}

function pathOf({ path }: Pick<ReturnType<typeof lastRead>, 'path'>) {
  return path?.toString();
}

/** How Ink says where an error is: a container of the compiled story, and the number of a part in it. */
const pointed = /^RUNTIME ERROR: (?:\(Ink Pointer -> (.*?) -- index (\d+)\): )?/;

/**
 * An error with the place that it is of, which is not that of the line read last.
 * @param last what was read before, should Ink not know any more.
 */
function errorAt(ink: Story, messages: readonly string[], last: ReturnType<typeof lastRead>) {
  const [message = ''] = messages;
  const [, container, index] = pointed.exec(message) ?? [];
  const at = index === undefined ? ink.state.currentPathString : `${container}.${index}`;
  const path = (at ?? pathOf(lastRead(ink)) ?? pathOf(last) ?? '').replace(/^\./, '');
  const told = messages.map((one) => one.replace(pointed, '')).join('\n');
  return new StoryError(told, placeOf(path), path);
}

/** Ink's number for a call of a tunnel (inkjs's `PushPopType.Tunnel`). */
const tunnel = 0;

/** Path of an open option, then those of the calls of the tunnels it stands in, from the inside out. */
export function pathsOf({ sourcePath, threadAtGeneration }: Choice): string[] {
  const calls = threadAtGeneration?.callstack ?? [];
  const callers = calls.filter((_, at) => calls[at + 1]?.type === tunnel);
  return [sourcePath, ...callers.reverse().map((call) => String(call.currentPointer.path))];
}

/** How Ink says that a story, a tunnel or a function ends where nothing ends it; an end like any, but for the check. */
const runsOut = /^(RUNTIME ERROR: .*)?(ran out|unexpectedly reached end) of content/;

/** A piece of text as Ink gives it. */
interface Piece {
  readonly text: string;
  readonly tags: readonly string[];
  /** Says that the story ran out behind it; null where it did not. */
  readonly ranOut: StoryError | null;
}

/**
 * Reads Ink's next piece of text; between two steps nothing else may be asked of it.
 * @returns with it, where the story ran out of content behind it, the error that says so.
 * @throws {StoryError} on an error in the story, and when it diverts without end.
 */
export function* continuing(ink: Story, { most, step } = usualWork): Generator<void, Piece> {
  const before = lastRead(ink);
  const errors: string[] = [];
  ink.onError = (message, type) => {
    // Ink's ErrorType: 0 author's note, 1 warning, 2 error.
    if (type === 2) errors.push(message);
  };
  try {
    for (let left = most; left > 0; left -= step) {
      ink.ContinueAsync(step);
      if (ink.asyncContinueComplete) break;
      yield;
    }
  } catch (cause) {
    errors.push(cause instanceof Error ? cause.message : String(cause));
  }
  const error = errors.length > 0 ? errorAt(ink, errors, before) : null;
  if (error !== null && !errors.every((message) => runsOut.test(message))) throw error;
  if (!ink.asyncContinueComplete) {
    throw errorAt(ink, ['the story runs in circles here without ever showing a line'], before);
  }
  return { text: ink.currentText ?? '', tags: ink.currentTags ?? [], ranOut: error };
}
