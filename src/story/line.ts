/** A run of letters in one style of emphasis. */
export interface Span {
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
}

/** How the author times a line from one of its letters on. */
export interface Timing {
  /** Index of the letter in the line's text. */
  readonly at: number;
  /** Ms that pass before it. */
  readonly wait: number;
  /** Speed from here on, against the reader's own. */
  readonly pace: number;
}

/** What is read on screen at one time. */
export interface Line {
  /** The words alone, without markup: what is announced, searched and stored. */
  readonly text: string;
  readonly spans: readonly Span[];
  /** In order; none where the line comes evenly. */
  readonly timings?: readonly Timing[];
}

const br = '<br>';

/**
 * A line without the blanks and breaks around its words: no row of it is empty at its beginning or end. Step by step:
 * a pattern would look through a long run of blanks once from each of them.
 */
export function withoutEdges(source: string): string {
  let text = source.trim();
  while (text.startsWith(br)) text = text.slice(br.length).trimStart();
  while (text.endsWith(br)) text = text.slice(0, -br.length).trimEnd();
  return text;
}

/** Speed of what stands between `<slow>` and `</slow>`, against the reader's own. */
const slowly = 0.4;

const marks = /<(\/?)(i|b|em|strong|slow|br)>|<wait\s+(\d+(?:\.\d+)?|\.\d+)(s|ms)>/gi;

/**
 * Reads emphasis - `<i>` and `<b>` (and `<em>`, `<strong>`), as the Ink editor shows them -, breaks within a line
 * (`<br>`), and timing: `<wait 0.6s>`, `<slow>`. Anything else in angle brackets is text: a story's words are never
 * handed to an HTML parser. What other HTML there is the build has put into these.
 */
export function parseLine(source: string): Line {
  const spans: Span[] = [];
  const timings: Timing[] = [];
  let italic = 0;
  let bold = 0;
  let pace = 1;
  let from = 0;
  let at = 0;
  const take = (to: number) => {
    const text = source.slice(from, to);
    if (text !== '') spans.push({ text, italic: italic > 0, bold: bold > 0 });
    at += text.length;
  };
  for (const match of source.matchAll(marks)) {
    take(match.index);
    from = match.index + match[0].length;
    const [, slash, word = '', time, unit = ''] = match;
    const step = slash === '/' ? -1 : 1;
    const name = word.toLowerCase();
    if (time !== undefined) {
      timings.push({ at, wait: Number(time) * (unit.toLowerCase() === 's' ? 1000 : 1), pace });
    } else if (name === 'slow') {
      pace = step > 0 ? slowly : 1;
      timings.push({ at, wait: 0, pace });
    } else if (name === 'br') {
      spans.push({ text: '\n', italic: italic > 0, bold: bold > 0 });
      at++;
    } else if (name === 'i' || name === 'em') italic = Math.max(0, italic + step);
    else bold = Math.max(0, bold + step);
  }
  take(source.length);
  const text = spans.map((span) => span.text).join('');
  return timings.length > 0 ? { text, spans, timings } : { text, spans };
}
