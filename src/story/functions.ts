import type { Story } from 'inkjs';

/** Functions outside of a story, from the file beside it. */
export interface Functions {
  /** All that the file exports, by name. */
  readonly own: Readonly<Record<string, unknown>>;
  /**
   * Lets a story call them.
   * @param tell of one that fails, or answers what Ink cannot hold: once of each.
   * @returns the names of those that may be called.
   */
  bind(ink: Story, tell: (message: string) => void): ReadonlySet<string>;
}

/** A function that a story may call. */
type Callable = (...given: readonly unknown[]) => unknown;

const isFunction = (value: unknown): value is Callable => typeof value === 'function';

/**
 * Why a story must not call what its file exports; null where it may. The past is walked again with every save, link
 * and look ahead, and each time all functions are called again: they must do nothing but answer, and always the same.
 */
export function whyNot(value: unknown): string | null {
  if (!isFunction(value)) return 'is no function';
  if ('impure' in value && value.impure === true) {
    return 'is declared impure: a function is called again whenever the story is walked again, and must do nothing but answer';
  }
  const kind = Object.prototype.toString.call(value);
  if (kind.includes('Async')) return 'is asynchronous: a story does not wait for an answer';
  return kind.includes('Generator') ? 'is a generator: a story takes one answer alone' : null;
}

/** Those among what a file exports that a story may call. */
export function callable(own: Functions['own']): [name: string, call: Callable][] {
  return Object.entries(own).flatMap(([name, value]): [string, Callable][] =>
    isFunction(value) && whyNot(value) === null ? [[name, value]] : [],
  );
}

/** What a value is, where it is none that Ink can hold; null where it is one. */
function unfit(value: unknown): string | null {
  if (typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : String(value);
  if (value === undefined || value === null) return 'nothing';
  if (value instanceof Promise) {
    // Nobody waits for it, to its failing neither.
    value.catch(() => {});
    return 'a promise';
  }
  return `a value of the type ${typeof value}`;
}

/** @param own what the file beside the story exports. */
export function functionsOf(own: Functions['own']): Functions {
  const calls = callable(own);
  const names = new Set(calls.map(([name]) => name));
  const told = new Set<string>();
  const answer = (
    name: string,
    call: Callable,
    given: readonly unknown[],
    tell: (message: string) => void,
  ) => {
    const refuse = (why: string) => {
      if (!told.has(name)) tell(`EXTERNAL ${name} ${why}; 0 is taken`);
      told.add(name);
      return 0;
    };
    try {
      // Lists and places are objects of Ink's; a function gets their words.
      const value = call(...given.map((one) => (typeof one === 'object' ? String(one) : one)));
      const what = unfit(value);
      return what === null ? value : refuse(`answers ${what}, not a number, a text or a truth`);
    } catch (cause) {
      return refuse(`fails: ${cause instanceof Error ? cause.message : cause}`);
    }
  };
  return {
    own,
    bind(ink, tell) {
      for (const [name, call] of calls) {
        const run = (given: readonly unknown[]) => answer(name, call, given, tell);
        // It does nothing but answer: Ink may call it while it looks ahead.
        ink.BindExternalFunctionGeneral(name, run, true);
      }
      return names;
    },
  };
}
