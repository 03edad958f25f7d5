import type { Choice } from 'inkjs/compiler/Parser/ParsedHierarchy/Choice';
import type { ExternalDeclaration } from 'inkjs/compiler/Parser/ParsedHierarchy/Declaration/ExternalDeclaration';
import type { Divert } from 'inkjs/compiler/Parser/ParsedHierarchy/Divert/Divert';
import type { FlowBase } from 'inkjs/compiler/Parser/ParsedHierarchy/Flow/FlowBase';
import type { FunctionCall } from 'inkjs/compiler/Parser/ParsedHierarchy/FunctionCall';
import type { Gather } from 'inkjs/compiler/Parser/ParsedHierarchy/Gather/Gather';
import type { ParsedObject } from 'inkjs/compiler/Parser/ParsedHierarchy/Object';
import type { Tag } from 'inkjs/compiler/Parser/ParsedHierarchy/Tag';
import type { Text } from 'inkjs/compiler/Parser/ParsedHierarchy/Text';
import type { VariableAssignment } from 'inkjs/compiler/Parser/ParsedHierarchy/Variable/VariableAssignment';

/** A node of the tree that Ink's compiler reads a story into. */
export type InkNode = ParsedObject;

// The classes themselves are not exported by inkjs's bundle; a node's typeName tells its class.

export function isTag(node: InkNode): node is Tag {
  return node.typeName === 'Tag';
}

export function isText(node: InkNode): node is Text {
  return node.typeName === 'Text';
}

export function isChoice(node: InkNode): node is Choice {
  return node.typeName === 'Choice';
}

export function isGather(node: InkNode): node is Gather {
  return node.typeName === 'Gather';
}

/** Where a variable or a list is declared, or set. */
export function isAssignment(node: InkNode): node is VariableAssignment {
  return ['VAR', 'LIST', 'temp', 'variable assignment'].includes(node.typeName);
}

export function isExternal(node: InkNode): node is ExternalDeclaration {
  return node.typeName === 'EXTERNAL';
}

export function isCall(node: InkNode): node is FunctionCall {
  return node.typeName === 'FunctionCall';
}

export function isDivert(node: InkNode): node is Divert {
  return node.typeName === 'Divert';
}

/** A knot, a stitch or a function: what a story is divided into and diverts to by name. */
export function isFlow(node: InkNode): node is FlowBase {
  return ['Knot', 'Stitch', 'Function'].includes(node.typeName);
}

/** The knot, stitch or function that a node stands in; null before the first knot. */
export function flowOf(node: InkNode): FlowBase | null {
  for (let at: InkNode | null = node; at !== null; at = at.parent) if (isFlow(at)) return at;
  return null;
}

/** A flow's name as the game knows places: `knot` or `knot.stitch`. */
export function placeOfFlow(flow: FlowBase): string {
  const outer = flow.parent === null ? null : flowOf(flow.parent);
  const name = flow.name ?? '';
  return outer === null ? name : `${placeOfFlow(outer)}.${name}`;
}
