import { own } from '../../catalogue/own.ts';
import type { LineStyle } from '../../story/beat.ts';
import type { Timing } from '../../story/line.ts';
import { lettersOf } from './breaks.ts';

/** Extra rest after a sign, in letters' time at the player's speed. */
const rests: Readonly<Record<string, number>> = {
  ',': 5,
  ';': 8,
  ':': 8,
  '–': 6,
  '—': 9,
  '.': 13,
  '!': 13,
  '?': 13,
  '…': 16,
};

/** How fast lines of some classes come, against the reader's own speed. */
const paces: Readonly<Record<string, number>> = {
  thought: 0.8,
  whisper: 0.7,
  quiet: 0.5,
  shout: 1.5,
};

/** How fast a line comes, against the reader's own speed: as the first of its classes that has a pace. */
export function paceOf(style: LineStyle): number {
  const name = style.split(' ').find((one) => own(paces, one) !== undefined);
  return own(paces, name ?? '') ?? 1;
}

const closing = new Set(['”', '’', '"', "'", ')', '»']);

/** Signs beyond Latin letters and their punctuation: not all of them are a letter each. */
const manifold = /[^ -\u02ff\u2010-\u2027]/;

/** Indices at which a letter begins, where some are made of several signs; null where none is. */
function letterStarts(text: string): ReadonlySet<number> | null {
  if (!manifold.test(text)) return null;
  const starts = new Set<number>();
  let at = 0;
  for (const letter of lettersOf(text)) {
    starts.add(at);
    at += letter.length;
  }
  return starts;
}

/** When each letter of a line stands whole. */
export interface Typing {
  /** Ms from the start at which letter `i` stands; as many as the text has UTF-16 units. */
  readonly at: readonly number[];
  /** Ms until all stands. */
  readonly length: number;
  /** Ms a letter takes at the reader's speed. */
  readonly letter: number;
}

/**
 * Times the letters of a line: even between, resting after punctuation (after the closing quote, where there is
 * one), not after the very last sign. The author's waits come on top of that.
 * @param text the line without markup.
 * @param speed letters a second; 0 shows all at once, whatever the author wished.
 * @param timings the author's, in order.
 */
export function timeLetters(text: string, speed: number, timings: readonly Timing[] = []): Typing {
  if (speed <= 0) return { at: Array.from({ length: text.length }, () => 0), length: 0, letter: 0 };
  const at: number[] = [];
  const starts = letterStarts(text);
  const usual = 1000 / speed;
  let letter = usual;
  let now = 0;
  let rest = 0;
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index);
    for (const timing of timings) {
      if (timing.at !== index) continue;
      now += timing.wait;
      letter = usual / timing.pace;
    }
    // Signs on top of each other come together.
    if (starts !== null && !starts.has(index)) {
      at.push(now);
      continue;
    }
    if (!closing.has(sign) && rests[sign] === undefined) {
      now += rest;
      rest = 0;
    }
    now += letter;
    at.push(now);
    // A full stop inside a run of stops or a number ("3.5") is not an end.
    const next = text.charAt(index + 1);
    const ends = next === '' || /[\s”’"')»—–]/.test(next) || sign === '—' || sign === '…';
    if (rests[sign] !== undefined && ends) rest = Math.max(rest, (rests[sign] ?? 0) * letter);
  }
  return { at, length: now, letter: usual };
}

/** How many letters stand at a time, counting the one that is coming in by its share. */
export function lettersAt(typing: Typing, ms: number): number {
  const { at } = typing;
  if (at.length === 0 || ms >= typing.length) return at.length;
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) > ms) high = middle;
    else low = middle + 1;
  }
  const before = low === 0 ? 0 : (at[low - 1] ?? 0);
  const after = at[low] ?? before;
  // A rest lies before its letter: the letter itself still takes only its own time.
  const start = Math.max(before, after - typing.letter);
  return low + Math.min(1, Math.max(0, (ms - start) / Math.max(1e-6, after - start)));
}
