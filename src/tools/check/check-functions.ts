import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nearest } from '../../catalogue/nearest.ts';
import { callable, type Functions, functionsOf, whyNot } from '../../story/functions.ts';
import { type InkNode, isExternal } from '../compile/ink-tree.ts';
import type { Problem } from '../compile/problem.ts';
import { externalsFile } from '../compile/story-code.ts';

/** A function that a story declares to be outside of it. */
interface Declared {
  readonly name: string;
  readonly given: number;
  readonly file: string;
  readonly line: number | null;
}

function declaredIn(node: InkNode, main: string): Declared[] {
  const own = isExternal(node)
    ? [
        {
          name: node.name ?? '',
          given: node.argumentNames.length,
          file: join(dirname(main), node.debugMetadata?.fileName ?? ''),
          line: node.debugMetadata?.startLineNumber ?? null,
        },
      ]
    : [];
  return [...own, ...node.content.flatMap((child) => declaredIn(child, main))];
}

/** The parameters of a function as they are written; those with a default, and the rest, are not in its length. */
const takesMore = (call: unknown) => /^[^)]*(=|\.\.\.)|\barguments\b/.test(String(call));

/** What is wrong between a declaration and what the file exports under its name; null where nothing is. */
function mismatch({ name, given }: Declared, own: Functions['own']): string | null {
  const value = own[name];
  const why = whyNot(value);
  if (why !== null) return `"${name}" ${why}`;
  const takes = typeof value === 'function' ? value.length : 0;
  if (takes === given || (takes < given && takesMore(value))) return null;
  return `"${name}" takes ${takes}, and is given ${given}`;
}

/** Number of the line on which a file exports a name; null where it cannot be told. */
function lineOf(file: string, name: string): number | null {
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = lines.findIndex((line) => new RegExp(`\\bexport\\b.*\\b${name}\\b`).test(line));
  return at < 0 ? null : at + 1;
}

/**
 * Holds what a story declares by EXTERNAL against the file beside it.
 * @param main absolute path of the main file, from whose folder the others were included.
 */
export function checkFunctions(
  story: InkNode,
  functions: Functions | undefined,
  main: string,
): Problem[] {
  const file = externalsFile(main);
  if (functions === undefined || file === null) return [];
  const { own } = functions;
  const declared = declaredIn(story, main);
  const wrong = declared
    .filter(({ name }) => Object.hasOwn(own, name))
    .flatMap((one): Problem[] => {
      const message = mismatch(one, own);
      const told = `EXTERNAL ${one.name} - in ${file.slice(dirname(main).length + 1)}, ${message}`;
      return message === null ? [] : [{ ...one, message: told, severity: 'remark' }];
    });
  const names = declared.map(({ name }) => name);
  const unused = Object.keys(own)
    .filter((name) => name !== 'default' && !names.includes(name))
    .map((name): Problem => {
      const likely = nearest(
        name,
        names.filter((one) => !Object.hasOwn(own, one)),
      );
      const hint = likely === null ? '' : `; did you mean "${likely}"?`;
      const message = `the story has no EXTERNAL ${name}${hint}`;
      return { file, line: lineOf(file, name), message, severity: 'remark' };
    });
  return [...wrong, ...unused];
}

/** Answers that are held against later ones. */
const mostKept = 10_000;

/** Functions that are watched while a story is read. */
interface Watched {
  readonly functions: Functions | undefined;
  /** Calls each again as it was called first. @returns what is said of those that answered differently. */
  problems(story: InkNode, main: string): Problem[];
}

/**
 * Calls each function twice and more while a story is read: whatever is not always the same shows there. That there
 * is no clock and no chance in one cannot be proven; most are found so.
 */
export function watched(functions: Functions | undefined): Watched {
  if (functions === undefined) return { functions, problems: () => [] };
  const first = new Map<string, { readonly again: () => string; readonly value: string }>();
  const differing = new Map<string, string>();
  const calls = callable(functions.own).map(([name, call]) => {
    const shown = (given: readonly unknown[]) => {
      try {
        const value = call(...given);
        if (value instanceof Promise) value.catch(() => {});
        return JSON.stringify(value) ?? 'nothing';
      } catch (cause) {
        return `an error: ${cause}`;
      }
    };
    const run = (...given: readonly unknown[]) => {
      const key = `${name}(${given.map((one) => JSON.stringify(one)).join(', ')})`;
      const again = () => shown(given);
      const known = first.get(key);
      const value = known?.value ?? again();
      if (known === undefined && first.size < mostKept) first.set(key, { again, value });
      const now = again();
      if (now !== value && !differing.has(name)) {
        differing.set(name, `${key} answered ${value}, then ${now}`);
      }
      return call(...given);
    };
    return [name, run] as const;
  });
  return {
    functions: functionsOf(Object.fromEntries(calls)),
    problems(story, main) {
      for (const [key, { again, value }] of first) {
        const name = key.slice(0, key.indexOf('('));
        const now = again();
        if (now !== value && !differing.has(name)) {
          differing.set(name, `${key} answered ${value}, then ${now}`);
        }
      }
      return declaredIn(story, main)
        .filter(({ name }) => differing.has(name))
        .map(({ name, file, line }) => ({
          file,
          line,
          message: `EXTERNAL ${name} - ${differing.get(name)}: the story is not the same when it is walked again; let it do without clock and chance`,
          severity: 'remark',
        }));
    },
  };
}
