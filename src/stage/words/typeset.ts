import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { Beat } from '../../story/beat.ts';
import type { TextWishes } from '../../story/text-wishes.ts';
import { lineColour, lineLookOf, typefaces, typography } from '../../story/typography.ts';
import type { Rect, Screen } from '../arrange/screen.ts';
import { blockRect, type Setting, settingFor } from '../arrange/text-box.ts';
import { breakLines, type Face, type Row } from './paragraph.ts';

/** What is to be set. */
interface Copy {
  readonly beat: Beat;
  readonly layout: 'box' | 'centre';
  readonly wishes: TextWishes;
}

/** A row where it stands in the host, in CSS px. */
interface SetRow extends Row {
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
  /** The speaker's, in capitals, where it begins. */
  readonly name: {
    readonly text: string;
    readonly colour: string;
    readonly x: number;
    readonly width: number;
  } | null;
  readonly colour: string;
  readonly letters: number;
}

/**
 * The CSS font of a face. There is no bold cut: bold letters are drawn with a fine outline.
 * @param size of the letters, in px.
 */
export function fontOf(face: Pick<Face, 'italic'>, size: number, typeface: string): string {
  return `${face.italic ? 'italic ' : ''}${size}px ${typeface}`;
}

/** Words wait no longer than this for their typeface, in ms; the next line has it. */
const fontPatience = 1500;

/** Resolves when the faces of the words are there, or when it has been waited long enough. */
export async function fontsReady(
  typeface: TextWishes['typeface'],
  after: (ms: number, then: () => void) => () => void,
): Promise<void> {
  const faces = [{ italic: false }, { italic: true }];
  // What stands in for it is the system's, which need not have it.
  const [own = ''] = typefaces[typeface].split(',');
  const loading = Promise.allSettled(
    faces.map((face) => document.fonts.load(fontOf(face, 40, own), 'Ag”')),
  );
  await new Promise<void>((resolve) => {
    const callOff = after(fontPatience, resolve);
    void loading.then((loaded) => {
      callOff();
      resolve();
      const failed = loaded.find(({ status }) => status === 'rejected');
      if (failed !== undefined)
        console.warn('A typeface is not to be had; another one stands in.', failed);
    });
  });
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
  const { beat, layout, wishes } = copy;
  const look = lineLookOf(beat.style, info.classes);
  const centred = layout === 'centre';
  const beside = beat.choices.length > 0 && !screen.upright && !centred;
  const setting = settingFor(screen, { ...wishes, layout, look, beside });
  const measure = (text: string, face: Face) => {
    context.font = fontOf(face, setting.size, setting.typeface);
    context.letterSpacing = `${setting.letterSpacing}px`;
    return context.measureText(text).width;
  };
  const { indent } = setting;
  const spans = beat.line.spans.map((span) => ({ ...span, ...faceIn(span, look.italic) }));
  const align = centred ? 'centre' : look.align;
  const rows = breakLines(spans, setting.measure - indent, measure, align === 'centre');
  const speaker =
    beat.speaker === null || (centred && !look.centredName) ? undefined : info.cast[beat.speaker];
  const named = speaker?.name ?? null;
  const nameRoom = named === null ? 0 : setting.nameRoom;
  const longest = Math.max(0, ...rows.map((row) => row.width)) + indent;
  // What does not begin at the left is placed in the whole measure.
  const width = centred || align === 'left' ? longest : setting.measure;
  const height = nameRoom + rows.length * setting.leading;
  const rect = blockRect(screen, setting, width, height);
  let way = 0;
  const set = rows.map((row, index): SetRow => {
    const placed = {
      ...row,
      x: rect.x + indent + shares[align] * (rect.width - indent - row.width),
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
    name:
      named === null || speaker === undefined
        ? null
        : { ...setName(named, align, setting, rect, context), colour: speaker.colour },
    colour: lineColour(info.palette, look),
    letters: beat.line.text.length,
  };
}

/** Share of the room beside it that a row has before it. */
const shares = { left: 0, centre: 0.5, right: 1 } as const;

function setName(
  name: string,
  align: keyof typeof shares,
  { nameSize, typeface }: Setting,
  rect: Rect,
  context: CanvasRenderingContext2D,
) {
  const text = name.toUpperCase();
  context.font = fontOf({ italic: false }, nameSize, typeface);
  context.letterSpacing = '0px';
  const spacing = typography.name.letterSpacing * nameSize;
  const width = context.measureText(text).width + spacing * (text.length - 1);
  // A browser has room behind the last letter, too.
  const behind = align === 'right' ? spacing : 0;
  return { text, width, x: rect.x + shares[align] * (rect.width - width - behind) };
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
