import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import {
  type LineLook,
  lineColour,
  lineLooks,
  screenLayout,
  typography,
} from '../../story/typography.ts';
import type { Game } from './game.ts';
import { hasPictures } from './picture-folders.ts';
import { readStoryFile } from './story-file.ts';

/** The page's style sheet, which the properties are added to. */
const sheet = /\/src\/menus\/menus\.css(\?|$)/;

type Properties = Readonly<Record<string, string | number>>;

interface Nested {
  readonly [name: string]: string | number | Nested;
}

/** What a number is in, and how CSS writes it. Those named nowhere here are factors. */
const units: readonly (readonly [write: (value: number) => string, paths: readonly string[]])[] = [
  [
    (ems) => `${ems}em`,
    [
      'boldness',
      'name-room',
      'name-letter-spacing',
      'measure-box',
      'measure-beside',
      'measure-centre',
      'box-gap',
    ],
  ],
  [
    (px) => `${px}px`,
    ['size-upright-most', 'size-least', 'margin-least', 'margin-button', 'box-upright-foot-least'],
  ],
  [
    (share) => `${rounded(100 * share)}vw`,
    ['size-upright', 'margin-landscape', 'margin-upright', 'margin-left', 'margin-beside-end'],
  ],
  [
    (share) => `${rounded(100 * share)}dvh`,
    ['box-upright-foot', 'centre-landscape', 'upright-picture'],
  ],
  [(stagePx) => `${rounded(stagePx / 10.8)}dvh`, ['box-top', 'box-foot']],
];

/** Without the tail that fractions have. */
function rounded(value: number): number {
  return Number(value.toFixed(4));
}

/** Each value under its path: `{ size: { uprightMost: 27 } }` is `size-upright-most`. */
function byPath(values: Nested, before = ''): Properties {
  const properties: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    const path = before + name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (typeof value === 'object') Object.assign(properties, byPath(value, `${path}-`));
    else properties[path] = value;
  }
  return properties;
}

function rule(selector: string, properties: Properties): string {
  const declarations = Object.entries(properties).map(([name, value]) => `--${name}: ${value};`);
  return `${selector} { ${declarations.join(' ')} }`;
}

/** What `typography` says, and how much lower a row hangs in its box on the page than on the stage, in ems. */
function typeProperties(): Properties {
  const { baseline, rowMiddle, ...rest } = typography;
  const properties = byPath({ ...rest, ...screenLayout });
  const inUnits: Record<string, string | number> = { ...properties };
  for (const [write, paths] of units) {
    for (const path of paths) {
      const value = properties[path];
      if (typeof value !== 'number') throw new Error(`typography has no number ${path}`);
      inUnits[path] = write(value);
    }
  }
  const drop = `calc(var(--line-height) / 2 - ${rounded(baseline - rowMiddle)})`;
  return { ...inUnits, drop };
}

/** How a style of line looks, as the rules of `words.css` ask for it. */
function lineProperties(palette: StoryInfo['palette'], look: LineLook): Properties {
  return {
    'line-size': look.size,
    'line-indent': `${look.indent}em`,
    'line-centred-spacing': `${look.centredSpacing}em`,
    'line-colour': lineColour(palette, look),
    'line-slant': look.italic ? 'italic' : 'normal',
    // Emphasis in what leans stands upright, as in print.
    'line-emphasis': look.italic ? 'normal' : 'italic',
  };
}

/** What a style of line has otherwise than a plain one. */
function lineRules(palette: StoryInfo['palette'], plain: Properties): string[] {
  return Object.entries(lineLooks).flatMap(([style, look]) => {
    const line = `.line[data-style="${style}"]`;
    const own = Object.entries(lineProperties(palette, look));
    const other = own.filter(([name, value]) => plain[name] !== value);
    const rules = other.length === 0 ? [] : [rule(line, Object.fromEntries(other))];
    if (look.centredName) return rules;
    // Said, but not seen.
    const unseen = 'position: absolute; height: 1px; overflow: hidden; clip-path: inset(50%);';
    return [...rules, `.foot[data-layout="centre"] ${line} .name { ${unseen} }`];
  });
}

/**
 * What the look of words and the colours of a story are to the page's style sheets: a custom property for each value,
 * named by its path in `typography`, and a rule for each style of line.
 */
export function styleProperties(palette: StoryInfo['palette']): string {
  const { background, text, secondary, accent } = palette;
  const plain = lineProperties(palette, lineLooks.plain);
  const all = { background, text, secondary, accent, ...typeProperties(), ...plain };
  return [rule(':root', all), ...lineRules(palette, plain)].join('\n');
}

/** How a story looks that has no pictures. @param folder where the page's style sheets are. */
function wordsAlone(folder: string, palette: StoryInfo['palette']): string {
  const light = isLighter(palette.background, palette.text);
  const sheet = readFileSync(join(folder, 'words-alone.css'), 'utf8');
  // The ground is seen through the flat one that a stage draws, in what is lighter than that, or darker on a light page.
  return `${sheet}\n#stage { mix-blend-mode: ${light ? 'darken' : 'lighten'}; }`;
}

/** Whether the first of two colours, both `#rrggbb`, is the lighter one. */
function isLighter(one: string, other: string): boolean {
  const light = (colour: string) =>
    [0.3, 0.6, 0.1].reduce(
      (sum, share, at) => sum + share * Number.parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16),
      0,
    );
  return light(one) > light(other);
}

/** Writes the look of words and the story's colours into the page's style sheet, so that nothing flashes before a script runs. */
export function styleSheet(game: Game): Plugin {
  return {
    name: 'game:style-sheet',
    enforce: 'pre',
    transform(source, id) {
      if (!sheet.test(id)) return null;
      this.addWatchFile(game.info);
      // What is wrong with story.json is said by whoever serves the story.
      const { palette } = readStoryFile(game).info;
      const sheets = [
        source,
        ...(hasPictures(game.assets) ? [] : [wordsAlone(dirname(id), palette)]),
      ];
      return `${sheets.join('\n')}\n${styleProperties(palette)}\n`;
    },
  };
}
