import type { Line, Span, Timing } from './line.ts';

/** A leaf is at least so full, as a share of what has room on it, where it ends with a sentence or a clause. */
const fullEnough = 0.4;

/** Quotes and brackets that belong to what they close, and blanks. */
const closed = String.raw`[\p{Pe}\p{Pf}"'’”»›]*`;

/**
 * Some of these signs, all that stand together, then what closes after them, and a blank. What stands before is looked
 * at, so that a long run without a blank is gone through once and not from each of its signs.
 */
const endedBy = (signs: string) => String.raw`(?<![${signs}])[${signs}]+${closed}\s+`;

/** A stop of any script with what closes after it. Where words stand apart, a blank follows. */
const stop = new RegExp(String.raw`${endedBy('.!?…؟۔।॥')}|[。！？｡．]+${closed}\s*`, 'gu');

const clause = new RegExp(String.raw`${endedBy(',;:،؛—–')}|[、，；：､]+${closed}\s*`, 'gu');

/** Letters before a stop, and behind it, that tell whether it ends a sentence. */
const told = 12;

/** Before a stop that ends no sentence: an initial, or a word that is written short. */
const short =
  /(?<![\p{L}\p{M}])(?:\p{L}|mr|mrs|ms|dr|st|prof|rev|hon|gen|col|sgt|capt|lt|mt|ft|jr|sr|vs|etc|no|nr|vol|fig|pp|hr|fr|bzw|usw|ca|evtl|inkl|mme|mlle|sra|srta|ud|dña)$/iu;

/** What no sentence begins with, behind quotes and brackets that open: small letters, “said” after a quote in Japanese. */
const goesOn = /^[\p{Ps}\p{Pi}"'«‹„]*\p{Ll}|^と|^って/u;

/** Whether a blank, or nothing that holds letters together, lies before an index. */
const betweenWords = (text: string, at: number) =>
  !(
    /[\p{L}\p{N}\p{M}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /^[\p{L}\p{N}\p{M}]/u.test(text.slice(at))
  );

/** Indices at which something begins that follows such an end. */
function beginsAfter(text: string, end: RegExp): number[] {
  return Array.from(text.matchAll(end), (match) => match.index + match[0].length);
}

/**
 * Indices at which a sentence begins, the first apart. `Intl.Segmenter` is not asked: it takes “Mr.”, “J. R.” and
 * “z. B.” for ends, parts “Stop!” from the “he said” after it, and puts an opening quote before the break.
 */
export function sentencesOf(text: string): number[] {
  return Array.from(text.matchAll(stop)).flatMap((match) => {
    const { index } = match;
    const begins = index + match[0].length;
    const before = text.slice(Math.max(0, index - told), index);
    const isShort = match[0].startsWith('.') && short.test(before);
    // A day or a number in order, as German and its neighbours write them.
    const counts = match[0].startsWith('. ') && /(?<!\d)\d{1,2}$/.test(before);
    const rest = text.slice(begins, begins + told);
    return isShort || counts || rest === '' || goesOn.test(rest) ? [] : [begins];
  });
}

/**
 * Where the leaves of a text begin, the first at 0: as much on each as has room, up to the end of a sentence, else of
 * a clause, else between words.
 * @param roomFrom where the first row begins that has no room on a leaf that begins at an index; the text's length when
 * all that follows has room.
 */
export function leavesOf(text: string, roomFrom: (from: number) => number): number[] {
  const sentences = sentencesOf(text);
  const clauses = beginsAfter(text, clause);
  const begins = [0];
  /** The last of some beginnings up to where room ends; rooms come in order, so none is passed twice. */
  const lastIn = (places: readonly number[]) => {
    let passed = 0;
    return (least: number, room: number) => {
      while ((places[passed] ?? Number.POSITIVE_INFINITY) <= room) passed++;
      const last = places[passed - 1];
      return last !== undefined && last >= least ? last : undefined;
    };
  };
  const [sentenceIn, clauseIn] = [lastIn(sentences), lastIn(clauses)];
  for (let from = 0; ; ) {
    const room = roomFrom(from);
    if (room >= text.length) return begins;
    const least = from + (room - from) * fullEnough;
    const found = sentenceIn(least, room) ?? clauseIn(least, room) ?? wordAt(text, from, room);
    // A row has one letter at least.
    from = Math.max(found, from + 1);
    if (from >= text.length) return begins;
    begins.push(from);
  }
}

/** The last index up to `room` that lies between words; `room` itself within a word that is longer than a leaf. */
function wordAt(text: string, from: number, room: number): number {
  // A row of a script without blanks ends where its browser parts words.
  if (betweenWords(text, room) || !/\s/.test(text.slice(from, room))) return room;
  const blank = text.slice(from, room).search(/\s\S*$/);
  return from + blank + 1;
}

/** What of a text's spans lies between two of its indices. */
function spansBetween(spans: readonly Span[], from: number, to: number): Span[] {
  let at = 0;
  return spans.flatMap((span) => {
    const text = span.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += span.text.length;
    return text === '' ? [] : [{ ...span, text }];
  });
}

/** The author's timing of what lies between two indices: its pace is that of what lies before. */
function timingsBetween(timings: readonly Timing[], from: number, to: number): Timing[] {
  const pace = timings.findLast(({ at }) => at < from)?.pace ?? 1;
  const within = timings.filter(({ at }) => at >= from && at < to);
  const own = within.map((timing) => ({ ...timing, at: timing.at - from }));
  return pace === 1 ? own : [{ at: 0, wait: 0, pace }, ...own];
}

/** Parts a line at these indices, the first 0. */
export function partLine({ text, spans, timings }: Line, begins: readonly number[]): Line[] {
  return begins.map((from, index) => {
    const to = begins[index + 1] ?? text.length;
    const part = { text: text.slice(from, to), spans: spansBetween(spans, from, to) };
    const own = timings === undefined ? [] : timingsBetween(timings, from, to);
    return own.length === 0 ? part : { ...part, timings: own };
  });
}

/** Rows that a leaf has at most where the text box itself has fewer. */
const most = 6;

/** Share of the screen's height up to which words may rise over the picture. */
const highest = 0.6;

/** What there is for words on a screen, in CSS px. */
export interface Room {
  readonly screenHeight: number;
  /** In the text box, where it hides nothing of the picture. */
  readonly box: number;
  /** Below the words, to the screen's end. */
  readonly foot: number;
  /** Of the speaker's name above them. */
  readonly name: number;
  /** From one row to the next. */
  readonly row: number;
}

/** How many rows a leaf has room for: those of the text box, and a few more where that is low. */
export function rowsIn({ screenHeight, box, foot, name, row }: Room): number {
  const own = Math.floor((box - name) / row);
  const above = Math.floor((screenHeight * highest - foot - name) / row);
  return Math.max(2, own, Math.min(most, above));
}
