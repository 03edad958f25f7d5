import { dirname, join } from 'node:path';
import type { FlowBase } from 'inkjs/compiler/Parser/ParsedHierarchy/Flow/FlowBase';
import { flowOf, type InkNode, isDivert, isFlow, placeOfFlow } from './ink-tree.ts';
import type { Problem } from './problem.ts';

/** Follows every divert from a node and what it holds, and notes the flows that are entered. */
function follow(node: InkNode, entered: Set<FlowBase>) {
  for (const child of node.content) {
    if (isFlow(child)) continue;
    if (isDivert(child) && child.targetContent !== null) enter(child.targetContent, entered);
    follow(child, entered);
  }
}

/** Enters the flow that a divert's target is, or stands in. */
function enter(target: InkNode, entered: Set<FlowBase>) {
  const flow = flowOf(target);
  if (flow === null || entered.has(flow)) return;
  entered.add(flow);
  follow(flow, entered);
  // A knot that holds nothing but stitches begins with the first of them.
  const [first] = flow.content;
  if (first !== undefined && isFlow(first)) enter(first, entered);
}

function flowsIn(node: InkNode): FlowBase[] {
  return node.content.filter(isFlow).flatMap((flow) => [flow, ...flowsIn(flow)]);
}

/**
 * Tells of knots, stitches and functions that no divert leads to from the beginning of the story.
 * @param main absolute path of the main file, from whose folder the others were included.
 */
export function checkFlow(story: InkNode, main: string): Problem[] {
  const entered = new Set<FlowBase>();
  follow(story, entered);
  const needed = (flow: FlowBase): boolean => entered.has(flow) || flowsIn(flow).some(needed);
  return flowsIn(story)
    .filter((flow) => !needed(flow))
    .map((flow) => ({
      file: join(dirname(main), flow.debugMetadata?.fileName ?? ''),
      line: flow.debugMetadata?.startLineNumber ?? null,
      message: `nothing leads to the ${flow.typeName.toLowerCase()} "${placeOfFlow(flow)}"`,
      severity: 'error',
    }));
}
