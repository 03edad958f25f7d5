import { editDistance } from '../../catalogue/nearest.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { parseLine } from '../../story/line.ts';
import { takeSpeaker } from '../../story/spoken.ts';
import type { Problem } from '../compile/problem.ts';
import type { ScriptText, Words } from './script-text.ts';

type Cast = StoryInfo['cast'];

/** A name of one word or several before a colon. */
const prefix = /^(\p{L}[\p{L}\p{M} .'’-]+?)\s*[:：]\s*\S/u;

/** The declared name that a line's beginning was probably meant to be: mistyped, or with a surname behind it. */
function mistyped(line: string, cast: Cast): readonly [said: string, meant: string] | null {
  const said = prefix.exec(line)?.[1];
  if (said === undefined) return null;
  const names = Object.values(cast).flatMap(({ name }) => (name === null ? [] : [name]));
  const [first = '', ...more] = said.split(' ');
  const surnamed = more.length > 0 && more.every((word) => /^\p{Lu}/u.test(word));
  const meant = names.find((name) => {
    if (surnamed && name.toLowerCase() === first.toLowerCase()) return true;
    // Of short names one letter makes another word: in two of them nothing can be told.
    return editDistance(said.toLowerCase(), name.toLowerCase()) * 2 < name.length;
  });
  return meant === undefined ? null : [said, meant];
}

/** What may stand before a name and is no part of it. */
const before = /^[\s"'“”„‘’«»‹›「『([（–—-]+/;
/** A remark to a name, in brackets. */
const aside = /\s*[([（【][^)\]）】]*[)\]）】]/g;

/** Who would speak, were there no markup, sign or remark around the name; null when it is nobody. */
function adorned(line: string, cast: Cast): string | null {
  const plain = parseLine(line).text.replace(before, '');
  const colon = plain.search(/[:：]/);
  if (colon < 0) return null;
  const head = plain.slice(0, colon).replace(aside, '');
  return takeSpeaker(`${head}${plain.slice(colon)}`, cast).speaker;
}

function judge(words: Words, alone: boolean, cast: Cast): Omit<Problem, 'file' | 'line'> | null {
  const { text } = words;
  if (takeSpeaker(text, cast).speaker !== null) return null;
  const nameOf = (id: string) => cast[id]?.name ?? id;
  const head = text.slice(0, text.search(/[:：]/) + 1);
  const silent = alone ? takeSpeaker(`${text}…`, cast).speaker : null;
  if (silent !== null) {
    return { message: `${head} - ${nameOf(silent)} says nothing here`, severity: 'warning' };
  }
  const speaker = adorned(text, cast);
  if (speaker !== null) {
    const name = nameOf(speaker);
    const message = `${head} - is not read as ${name} speaking; write "${name}:" and nothing around it`;
    return { message, severity: 'warning' };
  }
  const meant = mistyped(text, cast);
  if (meant === null) return null;
  const message = `"${meant[0]}:" - nobody is called "${meant[0]}"; did you mean "${meant[1]}"?`;
  return { message, severity: 'remark' };
}

/**
 * Finds lines that nearly are speech: `Nmae: words` where a declared name was meant is an error, a name with something
 * around it (`<b>Name</b>: words`, `Name (whispering): words`) or nothing behind it is warned of.
 */
export function checkSpeakers(text: ScriptText, cast: Cast): Problem[] {
  return text.words.flatMap((words) => {
    const { file, line } = words;
    const judged = judge(words, text.isAlone(words), cast);
    return judged === null ? [] : [{ file, line, ...judged }];
  });
}
