import { parseArgs } from 'node:util';
import { suggestion } from '../catalogue/nearest.ts';
import { callOf, callWithOptions } from './compile/call.ts';

/** What stands behind a command makes no sense: it ends with 2, and nothing was begun. */
export class UsageError extends Error {}

/** An option of a command, with what becomes of the values given for it. */
export interface Option<T> {
  /** Without its dashes. */
  readonly name: string;
  /** What stands for its value in the help, as `FILE`; empty for one that says all by being there. */
  readonly value: string;
  readonly says: string;
  /**
   * Reads the values given, in their order; none where it was left out.
   * @throws {UsageError} for one that means nothing here.
   */
  read(given: readonly string[]): T;
}

type Saying = Pick<Option<unknown>, 'value' | 'says'>;

/** An option with any text; the last one given counts. */
export function text(name: string, saying: Saying): Option<string | undefined> {
  return { name, ...saying, read: (given) => given.at(-1) };
}

/** An option without a value, that says all by being there. */
export function flag(name: string, says: string): Option<boolean> {
  return { name, value: '', says, read: (given) => given.length > 0 };
}

/** An option that may be given several times. */
export function texts(name: string, { value, says }: Saying): Option<readonly string[]> {
  const more = `${says}; may be given several times`;
  return { name, value, says: more, read: (given) => given };
}

/**
 * An option with some of the values there are, separated by commas or given one by one.
 * @param all every value there is.
 */
export function choices<C extends string>(
  name: string,
  all: readonly C[],
  { value, says }: Saying,
): Option<readonly C[]> {
  const find = (word: string): C => {
    const found = all.find((one) => one === word);
    if (found !== undefined) return found;
    throw new UsageError(`--${name}: there is no "${word}"; ${suggestion(word, all)}`);
  };
  return {
    name,
    value,
    says: `${says}: ${all.join(', ')}`,
    read: (given) => given.flatMap((list) => list.split(',').map((word) => find(word.trim()))),
  };
}

/** An option with one of the values there are; the last one given counts. */
export function choice<C extends string>(
  name: string,
  all: readonly C[],
  saying: Saying,
): Option<C | undefined> {
  const { read, ...option } = choices(name, all, saying);
  return { ...option, read: (given) => read(given).at(-1) };
}

/**
 * An option with a whole number; the last one given counts.
 * @param usual what it is where it is left out.
 */
export function number(name: string, usual: number, least: number, says: string): Option<number> {
  return {
    name,
    value: 'NUMBER',
    says: `${says} (${usual})`,
    read: (given) => {
      const last = given.at(-1);
      if (last === undefined) return usual;
      const read = Number(last);
      if (Number.isSafeInteger(read) && read >= least) return read;
      throw new UsageError(`--${name} ${last}: a whole number from ${least} on is wanted`);
    },
  };
}

/** Of every command about a game that takes no `--story`. */
export const anotherStory = 'STORY (a main .ink file) and ASSETS (a folder) may name another game.';

/** Gives what was said for an option. */
export type Ask = <T>(option: Option<T>) => T;

/** What was given behind a command. */
interface Given {
  readonly ask: Ask;
  /** What is no option. */
  readonly words: readonly string[];
  /** Options that nobody asked for. */
  unread(): readonly string[];
}

/**
 * Splits what stands behind a command into its options and other words.
 * @throws {UsageError} for an option that there is not, naming the nearest one, and for one without its value.
 */
