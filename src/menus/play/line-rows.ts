import './line-link.css';
import { measureFor, type Rows } from '../../story/rows.ts';

/** The rows in which an element's words, as far as they are seen, stand now. */
function rowsOf(words: HTMLElement): Rows {
  const range = document.createRange();
  range.selectNodeContents(words.querySelector('.leaf') ?? words);
  const rows: { readonly bottom: number; left: number; right: number }[] = [];
  for (const { left, right, bottom, height } of range.getClientRects()) {
    const row = rows.find((other) => Math.abs(other.bottom - bottom) < height / 2);
    if (row === undefined) rows.push({ bottom, left, right });
    else {
      row.left = Math.min(row.left, left);
      row.right = Math.max(row.right, right);
    }
  }
  const last = rows.at(-1);
  return { count: rows.length, last: last === undefined ? 0 : last.right - last.left };
}

/** Breaks a line as the stage would. */
function setRows(line: HTMLElement): void {
  const words = line.querySelector<HTMLElement>('.words');
  if (words === null) return;
  const { style } = words;
  style.maxWidth = '';
  const { textAlign, paddingInlineStart } = getComputedStyle(words);
  const indent = Number.parseFloat(paddingInlineStart);
  // Whole px would be another measure than the stage has.
  const longest = words.getBoundingClientRect().width - indent;
  const narrow = (measure: number) => {
    style.maxWidth = `${measure + indent}px`;
  };
  const measure = measureFor(longest, textAlign === 'center', (wide) => {
    narrow(wide);
    return rowsOf(words);
  });
  if (measure < longest) narrow(measure);
  else style.maxWidth = '';
}

/**
 * Keeps the page's line broken in the rows that the stage would break it in: browsers have rules of their own.
 * @param line the live region that lines come into.
 * @returns stops that.
 */
export function keepRows(line: HTMLElement): () => void {
  const set = () => setRows(line);
  const changes = new MutationObserver(set);
  changes.observe(line, { childList: true, attributeFilter: ['class', 'data-leaf'] });
  const sizes = new ResizeObserver(set);
  sizes.observe(line);
  document.fonts.addEventListener('loadingdone', set);
  set();
  return () => {
    changes.disconnect();
    sizes.disconnect();
    document.fonts.removeEventListener('loadingdone', set);
  };
}
