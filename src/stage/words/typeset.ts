import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { Beat } from '../../story/beat.ts';
import type { Rect, Screen } from '../arrange/screen.ts';
import { blockRect, type Setting, settingFor } from '../arrange/text-box.ts';
import { breakLines, type Face, type Row } from './paragraph.ts';

/** The typeface of the words, as the page's style sheet declares it. */
export const family = '"EB Garamond", Garamond, Georgia, serif';

/** What is to be set. */
export interface Copy {
  readonly beat: Beat;
  readonly layout: 'box' | 'centre';
  readonly textSize: number;
}

/** A row where it stands in the host, in CSS px. */
export interface SetRow extends Row {
  readonly x: number;
  readonly y: number;
  /** Where the row begins on the way of the typewriter through all rows, in CSS px. */
  readonly begins: number;
  /** Letters before the row. */
  readonly from: number;
  /** Way from the row's begin at which each of its letters is whole. */
  readonly ends: readonly number[];
}

/** A line set for a screen: what is drawn, and where. */
export interface Typeset {
  readonly rect: Rect;
  readonly setting: Setting;
  readonly rows: readonly SetRow[];
  readonly name: { readonly text: string; readonly colour: string } | null;
  readonly colour: string;
  /** Room added after each letter, in CSS px. */
  readonly tracking: number;
  readonly letters: number;
}

/** How a style of line differs from plain: size against usual, colour, italic throughout, indent in ems. */
const styles = {
  plain: { size: 1, colour: null, italic: false, indent: 0 },
  thought: { size: 1, colour: '#bcc6cf', italic: true, indent: 1.1 },
  whisper: { size: 0.9, colour: '#cfc8ba', italic: true, indent: 0 },
  quiet: { size: 0.92, colour: '#c9c1b2', italic: false, indent: 0 },
  shout: { size: 1.16, colour: '#f3ece0', italic: false, indent: 0 },
} as const;

/** A quiet line alone in the middle is set wider, in ems between letters, and has no name over it. */
const quietTracking = 0.05;

/** The CSS font of a face. There is no bold cut: bold letters are drawn with a fine outline. */
export function fontOf(face: Pick<Face, 'italic'>, size: number): string {
  return `${face.italic ? 'italic ' : ''}${size}px ${family}`;
}

/** The face a span takes in its line: emphasis inside italics stands upright, as in print. */
function faceIn(face: Face, italic: boolean): Face {
  return italic ? { ...face, italic: !face.italic } : face;
}

/**
 * Sets a line.
 * @param context measures letters; its font is changed.
 */
export function typeset(
  copy: Copy,
  info: StoryInfo,
  screen: Screen,
  context: CanvasRenderingContext2D,
): Typeset {
  const { beat, layout, textSize } = copy;
  const style = styles[beat.style];
  const centred = layout === 'centre';
  const beside = beat.choices.length > 0 && !screen.upright && !centred;
  const setting = settingFor(screen, layout, textSize * style.size, beside);
  const alone = centred && beat.style === 'quiet';
  const tracking = alone ? quietTracking * setting.size : 0;
  const measure = (text: string, face: Face) => {
    context.font = fontOf(face, setting.size);
    context.letterSpacing = `${tracking}px`;
    return context.measureText(text).width;
  };
  const indent = centred ? 0 : style.indent * setting.size;
  const spans = beat.line.spans.map((span) => ({ ...span, ...faceIn(span, style.italic) }));
  const rows = breakLines(spans, setting.measure - indent, measure, centred);
  const speaker = beat.speaker === null || alone ? undefined : info.cast[beat.speaker];
  const named = speaker?.name ?? null;
  const nameRoom = named === null ? 0 : setting.nameRoom;
  const width = Math.max(0, ...rows.map((row) => row.width)) + indent;
  const height = nameRoom + rows.length * setting.leading;
  const rect = blockRect(screen, layout, setting, width, height);
  let way = 0;
  const set = rows.map((row, index): SetRow => {
    const aside = centred ? (rect.width - row.width) / 2 : indent;
    const placed = {
      ...row,
      x: rect.x + aside,
      y: rect.y + nameRoom + index * setting.leading,
      begins: way,
      from: row.pieces[0]?.from ?? 0,
      ends: letterEnds(row, measure),
    };
    way += row.width;
    return placed;
  });
  return {
    rect,
    setting,
    rows: set,
    name: named === null || speaker === undefined ? null : { text: named, colour: speaker.colour },
    colour: style.colour ?? info.palette.text,
    tracking,
    letters: beat.line.text.length,
  };
}

function letterEnds(row: Row, measure: (text: string, face: Face) => number): number[] {
  return row.pieces.flatMap((piece) =>
    Array.from(
      { length: piece.text.length },
      (_, index) => piece.x + measure(piece.text.slice(0, index + 1), piece.face),
    ),
  );
}

/**
 * How far the typewriter has come along its way through the rows, in CSS px.
 * @param letters that stand, the last by its share.
 */
export function frontAt(set: Typeset, letters: number): number {
  for (const row of set.rows) {
    const inRow = letters - row.from;
    if (inRow >= row.ends.length) continue;
    const whole = Math.floor(Math.max(0, inRow));
    const before = whole === 0 ? 0 : (row.ends[whole - 1] ?? 0);
    const after = row.ends[whole] ?? before;
    return (
      row.begins + Math.min(row.width, before + (after - before) * (Math.max(0, inRow) - whole))
    );
  }
  return Number.POSITIVE_INFINITY;
}
