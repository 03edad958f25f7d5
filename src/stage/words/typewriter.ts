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

const closing = new Set(['”', '’', '"', "'", ')', '»']);

/** When each letter of a line stands whole. */
export interface Typing {
  /** Ms from the start at which letter `i` stands; as many as the text has UTF-16 units. */
  readonly at: readonly number[];
  /** Ms until all stands. */
  readonly length: number;
}

/**
 * Times the letters of a line: even between, resting after punctuation (after the closing quote, where there is
 * one), not after the very last sign.
 * @param text the line without markup.
 * @param speed letters a second; 0 shows all at once.
 */
export function timeLetters(text: string, speed: number): Typing {
  if (speed <= 0) return { at: Array.from({ length: text.length }, () => 0), length: 0 };
  const letter = 1000 / speed;
  const at: number[] = [];
  let now = 0;
  let rest = 0;
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index);
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
  return { at, length: now };
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
  const first = at[0] ?? 1;
  const start = Math.max(before, after - first);
  return low + Math.min(1, Math.max(0, (ms - start) / Math.max(1e-6, after - start)));
}
