import { dirname, join } from 'node:path';
import { inkComments } from './includes.ts';
import { type InkNode, isAssignment, isChoice, isFlow, isGather } from './ink-tree.ts';
import type { Problem } from './problem.ts';

/** No name at all may be this: the compiled story would lose what is called so. */
const lost = '__proto__';
/** inkjs asks its lists, and its counts of visits, for a method of this name, and finds the story's. */
const taken = 'hasOwnProperty';

/** Names that a node of the tree declares. */
function declared(node: InkNode): (string | null)[] {
  if (isAssignment(node)) return [node.variableName];
  if (isFlow(node)) {
    return [node.name, ...(node.args ?? []).map((arg) => arg.identifier?.name ?? null)];
  }
  return isChoice(node) || isGather(node) ? [node.name] : [];
}

/**
 * Tells of names with which inkjs plays no story. Others that every object of JavaScript has (`constructor`,
 * `toString`) are names like any (`loadState`).
 * @param main absolute path of the main file, from whose folder the others were included.
 */
export function refusedNames(story: InkNode, main: string): Problem[] {
  const problems: Problem[] = [];
  const visit = (node: InkNode) => {
    for (const name of declared(node)) {
      if (
        name !== lost &&
        !(name === taken && ['LIST', 'Knot', 'Function'].includes(node.typeName))
      )
        continue;
      problems.push({
        file: join(dirname(main), node.debugMetadata?.fileName ?? ''),
        line: node.debugMetadata?.startLineNumber ?? null,
        message: `nothing can be called "${name}" here: JavaScript keeps this name for itself; choose another`,
        severity: 'error',
      });
    }
    for (const child of node.content) visit(child);
  };
  visit(story);
  return problems;
}

/** The beginning of an address, up to the two slashes of it. */
const scheme = /\b[a-z][a-z0-9+.-]*:$/i;

/** Warns of addresses on the web that Ink cuts off behind `https:`, because `//` begins a comment. */
export function cutAddresses(file: string, source: string): Problem[] {
  const problems: Problem[] = [];
  for (const { 0: comment, index } of source.matchAll(inkComments)) {
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
