import type { TextWishes } from '../../story/text-wishes.ts';
import { type LineLook, typefaces, typography } from '../../story/typography.ts';
import { type Rect, type Screen, stageHeight, stageWidth } from './screen.ts';

const { size: sizes, measure: measures, margin, box, name } = typography;

/** Which words are to be set. */
export interface Wording extends TextWishes {
  readonly layout: 'box' | 'centre';
  readonly look: LineLook;
  /** Whether the options of a choice stand to the right. */
  readonly beside: boolean;
}

/** How the words of one line are to be set, in CSS pixels. */
export interface Setting {
  /** The typeface, as CSS names it. */
  readonly typeface: string;
  /** Size of the letters. */
  readonly size: number;
  /** Distance from one baseline to the next. */
  readonly leading: number;
  /** Room added after each letter. */
  readonly letterSpacing: number;
  /** Left edge of the measure. */
  readonly x: number;
  /** Longest line. */
  readonly measure: number;
  /** Room before each row. */
  readonly indent: number;
  /** Size of the name above the line. */
  readonly nameSize: number;
  /** Room the name takes above the first line. */
  readonly nameRoom: number;
  readonly align: 'left' | 'centre';
  /** Upright, room between the picture and the words. */
  readonly gap: number;
}

/** Size of a plain line's letters on a screen before a player's own wish, in CSS px. */
function usualSize(screen: Screen): number {
  const unit = Math.min(screen.width / stageWidth, screen.height / stageHeight);
  const usual = screen.upright
    ? Math.min(sizes.uprightMost, Math.max(sizes.least, screen.width * sizes.upright))
    : Math.max(sizes.least, sizes.landscape * unit);
  return usual + (screen.rem - 16) * sizes.growth;
}

/** How a line is set on this screen. */
export function settingFor(screen: Screen, wording: Wording): Setting {
  const { layout, look, textSize, lineSpacing, letterSpacing, beside } = wording;
  const { insets } = screen;
  const centred = layout === 'centre';
  const plain = usualSize(screen) * textSize;
  const size = plain * look.size * (centred ? sizes.centre : 1);
  const share = screen.upright ? margin.upright : margin.landscape;
  const edge = Math.max(margin.least, screen.width * share);
  const common = {
    typeface: typefaces[wording.typeface],
    size,
    leading: size * typography.lineHeight * lineSpacing,
    letterSpacing: size * (letterSpacing + (centred ? look.centredSpacing : 0)),
    indent: centred ? 0 : size * look.indent,
    nameSize: size * name.size,
    nameRoom: size * name.room,
    gap: plain * box.gap,
  };
  if (centred) {
    const measure = Math.min(screen.width - 2 * edge, size * measures.centre);
    return { ...common, x: (screen.width - measure) / 2, measure, align: 'centre' };
  }
  if (screen.upright) {
    const x = Math.max(edge, insets.left);
    return { ...common, x, measure: screen.width - x - edge, align: 'left' };
  }
  const x = Math.max(edge, screen.width * margin.left, insets.left);
  const ems = beside ? measures.beside : measures.box;
  const end = beside
    ? margin.besideEnd * screen.width
    : screen.width - Math.max(edge, margin.button, insets.right);
  return { ...common, x, measure: Math.min(size * ems, end - x), align: 'left' };
}

/**
 * Where a block of words stands.
 * @param height of the block with its name, in CSS px.
 * @param width of its longest line, in CSS px.
 */
export function blockRect(screen: Screen, setting: Setting, width: number, height: number): Rect {
  const { picture, insets } = screen;
  if (setting.align === 'centre') {
    const { landscape, upright } = typography.centre;
    const middle = picture.height * (screen.upright ? upright : landscape);
    const x = setting.x + (setting.measure - width) / 2;
    return { x, y: Math.max(setting.size, middle - height / 2), width, height };
  }
  if (screen.upright) {
    const foot = Math.max(box.uprightFootLeast, screen.height * box.uprightFoot, insets.bottom);
    const y = Math.min(picture.height + setting.gap, screen.height - foot - height);
    return { x: setting.x, y: Math.max(setting.size, y), width, height };
  }
  const unit = screen.height / stageHeight;
  const y = Math.min(
    box.top * unit,
    screen.height - Math.max(box.foot * unit, insets.bottom) - height,
  );
  return { x: setting.x, y: Math.max(setting.size, y), width, height };
}

/** Where the dark under the words begins to rise (its half-way line) and how softly, in CSS px. */
export interface Panel {
  readonly top: number;
  readonly softness: number;
}

/** The panel under a block of words: it rises above them by about a line and a half. */
export function panelFor(screen: Screen, block: Rect): Panel {
  const unit = screen.height / stageHeight;
  const softness = screen.upright ? 44 : Math.max(30, 70 * unit);
  return { top: block.y - (screen.upright ? 26 : 24 * unit) - softness * 0.35, softness };
}
