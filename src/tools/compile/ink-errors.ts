import { editDistance, nearest } from '../../catalogue/nearest.ts';
import { withoutComments } from './includes.ts';
import type { InkNames } from './ink-names.ts';
import type { Problem } from './problem.ts';

/** What a message is read against. */
interface Sources {
  /** Text of each file, by its absolute path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly names: InkNames;
  /** Whether a file is missing: whatever is not found may be declared in it. */
  readonly isPartial: boolean;
}

/** Where a message points, and what there is to help with. */
interface Context extends Sources {
  readonly problem: Problem;
  /** The line as it is written; empty where it is not known. */
  readonly written: string;
}

/** What a message says in our words; null where it says nothing that is not told already. */
type Retelling = (match: RegExpExecArray, context: Context) => string | null;

function meant(word: string, known: readonly string[], isPartial: boolean): string {
  const near = nearest(word, known);
  // What was not found is probably in the missing file, unless it is nearly the same as something that is there.
  const isSlip = near !== null && (!isPartial || editDistance(word, near) < 2);
  return isSlip ? `; did you mean "${near}"?` : '';
}

/** Says that nothing is called so; where a file is missing that may declare it, only if something near is there. */
function unknown(
  told: string,
  name: string,
  known: readonly string[],
  { isPartial }: Context,
  way = '',
) {
  const hint = meant(name, known, isPartial);
  return isPartial && hint === '' ? null : `${told}${hint || way}`;
}

/** What a divert leads to where there is nothing of that name. */
function nowhere([, name = '']: RegExpExecArray, context: Context): string | null {
  const { places } = context.names;
  const [knot, stitch] = name.split('.');
  const told = `"-> ${name}" - nothing is called so`;
  const divert = (text: string | null) => text?.replace('mean "', 'mean "-> ') ?? null;
  if (stitch !== undefined) {
    const within = places.filter((place) => place.startsWith(`${knot}.`));
    if (nearest(name, within) !== null) {
      return divert(unknown(told, name, within, context));
    }
    return divert(unknown(told, stitch, places, context));
  }
  const ways = ['END', 'DONE'].filter((way) => way === name.toUpperCase());
  return divert(unknown(told, name, [...ways, ...places], context));
}

