import { dirname, join } from 'node:path';
import { type InkNode, isCall, isExternal, isFlow } from '../compile/ink-tree.ts';
import type { Problem } from '../compile/problem.ts';

function allIn(node: InkNode): InkNode[] {
  return [node, ...node.content.flatMap(allIn)];
}

/**
 * Tells of functions that a story calls in the program around it, and has no Ink of its own for.
 * @param main absolute path of the main file, from whose folder the others were included.
 */
export function checkExternals(story: InkNode, main: string): Problem[] {
  const nodes = allIn(story);
  const called = new Set(nodes.filter(isCall).map((call) => call.name));
  const written = new Set(nodes.filter(isFlow).map((flow) => flow.name));
  return nodes
    .filter(isExternal)
    .filter(({ name }) => called.has(name ?? '') && !written.has(name))
    .map(({ name, debugMetadata }) => ({
      file: join(dirname(main), debugMetadata?.fileName ?? ''),
      line: debugMetadata?.startLineNumber ?? null,
      message: `EXTERNAL ${name} - nothing outside the story answers; write "=== function ${name}" to answer in Ink`,
      severity: 'error',
    }));
}
