import type { Frame } from '../../src/scene/frame.ts';
import { announced, framesInNode, linkTo } from '../e2e/script.ts';
import type { ReadLine, Standing } from './reader.ts';
import type { KeptHere } from './saboteur.ts';

/** A line as the script has it, read in plain Node. */
export interface RightLine {
  readonly id: string;
  readonly words: string;
}

/** The road on which one option is taken at every choice, as the script has it. */
export interface Road {
  readonly lines: readonly RightLine[];
  readonly frames: readonly Frame[];
  /** Numbers of the lines at which a choice is open. */
  readonly choices: readonly number[];
  readonly ending: string | null;
  /** The link to a line. */
  linkTo(at: number): string;
}

/**
 * Reads a road in plain Node: what must stand, whatever breaks.
 * @param known endings that have been seen before.
 */
export function roadOf(option: number, known: readonly string[] = []): Road {
  const frames = framesInNode(option, known);
  const lines = frames.map((frame) => ({ id: frame.beat.id, words: announced(frame) }));
  const choices = frames.flatMap(({ beat }, at) => (beat.choices.length > 0 ? [at] : []));
  const ending = frames.at(-1)?.beat.ending ?? null;
  const link = (at: number) => linkTo(({ beat }) => beat.id === lines[at]?.id, option);
  return { lines, frames, choices, ending, linkTo: link };
}

/** What is wrong with lines that were read, against the script. */
export function wrongLines(road: Road, lines: readonly ReadLine[]): string[] {
  return lines.flatMap(([at, id, words]) => {
    const right = road.lines[at];
    if (right === undefined) return [`there is no line ${at}`];
    const same = right.id === id && right.words === words;
    return same ? [] : [`line ${at} is "${words}", not "${right.words}"`];
  });
}

/**
 * What is wrong with the line that stands, against the script.
 * @param at number of the line that has to.
 * @param seenBy what may show its place.
 */
export function wrongStanding(
  road: Road,
  at: number,
  standing: Standing,
  seenBy: Standing['seenBy'],
): string[] {
  const wrong = wrongLines(road, [[standing.at, standing.id, standing.words]]);
  if (standing.at !== at) wrong.push(`line ${standing.at} stands, not line ${at}`);
  if (!standing.seen) wrong.push(`line ${standing.at} cannot be seen`);
  if (standing.seenBy !== 'stage' && seenBy !== 'nobody' && standing.seenBy !== seenBy) {
    wrong.push(`the place of line ${standing.at} is shown by ${standing.seenBy}`);
  }
  if (standing.over !== '') wrong.push(`over line ${standing.at} lies "${standing.over}"`);
  return wrong;
}

/** Which of two values of a kept place is the newer one. */
function orderOf(json: string): number {
  const { order, when }: { order?: number; when?: number } = JSON.parse(json);
  return order ?? when ?? 0;
}

/** Autosaves that stay, as the game says of itself. */
const autosaves = 3;

/** What was kept before and is neither there as it was, byte for byte, nor newer. */
export function lostOf(before: KeptHere, after: KeptHere): string[] {
  const places = Object.keys(after).filter((key) => key.includes('/autosave/')).length;
  return Object.entries(before).flatMap(([key, value]) => {
    const now = after[key];
    if (now === value) return [];
    const isPlace = /\/(auto)?save\//.test(key);
    if (now === undefined) {
      // An old playthrough makes way for newer ones.
      return key.includes('/autosave/') && places >= autosaves ? [] : [`${key} is gone`];
    }
    if (isPlace) return orderOf(now) > orderOf(value) ? [] : [`${key} is another, and no newer`];
    return key.includes('/journal/') ? [] : [`${key} is another`];
  });
}
