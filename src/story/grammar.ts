import type { NounKind } from '../catalogue/names.ts';
import { own } from '../catalogue/own.ts';

/**
 * Holds a name in a tag against those there are.
 * @param said the words of the tag before it.
 * @throws {TagProblem} when there is none of that name.
 */
export type NameCheck = (word: string, kind: NounKind, said: Context['said']) => void;

/** What a word of a tag may be checked against. */
interface Context {
  /** Holds names against those there are; null where they are not checked again (the build has checked them). */
  readonly check: NameCheck | null;
  /** The words of this tag read so far: a pose belongs to the person named before it. */
  readonly said: Readonly<Record<string, unknown>>;
}

/** A word that is none of those it could be. */
interface Misnamed {
  readonly word: string;
  readonly known: readonly string[];
}

/** What is wrong with a tag, in words meant for its author. */
export class TagProblem extends Error {
  /** @param misnamed what whoever tells of it may name the nearest right word of. */
  constructor(
    message: string,
    readonly misnamed: Misnamed | null = null,
  ) {
    super(message);
  }
}

/** How one word (or the rest) of a tag is read. */
export interface Grammar<T> {
  /** How the author's reference writes it. */
  readonly shown: string;
  /** Takes all that is left, not one word. */
  readonly greedy: boolean;
  /** May be left out, and is then read from the empty string. */
  readonly optional: boolean;
  /** Needs no word after its name (an option that is only a name). */
  readonly bare: boolean;
  /** What it names, if it is a name the catalogue knows. */
  readonly noun?: NounKind;
  /** @throws {TagProblem} when the word is not one of this grammar. */
  read(word: string, context: Context): T;
}

function grammar<T>(
  shown: string,
  read: Grammar<T>['read'],
  more: Partial<Pick<Grammar<T>, 'greedy' | 'optional' | 'bare' | 'noun'>> = {},
): Grammar<T> {
  return { shown, read, greedy: false, optional: false, bare: false, ...more };
}

/**
 * A name the catalogue knows.
 * @param greedy whether it is all that is left: a file's name may have blanks in it.
 */
export function noun(kind: NounKind, greedy = false): Grammar<string> {
  return grammar(
    kind,
    (word, { check, said }) => {
      check?.(word, kind, said);
      return word;
    },
    { noun: kind, greedy },
  );
}

const clearing = new Set(['', 'false', 'none', 'off']);

/** Either what `inner` reads, or nothing: `false`, `none`, `off` or no word at all. */
export function orNothing<T>(inner: Grammar<T>): Grammar<T | null> {
  return grammar(
    `${inner.shown} | false`,
    (word, context) => (clearing.has(word.toLowerCase()) ? null : inner.read(word, context)),
    { optional: true, greedy: inner.greedy, ...(inner.noun && { noun: inner.noun }) },
  );
}

/** One of a few words. */
export function oneOf<const W extends string>(...words: readonly W[]): Grammar<W> {
  return grammar(words.join(' | '), (word) => {
    const found = words.find((candidate) => candidate === word.toLowerCase());
    if (found !== undefined) return found;
    throw new TagProblem(`"${word}" is not known here`, { word, known: words });
  });
}

/** A duration with its unit, `1.2s` or `300ms`; read as milliseconds. */
export const time: Grammar<number> = grammar('time', (word) => {
  const match = /^(\d+(?:\.\d+)?|\.\d+)(s|ms)$/i.exec(word);
  if (match === null) throw new TagProblem(`"${word}" is not a time; write it like 1.2s or 300ms`);
  return Number(match[1]) * (match[2]?.toLowerCase() === 's' ? 1000 : 1);
});

/** A number within bounds, both included. */
export function number(least: number, most: number): Grammar<number> {
  return grammar(`${least}..${most}`, (word) => {
    const value = word === '' ? Number.NaN : Number(word);
    if (value >= least && value <= most) return value;
    throw new TagProblem(`"${word}" is not a number from ${least} to ${most}`);
  });
}

/** How much of something there is: `on`, `low`, `off`, or a share from 0 to 1. */
export const amount: Grammar<number> = grammar('on | low | off | 0..1', (word, context) => {
  const named = { on: 1, lit: 1, low: 0.35, off: 0, out: 0, false: 0 };
  return own(named, word.toLowerCase()) ?? number(0, 1).read(word, context);
});

/** One word, whatever it is. */
export const word: Grammar<string> = grammar('word', (word) => word);

/** All that is left, as it stands. */
export const text: Grammar<string> = grammar(
  'text',
  (word) => {
    if (word === '') throw new TagProblem('some text is missing');
    return word;
  },
  { greedy: true },
);

/** Anything or nothing: for tags whose value is only a note of the author's. */
export const note: Grammar<string> = grammar('text', (word) => word, {
  greedy: true,
  optional: true,
});

/** An option that says all by being there. */
export const flag: Grammar<true> = grammar('', (): true => true, { bare: true });
