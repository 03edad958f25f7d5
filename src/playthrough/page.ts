import type { Frame, Words } from '../scene/frame.ts';
import type { Beat } from '../story/beat.ts';
import type { Playthrough } from './playthrough.ts';

/** A paragraph of a page, with the pictures before it and what was chosen after it. */
export interface Paragraph {
  /** Number of its frame. */
  readonly at: number;
  readonly frame: Frame;
  /** Empty where only an option or a picture stands. */
  readonly words: Words;
  /** Names of the pictures that come with it. */
  readonly pictures: readonly string[];
  /** Label of the option taken after it; null where none was, or where the next paragraph says it itself. */
  readonly taken: string | null;
}

/** What stands on a page. */
export interface PageText {
  /** What was read before the last choice. */
  readonly past: readonly Paragraph[];
  /** What has come since. */
  readonly present: readonly Paragraph[];
  /** Whether more was read before, which has been cut. */
  readonly cut: boolean;
}

/** Most frames on a page, and how many are cut at a time when there are more. */
export const pageBounds = { most: 200, step: 40 } as const;

/** Names of the pictures that a beat hangs up: before a stage the last of them hangs, on a page all stand in the text. */
export function picturesOf({ cues }: Pick<Beat, 'cues'>): string[] {
  return cues.flatMap((cue) => (cue.kind === 'image' && cue.name !== null ? cue.name : []));
}

/** The words of a text, in small letters, without what stands between and around them. */
const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whether a paragraph begins with the words of an option: Ink lets an option say itself. */
function echoes({ line }: Words, label: string): boolean {
  const said = wordsIn(line.text);
  const chosen = wordsIn(label);
  return chosen.length > 0 && chosen.every((word, number) => said[number] === word);
}

/** Number of the frame that a page begins with: the last that clears it, or as far back as it goes. */
function firstOf({ first, at, frameAt }: Pick<Playthrough, 'first' | 'at' | 'frameAt'>) {
  const { most, step } = pageBounds;
  const over = at + 1 - most;
  const least = Math.max(first, over <= 0 ? 0 : Math.ceil(over / step) * step);
  for (let from = at; from > least; from--) {
    if (frameAt(from).beat.cues.some(({ kind }) => kind === 'clear')) return { from, cut: false };
  }
  return { from: least, cut: least > 0 };
}

/** What stands on the page of a playthrough at its cursor. The same log always makes the same page. */
export function pageOf(playthrough: Playthrough): PageText {
  const { first, at } = playthrough;
  const frameAt = (number: number) => playthrough.frameAt(number);
  const { from, cut } = firstOf({ first, at, frameAt });
  const past: Paragraph[] = [];
  const present: Paragraph[] = [];
  const choice = playthrough.choiceBehind() ?? -1;
  for (let number = from; number <= at; number++) {
    const frame = frameAt(number);
    const label = number < at ? (playthrough.takenAt(number)?.label ?? null) : null;
    const taken = label === null || echoes(frameAt(number + 1).beat, label) ? null : label;
    const words: Words = frame.beat;
    const pictures = picturesOf(frame.beat);
    if (words.line.text === '' && pictures.length === 0 && taken === null) continue;
    (number <= choice ? past : present).push({ at: number, frame, words, pictures, taken });
  }
  return { past, present, cut };
}
