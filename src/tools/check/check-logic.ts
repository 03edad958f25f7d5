import { type InkNode, isAssignment } from '../compile/ink-tree.ts';
import type { Problem } from '../compile/problem.ts';
import type { ScriptText } from './script-text.ts';

/** Words of Ink by which a line declares something, and how such a line goes on. */
const declarations: readonly (readonly [RegExp, string])[] = [
  [/^var\s+[\p{L}_][\p{L}\p{N}_]*\s*=/iu, 'VAR'],
  [/^const\s+[\p{L}_][\p{L}\p{N}_]*\s*=/iu, 'CONST'],
  [/^list\s+[\p{L}_][\p{L}\p{N}_]*\s*=/iu, 'LIST'],
  [/^include\s+\S+\.ink$/i, 'INCLUDE'],
  [/^external\s+[\p{L}_][\p{L}\p{N}_]*\s*\(/iu, 'EXTERNAL'],
];

const changed = /^([\p{L}_][\p{L}\p{N}_]*)\s*(?:[+-]?=(?!=)|\+\+|--)/u;
const option = /^[*+]\s*\[[^\]]+\]/;

function variablesIn(node: InkNode): string[] {
  const own = isAssignment(node) ? [node.variableName] : [];
  return [...own, ...node.content.flatMap(variablesIn)];
}

/** What a line of words was meant to do; null where it is meant to be read. */
function meantToDo(text: string, variables: ReadonlySet<string>): string | null {
  const declares = declarations.find(([pattern]) => pattern.test(text))?.[1];
  if (declares !== undefined) return `Ink declares by ${declares}, in capitals`;
  const variable = changed.exec(text)?.[1];
  if (variable !== undefined && variables.has(variable)) {
    return `a line that changes a variable begins with ~: write "~ ${text}"`;
  }
  if (option.test(text)) return 'an option stands on a line of its own, also within braces';
  return null;
}

/** Warns of logic that is written so that it is shown as words. */
export function checkLogic({ words }: ScriptText, story: InkNode): Problem[] {
  const variables = new Set(variablesIn(story));
  return words.flatMap(({ file, line, text }): Problem[] => {
    const meant = meantToDo(text, variables);
    const message = `"${text}" is shown as words; ${meant}`;
    return meant === null ? [] : [{ file, line, message, severity: 'warning' }];
  });
}
