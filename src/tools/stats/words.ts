/** Scripts that put no blanks between words: each has to be told where one ends. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

/**
 * Words of a text, as a reader counts them: what stands between blanks and has a letter or a digit in it. So "don't" and
 * "half-light" are one, and a dash is none. Where a script has no blanks, the language's own rules tell words apart.
 * @param language tag of the story's language.
 */
export function countWords(text: string, language: string): number {
  let words = 0;
  for (const part of text.split(/\s+/)) {
    if (unspaced.test(part)) {
      for (const { isWordLike } of segmenterOf(language).segment(part)) if (isWordLike) words++;
    } else if (/[\p{L}\p{N}]/u.test(part)) words++;
  }
  return words;
}
