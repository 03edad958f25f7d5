import type { Line, Span } from '../../story/line.ts';

/** A run of letters in one style, of what is looked for or not. */
export interface Piece extends Span {
  readonly found: boolean;
}

/** Where words stand in a text, in any case, each time that they are there. */
function placesOf(words: string, text: string): number[] {
  const lower = text.toLowerCase();
  const sought = words.toLowerCase();
  // In a few scripts a letter grows as it becomes small: then no place in one text is the same in the other.
  if (sought === '' || lower.length !== text.length) return [];
  const places: number[] = [];
  for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + sought.length)) {
    places.push(at);
  }
  return places;
}

/**
 * A line in pieces, so that its emphasis is kept where words in it are marked.
 * @param words what is looked for; empty when nothing is.
 */
export function piecesOf({ text, spans }: Pick<Line, 'text' | 'spans'>, words: string): Piece[] {
  const edges = placesOf(words, text).flatMap((at) => [at, at + words.length]);
  const pieces: Piece[] = [];
  let from = 0;
  let passed = 0;
  for (const span of spans) {
    const to = from + span.text.length;
    while (from < to) {
      while ((edges[passed] ?? to) <= from && passed < edges.length) passed++;
      const cut = Math.min(edges[passed] ?? to, to);
      // Between the first edge and the second, the third and the fourth, and so on.
      pieces.push({ ...span, text: text.slice(from, cut), found: passed % 2 === 1 });
      from = cut;
    }
  }
  return pieces;
}

/** Whether a text has these words in it, in any case. */
export function matches(words: string, text: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase());
}
