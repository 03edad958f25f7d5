import { relative, sep } from 'node:path';

/** `error` fails the build; `warning` and `note` are only told. */
export type Severity = 'error' | 'warning' | 'note';

/** Something to tell an author, and where it is. */
export interface Problem {
  /** Absolute path. */
  readonly file: string;
  /** From 1; null when it concerns the file as a whole. */
  readonly line: number | null;
  readonly message: string;
  readonly severity: Severity;
}

/** A file as an author knows it: from the project's root, with forward slashes on every system. */
export function shownPath(file: string, root: string): string {
  return relative(root, file).split(sep).join('/');
}

/** `story/night.ink:42 # background: crator - no background is called "crator"; did you mean "crater"?` */
export function describeProblem(problem: Problem, root: string): string {
  const line = problem.line === null ? '' : `:${problem.line}`;
  return `${shownPath(problem.file, root)}${line} ${problem.message}`;
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
