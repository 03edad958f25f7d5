import type { Problem } from './problem.ts';

/** What Ink takes for a comment, wherever it stands. */
const comments = /\/\*[\s\S]*?(?:\*\/|$)|\/\/.*/g;
/** The beginning of an address, up to the two slashes of it. */
const scheme = /\b[a-z][a-z0-9+.-]*:$/i;

/** Warns of addresses on the web that Ink cuts off behind `https:`, because `//` begins a comment. */
export function cutAddresses(file: string, source: string): Problem[] {
  const problems: Problem[] = [];
  for (const { 0: comment, index } of source.matchAll(comments)) {
    const before = source.slice(source.lastIndexOf('\n', index) + 1, index);
    const begun = scheme.exec(before)?.[0];
    if (begun === undefined || !/^\/\/[^\s/]/.test(comment)) continue;
    const line = source.slice(0, index).split('\n').length;
    const address = /^[^\s"'’”)\]}<>]*/.exec(comment)?.[0] ?? '';
    const message = `"${begun}${address}" - // begins a comment in Ink, and all behind it is gone; write ${begun}\\/\\/`;
    problems.push({ file, line, message, severity: 'warning' });
  }
  return problems;
}
