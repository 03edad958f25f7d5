import './line-cover.css';

/** What the style sheet makes transparent. */
const covered = 'covered';

/**
 * From the so-manieth letter of what is read of the line to its end; where none stands, from its speaker's name, which
 * comes with the first.
 */
function restOf(line: Element, letters: number): Range {
  const rest = document.createRange();
  rest.selectNodeContents(line);
  const leaf = line.querySelector('.leaf');
  const words = leaf ?? line.querySelector('.words');
  if (letters < 1 && leaf?.previousSibling) rest.setStartBefore(leaf);
  if (letters < 1 || words === null) return rest;
  const texts = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  let left = letters;
  while (texts.nextNode()) {
    const { length } = texts.currentNode.nodeValue ?? '';
    if (left <= length) {
      rest.setStart(texts.currentNode, left);
      return rest;
    }
    left -= length;
  }
  rest.collapse();
  return rest;
}

/**
 * Uncovers the page's line letter by letter. The line stands there whole, laid out and said once; what has not
 * come yet is transparent. One that the stage draws is left alone.
 * @returns told how many letters stand, all of them at `Infinity`; null where a browser cannot do it.
 */
export function lineCover(): ((letters: number) => void) | null {
  if (!('highlights' in CSS)) return null;
  const { highlights } = CSS;
  let words: Element | null = null;
  let shown = Number.POSITIVE_INFINITY;
  return (letters) => {
    const now = document.querySelector('[data-role="line"] p');
    const drawn = now?.closest('[data-words="stage"]') != null;
    const stand = drawn ? Number.POSITIVE_INFINITY : Math.floor(letters);
    const read = now?.querySelector('.leaf') ?? now;
    if (stand === shown && read === words) return;
    shown = stand;
    words = read;
    if (now === null || stand === Number.POSITIVE_INFINITY) highlights.delete(covered);
    else highlights.set(covered, new Highlight(restOf(now, stand)));
  };
}
