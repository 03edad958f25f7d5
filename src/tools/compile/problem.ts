import { relative, sep } from 'node:path';
import { callOf } from './call.ts';

/**
 * How much stands in the way of the play.
 * - `error`: Ink itself refuses the story, or `story.json` cannot be read: nothing is built.
 * - `remark`: something is not there or does not fit; the play goes on without it. Where the story is checked strictly
 *   it is an error: see `judged`.
 * - `warning`: it is shown, and is hardly meant so.
 * - `note`: worth knowing.
 */
export type Severity = 'error' | 'remark' | 'warning' | 'note';

/** Something to tell an author, and where it is. */
export interface Problem {
  /** Absolute path. */
  readonly file: string;
  /** From 1; null when it concerns the file as a whole. */
  readonly line: number | null;
  readonly message: string;
  readonly severity: Severity;
}

/**
 * Decides what becomes of remarks: they are errors where the author asks for strictness. Whoever finds a problem only
 * says what it is; this is the one place that knows how strict the check is.
 */
export function judged(problems: readonly Problem[], strict: boolean): Problem[] {
  return problems.map((problem) =>
    strict && problem.severity === 'remark' ? { ...problem, severity: 'error' } : problem,
  );
}

/**
 * A file as an author knows it: from the project's root, or where it is not in it as a whole; with forward slashes on
 * every system.
 */
export function shownPath(file: string, root: string): string {
  const within = relative(root, file);
  return (within.startsWith('..') ? file : within).split(sep).join('/');
}

/** `story/night.ink:42 # background: crator - no background is called "crator"; did you mean "crater"?` */
export function describeProblem(problem: Problem, root: string): string {
  const line = problem.line === null ? '' : `:${problem.line}`;
  return `${shownPath(problem.file, root)}${line} ${problem.message}`;
}

/** Lines that somebody reads who did not ask for them. */
const mostTold = 24;

/** The first of many lines, and how many more the story check has. */
export function briefly(lines: readonly string[]): string[] {
  const more = lines.length - mostTold;
  if (more <= 0) return [...lines];
  return [
    ...lines.slice(0, mostTold),
    `and ${more} more: "${callOf('check-story')}" tells them all`,
  ];
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** By file and line, as a reader of the files would meet them; the same problem only once. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const told = new Map<string, Problem>();
  for (const problem of problems) {
    const key = `${problem.file}|${problem.line}|${problem.message}`;
    if (!told.has(key)) told.set(key, problem);
  }
  return [...told.values()].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || (a.line ?? 0) - (b.line ?? 0),
  );
}
