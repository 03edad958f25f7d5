import { language } from '../language.ts';

/**
 * Where numbers and dates are written as one reads them: the country is the reader's, where they read the language of
 * the words, else the story's.
 */
export function locale(): string {
  const [page, reader] = [globalThis.document, globalThis.navigator];
  const known = [...(reader?.languages ?? []), page?.documentElement.lang ?? ''];
  return known.find((tag) => `${tag}-`.startsWith(`${language}-`)) ?? language;
}

/** A number as one writes it. */
export function number(value: number): string {
  return value.toLocaleString(locale());
}