/** A place where a message of the compiler says that something is, without the quote that it leaves behind it. */
const there = (place = '') => place.replace(/["')]+$/, '').replace(/^line (\d+) of/, 'line $1 of');

const identifier = (words: string) =>
  words
    .trim()
    .replace(/[^\p{L}\p{N}_]+/gu, '_')
    .replace(/^_+|_+$/g, '');

/** What is to be said of a line that goes on where it should end. */
function tooMuch([, seen = '']: RegExpExecArray, { written, names }: Context): string {
  const divert = /->\s*([\p{L}\p{N}_]+[ -][\p{L}\p{N}_ -]*[\p{L}\p{N}_])/u.exec(written)?.[1];
  if (divert !== undefined) {
    const name = nearest(identifier(divert), names.places) ?? identifier(divert);
    return `"${divert}" - a name is one word of letters, digits and _; did you mean "-> ${name}"?`;
  }
  if (seen.startsWith('}')) return `this } has no {; to show one, write \\}`;
  return `expected the end of the line, but saw "${seen}"`;
}

function knotName([, seen = '']: RegExpExecArray, { written }: Context): string {
  const name = written.replace(/^[\s=]+|[\s=]+$/g, '').replace(/^function\s+/, '');
  if (name === '') return `expected nothing more behind the name of a knot, but saw "${seen}"`;
  const better = identifier(name.replace(/\(.*$/, ''));
  return `"${name}" - a knot's name is one word of letters, digits and _; write "=== ${better} ==="`;
}

/** Condition with one `=`. */
const assigned = /\{[^{}:|]*[^=!<>{}:|]=[^=][^{}:|]*:/;

function logic([, seen = '']: RegExpExecArray, { written }: Context): string {
  if (assigned.test(written)) return 'a condition compares with ==; one = is none';
  return `what stands in braces is a condition, a sequence or something to print, and not "${seen}"`;
}

const retellings: readonly (readonly [RegExp, Retelling])[] = [
  [/^Divert target not found: '-> (.+?)'\.?$/, nowhere],
  [
    /^Function call target not found: '-> (.+?)'/,
    ([, name = ''], context) =>
      unknown(
        `no function is called "${name}"`,
        name,
        context.names.functions,
        context,
        `; write "=== function ${name}", or EXTERNAL ${name}() for one outside of Ink`,
      ),
  ],
  [
    /^Unresolved variable: (\S+)$/,
    ([, name = ''], context) =>
      unknown(
        `no variable is called "${name}"`,
        name,
        [...context.names.values, ...context.names.places],
        context,
        `; declare it: VAR ${name} = 0`,
      ),
  ],
  [
    /^(?:Variable could not be found to assign to|variable for increment could not be found): '(.+?)'/,
    ([, name = ''], context) =>
      unknown(
        `no variable is called "${name}"`,
        name,
        context.names.values,
        context,
        `; declare it: VAR ${name} = 0`,
      ),
  ],
  [
    /^Could not find target for read count: -> (\S+?), or/,
    ([, name = ''], context) => {
      const { places, values } = context.names;
      return unknown(`nothing is called "${name}"`, name, [...places, ...values], context);
    },
  ],
  [
    /^Empty diverts \(->\) are only valid on choices/,
    () => 'this -> leads nowhere; write the name of a knot behind it, or END',
  ],
  [
    /already contains flow named '(.+?)' \(at (.+)$/s,
    ([, name = '', at], { problem }) => {
      const [, line, file = ''] = /^line (\d+) of (.*)$/s.exec(there(at)) ?? [];
      const isSame = Number(line) === problem.line && problem.file.endsWith(file);
      return isSame
        ? `"${name}" is there twice, as this file is included twice`
        : `"${name}" is there already, on ${there(at)}`;
    },
  ],
  [
    /^found declaration variable '(.+?)' that was already declared(?: \((.+))?$/s,
    ([, name = '', at]) => `"${name}" is declared already${at ? `, on ${there(at)}` : ''}`,
  ],
  [
    /^\S+ '(.+?)': name has already been used for an? (.+?) on (.+)$/s,
    ([, name = '', what, at]) =>
      `"${name}" is the name of a ${what} already, on ${there(at)}; choose another`,
  ],
  [
    /^Function call to '(.+?)' requires (\d+) arguments?, but (?:(there weren't any)|got (\d+))/,
    ([, name, wants, none, given]) => `"${name}" takes ${wants}, and is given ${none ? 0 : given}`,
  ],
  [/^Expected end of line after knot name definition but saw '(.*)'$/s, knotName],
  [
    /^Expected initial value for .*? but saw '([“”„‘’].*)'$/s,
    () => 'a text of Ink stands between straight quotes: "…"',
  ],
  [/^Expected closing '\]'/, () => 'the [ of this option has no ]'],
  [/^Expected some kind of logic.*? but saw '(.*)'$/s, logic],
  [/^Expected end of line but saw '(.*)'$/s, tooMuch],
];

/** Numbers of the lines on which a brace opens that nothing closes before the next knot. */
function openBraces(source: string): number[] {
  const open: number[] = [];
  let here: number[] = [];
  const lines = withoutComments(source).replace(/\\./g, '  ').split('\n');
  for (const [at, line] of lines.entries()) {
    if (/^\s*==/.test(line)) {
      open.push(...here);
      here = [];
    }
    for (const sign of line.match(/[{}]/g) ?? []) {
      if (sign === '{') here.push(at + 1);
      else here.pop();
    }
  }
  return [...open, ...here];
}

/** Messages that a brace may be behind which was never closed. */
const aboutBraces = /^Expected (some kind of logic|closing brace|end of line but saw '\{)/;

function retold(problem: Problem, sources: Sources): Problem | null {
  const { file, line, message } = problem;
  const text = sources.texts.get(file) ?? '';
  const written = line === null ? '' : (text.split('\n')[line - 1] ?? '');
  if (aboutBraces.test(message)) {
    const open = openBraces(text).findLast((at) => line === null || at <= line);
    if (open !== undefined) {
      return { ...problem, line: open, message: 'this { has no }; to show one, write \\{' };
    }
  }
  for (const [pattern, tell] of retellings) {
    const match = pattern.exec(message);
    if (match === null) continue;
    const told = tell(match, { ...sources, problem, written });
    return told === null ? null : { ...problem, message: told };
  }
  return problem;
}

/** What the compiler says because of another thing that it said of the same line. */
const follows = /^(Expected end of line but saw|global variable assignments cannot refer)/;

/**
 * What Ink's compiler says, in words that name the thing and the nearest right one, at the line that is wrong. Of what
 * only follows from something else nothing is said.
 */
export function inOurWords(problems: readonly Problem[], sources: Sources): Problem[] {
  const isRoot = ({ file, line, message }: Problem) =>
    !follows.test(message) ||
    !problems.some(
      (other) => other.file === file && other.line === line && !follows.test(other.message),
    );
  return problems
    .filter(isRoot)
    .map((problem) => (problem.severity === 'error' ? retold(problem, sources) : problem))
    .filter((problem) => problem !== null);
}
