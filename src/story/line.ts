/** A run of letters in one style of emphasis. */
export interface Span {
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
}

/** What is read on screen at one time. */
export interface Line {
  /** The words alone, without markup: what is announced, searched and stored. */
  readonly text: string;
  readonly spans: readonly Span[];
}

const emphasis = /<(\/?)(i|b|em|strong)>/gi;

/**
 * Reads `<i>` and `<b>` (and `<em>`, `<strong>`), as the Ink editor shows them. Anything else in angle
 * brackets is text: a story's words are never handed to an HTML parser.
 */
export function parseLine(source: string): Line {
  const spans: Span[] = [];
  let italic = 0;
  let bold = 0;
  let from = 0;
  const take = (to: number) => {
    const text = source.slice(from, to);
    if (text !== '') spans.push({ text, italic: italic > 0, bold: bold > 0 });
  };
  for (const match of source.matchAll(emphasis)) {
    take(match.index);
    from = match.index + match[0].length;
    const step = match[1] === '/' ? -1 : 1;
    const name = (match[2] ?? '').toLowerCase();
    if (name === 'i' || name === 'em') italic = Math.max(0, italic + step);
    else bold = Math.max(0, bold + step);
  }
  take(source.length);
  return { text: spans.map((span) => span.text).join(''), spans };
}
