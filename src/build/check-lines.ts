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

/** What begins like a mark of timing, and what such marks may be. */
const timing = /<\/?(wait|slow)\b[^>]*>?/gi;
const timed = /^<(wait\s+\d*\.?\d+(s|ms)|\/?slow)>$/i;

/** Finds marks of timing that would be read out as words. */
function mistimed(text: string): string[] {
  const marks = [...text.matchAll(timing)].map(([mark]) => mark);
  return marks.filter((mark) => !timed.test(mark));
}

/** Signs of the typewriter's keyboard, and what is set in their place. */
const typed: readonly (readonly [sign: RegExp, set: string])[] = [
  [/"/, '“ and ”'],
  [/'/, '’ (or ‘)'],
  [/--+/, '— or –'],
  [/\.\.\./, '…'],
];

/** Signs in a line that a printer would not set. */
function unset(text: string): string[] {
  return typed.flatMap(([sign, set]) => {
    const found = sign.exec(text)?.[0];
    return found === undefined ? [] : [`${found} is a typist's sign; in print it is ${set}`];
  });
}

/**
 * Finds `Nmae: words` where a declared name was meant, and marks of timing that are none: they would be read out as
 * part of the line. Warns of quotes, dashes and dots as a keyboard has them.
 */
export function checkLines(words: readonly Words[], cast: StoryInfo['cast']): Problem[] {
  return words.flatMap(({ file, line, text }): Problem[] => {
    const problems = mistimed(text).map((mark): Problem => {
      const message = `"${mark}" - a wait is written <wait 0.6s>, a slow part <slow>so</slow>`;
      return { file, line, message, severity: 'error' };
    });
    for (const message of unset(text)) problems.push({ file, line, message, severity: 'warning' });
    const meant = meantSpeaker(text, cast);
    if (meant === null) return problems;
    const [said, likely] = meant;
    const message = `"${said}:" - nobody is called "${said}"; did you mean "${likely}"?`;
    return [...problems, { file, line, message, severity: 'error' }];
  });
}
