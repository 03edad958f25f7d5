import { readFileSync } from 'node:fs';
import type { Rollup } from 'vite';
import { describeProblem, type Problem } from './problem.ts';

/** Lines shown before and after the one that is wrong. */
const around = 2;

/** The lines around a problem, the line itself marked; empty where there is none to show. */
function frameOf({ file, line }: Problem): string {
  if (line === null) return '';
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split(/\r\n?|\n/);
  } catch {
    return '';
  }
  const from = Math.max(1, line - around);
  const to = Math.min(lines.length, line + around);
  const width = String(to).length;
  return Array.from({ length: to - from + 1 }, (_, offset) => {
    const number = from + offset;
    const mark = number === line ? '>' : ' ';
    return `${mark} ${String(number).padStart(width)} | ${lines[number - 1] ?? ''}`;
  }).join('\n');
}

/** Problems as one error of the bundler: all are listed, the first is shown in its place. */
export function toBuildError(problems: readonly Problem[], root: string): Rollup.RollupLog {
  const message = problems.map((problem) => describeProblem(problem, root)).join('\n');
  const [first] = problems;
  if (first === undefined) return { message };
  const loc = { file: first.file, line: first.line ?? 1, column: 0 };
  return { message, id: first.file, loc, frame: frameOf(first) };
}
