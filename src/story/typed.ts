import type { Input } from './beat.ts';
import { hash } from './hash.ts';
import { askedBy, optionId, typing } from './option-id.ts';

// What may be typed, and what is made of it; the page asks before the story does.

/** What a robot answers where there is no default: a word is oftener meant than none. */
export const stock: Readonly<Record<Input['kind'], string>> = { text: 'Somebody', number: '7' };

/** Turns the way of writing round, splits letters, or stands for none (Unicode's embeddings, surrogates, noncharacters). */
const tricks = /[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

/** Words as they are taken: in one row, nothing in them that is not seen, and not too many letters. */
export function cleaned(words: string, most: number): string {
  const row = words.replace(tricks, '').replace(/[\p{Cc}\s]+/gu, ' ');
  return [...row.trim().normalize('NFC')].slice(0, most).join('').trim();
}

/** A whole number or a fraction, with a point or a comma. */
const numeral = /^[+-]?\d{1,9}(?:[.,]\d{1,9})?$/;

/** The number that a numeral is. */
export function toNumber(words: string): number {
  return Number(words.replace(',', '.'));
}

/** Whether words are a number. */
export function isNumber(words: string): boolean {
  return numeral.test(words);
}

/**
 * What will be taken for typed words.
 * @returns null when they will not do: no number where one is asked for.
 */
export function taken({ kind, usual, now, most }: Input, typed: string): string | null {
  const words = cleaned(typed, most) || (usual ?? (kind === 'number' ? now : ''));
  return kind === 'number' && !isNumber(words) ? null : words;
}

/**
 * Of what is typed: the variable that asks, and its place.
 * @param variable which is set. @param place knot and stitch of the line.
 */
export function typedId(variable: string, place: string): string {
  return optionId(hash(`${place}${typing}${variable}`), typing + variable);
}

/** Whether it is of an answer that is typed: its label is what was. */
export function isTyped(id: string): boolean {
  return askedBy(id)?.startsWith(typing) === true;
}
