/** Signs of Chinese, Japanese and Korean, between any two of which a row may end; and their punctuation. */
const ideograph =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\u30fb\u30fc\uff01-\uffee]/u;

/** What no row begins with, as JIS X 4051 and the Chinese rules have it: closing marks, small kana, marks of length. */
const noStart =
  /[\p{Pe}\p{Pf}\p{M}\p{Cf},.!?:;%…‥·、。，．：；！？％゛゜ヽヾゝゞ々〻ー・〜～ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ]/u;

/** What no row ends with: opening marks, and signs that belong to the number after them. */
const noEnd = /[\p{Ps}\p{Pi}#$£¥＃＄￥]/u;

/** A space that a row may end at; those that hold two words together are not. */
const space = /[^\S\u00a0\u202f\ufeff]/u;

const dash = /[—–]/;

/** What a dash before it stays with. */
const staysWithDash = /[\s”’"')—–]/;

/** Whether a row may end between two signs that follow each other. */
function mayPart(before: string, after: string): boolean {
  if (space.test(before)) return true;
  if (space.test(after)) return false;
  if (dash.test(before) && !staysWithDash.test(after)) return true;
  if (!ideograph.test(before) && !ideograph.test(after)) return false;
  return !dash.test(before) && !dash.test(after) && !noEnd.test(before) && !noStart.test(after);
}

/** Indices in a text at which a row may begin. */
export function breaksOf(text: string): ReadonlySet<number> {
  const breaks = new Set<number>();
  let before = '';
  let at = 0;
  for (const sign of text) {
    if (before !== '' && mayPart(before, sign)) breaks.add(at);
    before = sign;
    at += sign.length;
  }
  return breaks;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What is read as one letter each, be it one sign or several on top of each other. */
export function lettersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
