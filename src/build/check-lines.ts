import { nearest } from '../catalogue/nearest.ts';
import type { StoryInfo } from '../catalogue/story-info.ts';
import { takeSpeaker } from '../story/spoken.ts';
import type { Problem } from './problem.ts';
import type { Words } from './script-text.ts';

const prefix = /^([\p{L}][\p{L} .'’-]{1,30}):\s+\S/u;

/** Most letters that a mistyped name is longer or shorter than the right one. */
const slip = 1;

/** The declared name that a line's beginning was probably meant to be; null when it is none. */
function meantSpeaker(line: string, cast: StoryInfo['cast']): readonly [string, string] | null {
  const said = prefix.exec(line)?.[1]?.trim();
  if (said === undefined || takeSpeaker(line, cast).speaker !== null) return null;
  const names = Object.values(cast).flatMap(({ name }) => (name === null ? [] : [name]));
  const [first = ''] = said.split(' ');
  const whole = names.find((name) => name.toLowerCase() === first.toLowerCase());
  const likely = whole ?? nearest(said, names);
  const far = likely === null || Math.abs(likely.length - said.length) > slip;
  return likely === null || (far && whole === undefined) ? null : [said, likely];
}

/** Finds `Nmae: words` where a declared name was meant: it would be read out as part of the line. */
export function checkLines(words: readonly Words[], cast: StoryInfo['cast']): Problem[] {
  return words.flatMap(({ file, line, text }): Problem[] => {
    const meant = meantSpeaker(text, cast);
    if (meant === null) return [];
    const [said, likely] = meant;
    const message = `"${said}:" - nobody is called "${said}"; did you mean "${likely}"?`;
    return [{ file, line, message, severity: 'error' }];
  });
}
