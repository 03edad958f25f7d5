import { own } from '../catalogue/own.ts';
import type { StoryInfo } from '../catalogue/story-info.ts';
import type { LineStyle } from './beat.ts';

const least = 17;

/**
 * How words look, wherever they are set. The stage's text box reads it here; the page's style sheets get it as custom
 * properties (`tools/compile/style-properties.ts`). Ems are of the line's own letters; shares are of the screen's width
 * unless they say otherwise.
 */
export const typography = {
  /**
   * The face that a story's `fonts.css` declares; those of the system that it may declare again, as wide as its own, for
   * as long as that has not come; and what stands in where it declares none.
   */
  typeface:
    '"Story", "Georgia as Story", "Times as Story", "Noto as Story", Georgia, "Times New Roman", serif',
  /** From the top of the typeface's em square to its baseline, in ems. */
  baseline: 0.772,
  /** How far the middle of a row lies above the baseline where a browser sets it, in ems: half of ascent less descent. */
  rowMiddle: 0.21,
  /** From one baseline to the next, in sizes of the letters. */
  lineHeight: 1.37,
  /** Outline that makes a letter bold, in ems: there is no bold cut. */
  boldness: 0.024,
  /** How opaque the words of a line are that was read before. */
  readOpacity: 0.78,
  /** Size of a line's letters where the browser's own have 16 px. */
  size: {
    /** Px of a picture of 1920 by 1080. */
    landscape: 38,
    /** Upright, a share of the screen: some 45 letters to a full row. */
    upright: 0.0478,
    /** Upright, no larger than this, in CSS px. */
    uprightMost: 27,
    /** No smaller than this by the screen alone, in CSS px. */
    least,
    /** Px that they grow for each that the browser's own are larger: at their smallest, as much. */
    growth: least / 16,
    /** In the middle of the picture, against usual. */
    centre: 1.2,
  },
  /** The speaker's name: size against the line's, room above its first row and space between letters, in ems. */
  name: { size: 0.66, room: 1.1, letterSpacing: 0.09 },
  /**
   * On a page of paragraphs: size against usual in landscape, from one baseline to the next in sizes of the letters,
   * longest rows (some 66 letters) and room between paragraphs in ems.
   */
  page: { size: 0.8, lineHeight: 1.52, measure: 26.6, gap: 0.72 },
  /** Longest rows, in ems: some 63 letters in the box; beside the open options of a choice; in the middle. */
  measure: { box: 25.4, beside: 20, centre: 22 },
  margin: {
    /** Beside the words, in CSS px at least, and as a share in landscape and upright. */
    least: 20,
    landscape: 0.06,
    upright: 0.05,
    /** Left of the box in landscape. */
    left: 0.172,
    /** CSS px at the end of rows that may come to stand under the menu's button. */
    button: 72,
    /** Where words end that have options beside them. */
    besideEnd: 0.545,
  },
  box: {
    /** Where the words begin when there is room, and what is kept free below them, in px of 1080. */
    top: 868,
    foot: 44,
    /** Upright, room between picture and words, in ems. */
    gap: 0.5,
    /** Upright, what is kept free below, as a share of the screen's height and in CSS px at least. */
    uprightFoot: 0.05,
    uprightFootLeast: 28,
  },
  /** Where the middle of centred words lies, as a share of the picture's height. */
  centre: { landscape: 0.44, upright: 0.46 },
} as const;

/** The typefaces that a reader may choose from: the story's own, and two whose letters are told apart with less effort. */
export const typefaces = {
  story: typography.typeface,
  plain: '"Plain", Verdana, Arial, sans-serif',
  dyslexia: '"Dyslexia", Verdana, Arial, sans-serif',
} as const;

/** How the picture lies on a screen, as far as words stand by it. */
export const screenLayout = {
  /** Share of an upright screen's height that the picture takes; the words stand below it. */
  uprightPicture: 0.64,
} as const;

type Palette = StoryInfo['palette'];

/** How a line looks. */
export interface LineLook {
  /** Size against usual. */
  readonly size: number;
  readonly italic: boolean;
  /** Room before each row in the box, in ems. */
  readonly indent: number;
  /** Where its rows stand in the box. */
  readonly align: 'left' | 'centre' | 'right';
  /** Room between its letters where it stands in the middle, in ems. */
  readonly centredSpacing: number;
  /** Whether its speaker's name stands over it where it stands in the middle. */
  readonly centredName: boolean;
  /** `#rrggbb`, or the palette's colour for it and the one it has where the palette has none. */
  readonly colour: string | { readonly own: keyof Palette; readonly usual: 'text' | 'secondary' };
}

export const plainLook: LineLook = {
  size: 1,
  italic: false,
  indent: 0,
  align: 'left',
  centredSpacing: 0,
  centredName: true,
  colour: { own: 'text', usual: 'text' },
};

/** What our own classes have otherwise than a plain line. */
const ownLooks: Readonly<Record<string, Partial<LineLook>>> = {
  thought: { italic: true, indent: 1.1, colour: { own: 'thought', usual: 'secondary' } },
  whisper: { italic: true, size: 0.9, colour: { own: 'whisper', usual: 'secondary' } },
  quiet: {
    size: 0.92,
    centredSpacing: 0.05,
    // Heard of, but not named on the picture.
    centredName: false,
    colour: { own: 'quiet', usual: 'secondary' },
  },
  shout: { size: 1.16, colour: { own: 'shout', usual: 'text' } },
};

/** What each class that is styled has otherwise than a plain line: ours, then those of `story.json`, which may change ours. */
export function looksOf(
  classes: StoryInfo['classes'],
): readonly (readonly [name: string, look: Partial<LineLook>])[] {
  const said = Object.entries(classes).map(([name, look]) => [name.toLowerCase(), look] as const);
  const names = new Set([...Object.keys(ownLooks), ...said.map(([name]) => name)]);
  const theirs = new Map(said);
  return [...names].map((name) => [name, { ...own(ownLooks, name), ...theirs.get(name) }] as const);
}

/** How a line of some classes looks. Where two of them say different things, the one that `looksOf` has later counts. */
export function lineLookOf(style: LineStyle, classes: StoryInfo['classes']): LineLook {
  const named = new Set(style.split(' '));
  const looks = looksOf(classes).filter(([name]) => named.has(name));
  return Object.assign({}, plainLook, ...looks.map(([, look]) => look));
}

/** The colour of a line's words, as `#rrggbb`. */
export function lineColour(palette: Palette, { colour }: Pick<LineLook, 'colour'>): string {
  if (typeof colour === 'string') return colour;
  return palette[colour.own] ?? palette[colour.usual];
}