function split(options: readonly Option<unknown>[], args: readonly string[]): Given {
  const names = options.map(({ name }) => name);
  const types = Object.fromEntries(
    options.map(
      ({ name, value }) => [name, { type: value === '' ? 'boolean' : 'string' }] as const,
    ),
  );
  const values = new Map<string, string[]>(names.map((name) => [name, []]));
  const words: string[] = [];
  const parsed = parseArgs({ args: [...args], options: types, strict: false, tokens: true });
  for (const token of parsed.tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const known = values.get(token.name);
    if (known === undefined) {
      const nearest = suggestion(token.name, names).replace(/"(.+)"/, '--$1');
      throw new UsageError(`there is no option ${token.rawName}; ${nearest}`);
    }
    if (types[token.name]?.type === 'boolean') {
      if (token.inlineValue) throw new UsageError(`${token.rawName} takes no value`);
      known.push('');
      continue;
    }
    const { value } = token;
    const isOption = !token.inlineValue && names.some((name) => value === `--${name}`);
    if (value === undefined || value === '' || isOption) {
      throw new UsageError(`${token.rawName} wants a value`);
    }
    known.push(value);
  }
  const asked = new Set<string>();
  return {
    words,
    ask: ({ name, read }) => {
      asked.add(name);
      return read(values.get(name) ?? []);
    },
    unread: () => names.filter((name) => !asked.has(name)),
  };
}

/**
 * Reads options alone, as they would stand behind a command.
 * @throws {UsageError}
 */
export function askFrom(options: readonly Option<unknown>[], args: readonly string[]): Ask {
  return split(options, args).ask;
}

/** What a command says of itself. */
interface CommandText {
  /** What it does, in a sentence. */
  readonly summary: string;
  /** More of it for whoever asks for help, each a paragraph of its own. */
  readonly details?: readonly string[];
  readonly options?: readonly Option<unknown>[];
  /** What its words are, where it takes some beside its options. */
  readonly words?: Saying;
}

/** What a command is made of. */
interface CommandParts<A> extends CommandText {
  /**
   * Understands what is asked, before anything is begun; every option is to be asked for.
   * @throws {UsageError}
   */
  read(ask: Ask, words: readonly string[]): A;
  /** Does it. @returns the exit code. */
  run(asked: A): Promise<number>;
}

/** One thing that `run.js` can be asked to do: what each file in `commands/` exports as `command`. */
export interface Command extends CommandText {
  /**
   * Understands what stands behind it, and begins nothing.
   * @throws {UsageError} where that makes no sense.
   * @throws {Error} when an option is documented and never read.
   */
  understand(args: readonly string[]): unknown;
  /**
   * Does it, or prints its help.
   * @param name its file without the ending.
   * @returns the exit code; 2 where it was not understood.
   */
  start(name: string, args: readonly string[]): Promise<number>;
}

function helpOf(text: CommandText, name: string): string {
  const { summary, details = [], options = [], words } = text;
  const rows = options.map(({ name, value, says }) => [`--${name} ${value}`, says]);
  if (words !== undefined) rows.unshift([words.value, words.says]);
  rows.push(['--help', 'says this']);
  const width = Math.max(...rows.map(([left = '']) => left.length));
  const table = rows.map(([left = '', right]) => `  ${left.padEnd(width)}   ${right}`);
  const behind = [...(words ? [words.value] : []), ...(options.length > 0 ? ['[options]'] : [])];
  const usage = behind.length > 0 ? `${callWithOptions(name)} ${behind.join(' ')}` : callOf(name);
  return [usage, summary, ...details, table.join('\n')].join('\n\n');
}

/** Makes a command of its parts. */
export function defineCommand<A>(parts: CommandParts<A>): Command {
  const understand = (args: readonly string[]): A => {
    const given = split(parts.options ?? [], args);
    const [word] = given.words;
    if (word !== undefined && parts.words === undefined) {
      throw new UsageError(`"${word}" means nothing here`);
    }
    const asked = parts.read(given.ask, given.words);
    const [unread] = given.unread();
    if (unread !== undefined) throw new Error(`the option --${unread} is read by nobody`);
    return asked;
  };
  return {
    ...parts,
    understand,
    async start(name, args) {
      if (args.includes('--help') || args.includes('-h')) {
        console.log(helpOf(parts, name));
        return 0;
      }
      let asked: A;
      try {
        asked = understand(args);
      } catch (cause) {
        if (!(cause instanceof UsageError)) throw cause;
        console.error(`${cause.message}\n\n"${callWithOptions(name)} --help" says what there is.`);
        return 2;
      }
      return parts.run(asked);
    },
  };
}
