import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Source, ToldProblem, ToldProblems } from '../../catalogue/live.ts';
import type { Game } from '../compile/game.ts';
import { type Problem, type Severity, shownPath } from '../compile/problem.ts';

/** Where paths are shown from: the project, or the folder of a story that lies outside of it. */
export function shownFrom({ root, main }: Pick<Game, 'root' | 'main'>): string {
  return relative(root, main).startsWith('..') ? dirname(main) : root;
}

/** A place in the sources, as an author and as an editor knows it. @param line from 1; null for a file as a whole. */
export function sourceAt(file: string, line: number | null, root: string, column = 1): Source {
  const shown = shownPath(file, root);
  return line === null
    ? { shown, open: file }
    : { shown: `${shown}:${line}`, open: `${file}:${line}:${column}` };
}

/** What a message says in quotes, then the tag that it begins with. */
const named = [/'((?:-> ?)?[^']+)'|"([^"]+)"|“([^”]+)”/g, /^# (.+?) - /g];

/** The part of a line that a message is about: the first that it names and that stands there, else all of it. */
export function markIn(text: string, message: string): ToldProblem['mark'] {
  const words = named.flatMap((form) =>
    [...message.matchAll(form)].flatMap((match) => match.slice(1)),
  );
  const word = words.find((one) => one !== undefined && text.includes(one)) ?? text.trim();
  return { from: text.indexOf(word), length: word.length };
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r\n?|\n/);
  } catch {
    // A file that is missing has no lines to show; its problem says so.
    return [];
  }
}

const grave: readonly Severity[] = ['error', 'remark', 'warning', 'note'];

/**
 * Problems as the page is told them: each with the line it is about.
 * @param root what paths are shown from.
 * @param checking whether the check has not come to its end.
 */
export function toldProblems(
  problems: readonly Problem[],
  root: string,
  checking = false,
): ToldProblems {
  const files = new Map<string, readonly string[]>();
  const textOf = ({ file, line }: Problem) => {
    if (line === null) return null;
    const lines = files.get(file) ?? linesOf(file);
    files.set(file, lines);
    return lines[line - 1] ?? null;
  };
  const told = (problem: Problem): ToldProblem => {
    const { file, line, message } = problem;
    const text = textOf(problem);
    const mark = text === null ? { from: 0, length: 0 } : markIn(text, message);
    return { message, text, mark, source: sourceAt(file, line, root, mark.from + 1) };
  };
  const rest = problems
    .filter(({ severity }) => severity !== 'error')
    .sort((a, b) => grave.indexOf(a.severity) - grave.indexOf(b.severity));
  return {
    errors: problems.filter(({ severity }) => severity === 'error').map(told),
    remarks: rest.map((problem) => ({ ...told(problem), severity: problem.severity })),
    checking,
  };
}
