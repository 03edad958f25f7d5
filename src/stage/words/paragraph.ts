import type { Span } from '../../story/line.ts';
import { measureFor } from '../../story/rows.ts';
import { breaksOf, lettersOf } from './breaks.ts';

/** The look of a run of letters. */
export interface Face {
  readonly italic: boolean;
  readonly bold: boolean;
}

/** A run of letters in one face on one line; `x` from the left end of the line, in the measure's unit. */
interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly x: number;
  readonly width: number;
  /** Index of its first letter in the whole text. */
  readonly from: number;
}

export interface Row {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** Width of some letters in a face. */
type Measure = (text: string, face: Face) => number;

interface Run {
  readonly text: string;
  readonly face: Face;
  readonly from: number;
}

interface Word {
  /** Letters with the space after them. */
  readonly runs: readonly Run[];
  /** Without the space at its end. */
  readonly width: number;
  readonly widthWithSpace: number;
  /** That the row ends behind it, as its author has it. */
  readonly endsRow: boolean;
}

/** Letter by letter the same, where a break within a line takes up no more than a blank. */
const inOneRow = (run: Run): Run => ({ ...run, text: run.text.replaceAll('\n', ' ') });

function wordOf(written: readonly Run[], measure: Measure): Word {
  const runs = written.map(inOneRow);
  const whole = runs.reduce((sum, run) => sum + measure(run.text, run.face), 0);
  const last = runs[runs.length - 1];
  const trimmed = last === undefined ? '' : last.text.trimEnd();
  const space =
    last === undefined || trimmed === last.text
      ? 0
      : measure(last.text, last.face) - measure(trimmed, last.face);
  const endsRow = written.at(-1)?.text.includes('\n') ?? false;
  return { runs, width: whole - space, widthWithSpace: whole, endsRow };
}

/** Parts a text into what stays together on a row: words, as far as a script has them. */
function wordsOf(spans: readonly Span[], measure: Measure): Word[] {
  const breaks = breaksOf(spans.map((span) => span.text).join(''));
  const words: Word[] = [];
  let runs: Run[] = [];
  let from = 0;
  for (const { text, italic, bold } of spans) {
    let begin = 0;
    const take = (end: number) => {
      const part = text.slice(begin, end);
      if (part !== '') runs.push({ text: part, face: { italic, bold }, from: from + begin });
      begin = end;
    };
    for (let at = 0; at < text.length; at++) {
      if (!breaks.has(from + at)) continue;
      take(at);
      if (runs.length > 0) words.push(wordOf(runs, measure));
      runs = [];
    }
    take(text.length);
    from += text.length;
  }
  if (runs.length > 0) words.push(wordOf(runs, measure));
  return words;
}

/** Parts a word that is longer than a row, between letters. */
function parted(word: Word, longest: number, measure: Measure): Word[] {
  if (word.width <= longest) return [word];
  const parts: Word[] = [];
  let runs: Run[] = [];
  let width = 0;
  for (const { text, face, from } of word.runs) {
    let at = from;
    for (const letter of lettersOf(text)) {
      const last = runs[runs.length - 1];
      const grown = last?.face === face ? last.text + letter : letter;
      const before = last?.face === face ? measure(last.text, face) : 0;
      const step = measure(grown, face) - before;
      if (runs.length > 0 && letter.trim() !== '' && width + step > longest) {
        parts.push(wordOf(runs, measure));
        runs = [{ text: letter, face, from: at }];
        width = measure(letter, face);
      } else {
        if (last?.face === face) runs[runs.length - 1] = { ...last, text: grown };
        else runs.push({ text: letter, face, from: at });
        width += step;
      }
      at += letter.length;
    }
  }
  if (runs.length > 0) parts.push(wordOf(runs, measure));
  return parts;
}

function fill(words: readonly Word[], measure: number): Word[][] {
  const rows: Word[][] = [];
  let row: Word[] = [];
  let width = 0;
  for (const word of words) {
    if (row.length > 0 && (row.at(-1)?.endsRow || width + word.width > measure)) {
      rows.push(row);
      row = [];
      width = 0;
    }
    row.push(word);
    width += word.widthWithSpace;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function rowWidth(row: readonly Word[]): number {
  const last = row[row.length - 1];
  const before = row.slice(0, -1).reduce((sum, word) => sum + word.widthWithSpace, 0);
  return before + (last?.width ?? 0);
}

/**
 * Breaks a text into lines no longer than `longest`, a word only where it is longer itself.
 * @param even whether its lines are to be alike, as those set in the middle are.
 */
export function breakLines(
  spans: readonly Span[],
  longest: number,
  measure: Measure,
  even: boolean,
): Row[] {
  const words = wordsOf(spans, measure).flatMap((word) => parted(word, longest, measure));
  const best = measureFor(longest, even, (narrower) => {
    const rows = fill(words, narrower);
    return { count: rows.length, last: rowWidth(rows.at(-1) ?? []) };
  });
  return fill(words, best).map(setRow(measure));
}

function setRow(measure: Measure) {
  return (row: readonly Word[]): Row => {
    const pieces: { text: string; face: Face; x: number; width: number; from: number }[] = [];
    for (const run of row.flatMap((word) => word.runs)) {
      const last = pieces[pieces.length - 1];
      // Runs in one face are drawn as one, so that kerning and ligatures hold over words.
      if (
        last !== undefined &&
        last.face.italic === run.face.italic &&
        last.face.bold === run.face.bold
      ) {
        last.text += run.text;
        last.width = measure(last.text, last.face);
      } else {
        const x = last === undefined ? 0 : last.x + last.width;
        pieces.push({ ...run, x, width: measure(run.text, run.face) });
      }
    }
    return { pieces, width: rowWidth(row) };
  };
}
