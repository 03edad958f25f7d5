import type { Story as Ink } from 'inkjs';
import { suggestion } from '../../catalogue/nearest.ts';
import type { TagOf } from '../../story/cue.ts';
import { TagProblem } from '../../story/grammar.ts';
import { openInk } from '../../story/ink.ts';
import { kindOf, readAsked } from '../../story/input.ts';
import type { Script } from '../../story/script.ts';
import { readTag } from '../../story/tag.ts';
import { isNumber, stock } from '../../story/typed.ts';
import { type InkNode, isAssignment } from '../compile/ink-tree.ts';
import type { Problem } from '../compile/problem.ts';
import { withNearest } from './check-tags.ts';
import type { WrittenTag } from './script-text.ts';

/** Names of the variables that a story declares. */
function variablesIn(node: InkNode): string[] {
  const own = isAssignment(node) && node.typeName === 'VAR' ? [node.variableName] : [];
  return [...own, ...node.content.flatMap(variablesIn)];
}

/** What robots answer. @throws {TagProblem} saying what is wrong with the tag. */
function checkInput(
  { variable, asks }: TagOf<'input'>,
  ink: Ink,
  known: readonly string[],
): string {
  const { usual } = readAsked(asks);
  const kind = kindOf(ink, variable);
  if (!known.includes(variable)) {
    throw new TagProblem(`no VAR is called "${variable}"; ${suggestion(variable, known)}`);
  }
  if (kind === null) {
    throw new TagProblem(`VAR ${variable} is declared as neither a text nor a number`);
  }
  if (kind === 'number' && usual !== null && !isNumber(usual)) {
    throw new TagProblem(`"${usual}" is no number, and VAR ${variable} is declared as one`);
  }
  return usual ?? stock[kind];
}

/**
 * Checks what lines ask to be typed against the variables there are, and says how all roads were read over them.
 * @param parsed the tree of the same story.
 */
export function checkInputs(
  tags: readonly WrittenTag[],
  script: Script,
  parsed: InkNode,
): Problem[] {
  const written = tags.filter(({ source, dynamic }) => !dynamic && /^\s*input\b/i.test(source));
  if (written.length === 0) return [];
  const ink = openInk(script, { seed: 0, known: [] }, () => {});
  const known = variablesIn(parsed);
  return written.flatMap(({ file, line, source, onOption }): Problem[] => {
    const told = (message: string, severity: Problem['severity']) => {
      return [{ file, line, message: `# ${source} - ${message}`, severity }];
    };
    try {
      const tag = readTag(source, null);
      // Inside the brackets of an option no line is told of at all.
      if (tag.kind !== 'input' || onOption === 'only') return [];
      const answer = checkInput(tag, ink, known);
      return told(`anything may be typed here; the check read on with “${answer}” alone`, 'note');
    } catch (cause) {
      if (!(cause instanceof TagProblem)) throw cause;
      return told(withNearest(cause.message, cause), 'remark');
    }
  });
}
