import { dirname, join } from 'node:path';
import type { FlowBase } from 'inkjs/compiler/Parser/ParsedHierarchy/Flow/FlowBase';
import {
  flowOf,
  type InkNode,
  isCall,
  isDivert,
  isExternal,
  isFlow,
  placeOfFlow,
} from '../compile/ink-tree.ts';
import type { Problem } from '../compile/problem.ts';

/** The flows that a node's diverts lead to at once, also from within what it holds; those of flows in it are theirs. */
function flowsAfter(node: InkNode): FlowBase[] {
  const nodes = [node];
  const flows: FlowBase[] = [];
  for (const one of nodes) {
    for (const child of one.content) if (!isFlow(child)) nodes.push(child);
    const target = isDivert(one) && one.targetContent !== null ? flowOf(one.targetContent) : null;
    if (target !== null) flows.push(target);
  }
  // A knot that holds nothing but stitches begins with the first of them.
  const [first] = node.content;
  if (isFlow(node) && first !== undefined && isFlow(first)) flows.push(first);
  return flows;
}

/** Follows every divert from the story's beginning. */
function entered(story: InkNode): ReadonlySet<FlowBase> {
  const flows = new Set(flowsAfter(story));
  for (const flow of flows) for (const next of flowsAfter(flow)) flows.add(next);
  return flows;
}

/** The knots, stitches and functions in a node, each before those in it. */
function flowsIn(node: InkNode): FlowBase[] {
  return node.content.filter(isFlow).flatMap((flow) => [flow, ...flowsIn(flow)]);
}

/**
 * Tells of knots, stitches and functions that no divert leads to from the beginning of the story.
 * @param main absolute path of the main file, from whose folder the others were included.
 */
export function checkFlow(story: InkNode, main: string): Problem[] {
  const known = entered(story);
  const needed = (flow: FlowBase): boolean => known.has(flow) || flowsIn(flow).some(needed);
  return flowsIn(story)
    .filter((flow) => !needed(flow))
    .map((flow) => ({
      file: join(dirname(main), flow.debugMetadata?.fileName ?? ''),
      line: flow.debugMetadata?.startLineNumber ?? null,
      message: `nothing leads to the ${flow.typeName.toLowerCase()} "${placeOfFlow(flow)}"`,
      severity: 'remark',
    }));
}

function allIn(node: InkNode): InkNode[] {
  return [node, ...node.content.flatMap(allIn)];
}

/**
 * Tells of functions that a story calls in the program around it, and has no Ink of its own for.
 * @param main absolute path of the main file, from whose folder the others were included.
 * @param answered names of those that the file beside the story has, whatever is wrong with them.
 */
export function checkExternals(
  story: InkNode,
  main: string,
  answered: readonly string[] = [],
): Problem[] {
  const nodes = allIn(story);
  const called = new Set(nodes.filter(isCall).map((call) => call.name));
  const written = new Set(nodes.filter(isFlow).map((flow) => flow.name));
  return nodes
    .filter(isExternal)
    .filter(({ name }) => called.has(name ?? '') && !written.has(name))
    .filter(({ name }) => !answered.includes(name ?? ''))
    .map(({ name, debugMetadata }) => ({
      file: join(dirname(main), debugMetadata?.fileName ?? ''),
      line: debugMetadata?.startLineNumber ?? null,
      message: `EXTERNAL ${name} - nothing outside the story answers, so it answers 0; write "=== function ${name}" to answer in Ink`,
      severity: 'remark',
    }));
}
