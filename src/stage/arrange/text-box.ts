import { type Rect, type Screen, stageHeight, stageWidth } from './screen.ts';

/** How the words of one line are to be set, in CSS pixels. */
export interface Setting {
  /** Size of the letters. */
  readonly size: number;
  /** Distance from one baseline to the next. */
  readonly leading: number;
  /** Left edge of the measure. */
  readonly x: number;
  /** Longest line. */
  readonly measure: number;
  /** Size of the name above the line. */
  readonly nameSize: number;
  /** Room the name takes above the first line. */
  readonly nameRoom: number;
  readonly align: 'left' | 'centre';
}

/** Letters never get smaller than this by the screen alone, in CSS px. */
const smallest = 17;

/** Px that the letters grow for each that the browser's own are larger than usual: at their smallest, as much. */
const growth = smallest / 16;

/** Upright, size of the letters and room beside them, in widths of the screen: some 45 letters to a full row. */
const uprightSize = 0.0478;
const uprightEdge = 0.05;

/** Px kept free at the end of the rows, where they may come to stand under the menu's button. */
const beneathButton = 72;

/** Ems in a full measure: 965 px at 38 px, some 63 letters. */
const fullMeasure = 25.4;

/** The same beside the open options of a choice. */
const measureBesideChoices = 20;

/**
 * How a line is set on this screen.
 * @param textSize the player's wish, 1 as usual.
 * @param beside true when the options of a choice stand to the right.
 */
export function settingFor(
  screen: Screen,
  layout: 'box' | 'centre',
  textSize: number,
  beside: boolean,
): Setting {
  const unit = Math.min(screen.width / stageWidth, screen.height / stageHeight);
  const usual = screen.upright
    ? Math.min(27, Math.max(smallest, screen.width * uprightSize))
    : Math.max(smallest, 38 * unit);
  const grown = usual + (screen.rem - 16) * growth;
  const size = grown * textSize * (layout === 'centre' ? 1.2 : 1);
  const edge = Math.max(20, screen.width * (screen.upright ? uprightEdge : 0.06));
  const common = { size, leading: size * 1.37, nameSize: size * 0.66, nameRoom: size * 1.1 };
  if (layout === 'centre') {
    const measure = Math.min(screen.width - 2 * edge, size * 22);
    return { ...common, x: (screen.width - measure) / 2, measure, align: 'centre' };
  }
  if (screen.upright) {
    return { ...common, x: edge, measure: screen.width - 2 * edge, align: 'left' };
  }
  const x = Math.max(edge, screen.width * 0.172);
  const ems = beside ? measureBesideChoices : fullMeasure;
  const room = beside ? screen.width * 0.545 - x : screen.width - x - Math.max(edge, beneathButton);
  return { ...common, x, measure: Math.min(size * ems, room), align: 'left' };
}

/** Room kept free below the words in landscape, in stage px at the screen's unit. */
const landscapeFoot = 44;

/** y at which the words begin when there is room, in stage px of a 16:9 screen. */
const landscapeTop = 868;

/**
 * Where a block of words stands.
 * @param height of the block with its name, in CSS px.
 * @param width of its longest line, in CSS px.
 */
export function blockRect(
  screen: Screen,
  layout: 'box' | 'centre',
  setting: Setting,
  width: number,
  height: number,
): Rect {
  if (layout === 'centre') {
    const middle = screen.picture.height * (screen.upright ? 0.46 : 0.44);
    const x = setting.x + (setting.measure - width) / 2;
    return { x, y: Math.max(setting.size, middle - height / 2), width, height };
  }
  if (screen.upright) {
    const foot = Math.max(28, screen.height * 0.05);
    const y = Math.min(screen.picture.height + setting.size * 0.5, screen.height - foot - height);
    return { x: setting.x, y: Math.max(setting.size, y), width, height };
  }
  const unit = screen.height / stageHeight;
  const y = Math.min(landscapeTop * unit, screen.height - landscapeFoot * unit - height);
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
