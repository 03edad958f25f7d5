import type { StoryInfo } from '../../catalogue/story-info.ts';
import {
  type LineLook,
  lineColour,
  looksOf,
  plainLook,
  screenLayout,
  typography,
} from '../../story/typography.ts';

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
      'page-measure',
      'page-gap',
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

/** How a line looks, as the rules of `words.css` ask for it: what a look says of it. */
function lineProperties(palette: StoryInfo['palette'], look: Partial<LineLook>): Properties {
  const { size, indent, centredSpacing, colour, italic } = look;
  const all = {
    'line-size': size,
    'line-indent': indent === undefined ? undefined : `${indent}em`,
    'line-centred-spacing': centredSpacing === undefined ? undefined : `${centredSpacing}em`,
    'line-colour': colour === undefined ? undefined : lineColour(palette, { colour }),
    'line-slant': italic === undefined ? undefined : italic ? 'italic' : 'normal',
    // Emphasis in what leans stands upright, as in print.
    'line-emphasis': italic === undefined ? undefined : italic ? 'normal' : 'italic',
  };
  const said = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(said);
}

/** Said, but not seen. */
const unseen = 'position: absolute; height: 1px; overflow: hidden; clip-path: inset(50%);';

/** Where the rows of a line stand in the box; in the middle of the picture all are centred. */
const aligned = {
  left: ['left', '0 auto'],
  centre: ['center', 'auto'],
  right: ['right', 'auto 0'],
} as const;

/** What a line of a class has otherwise than a plain one. */
function classRules(
  name: string,
  look: Partial<LineLook>,
  palette: StoryInfo['palette'],
  plain: Properties,
) {
  const line = `.line.${classSelector(name)}`;
  const own = Object.entries(lineProperties(palette, look));
  const other = own.filter(([property, value]) => plain[property] !== value);
  const rules = other.length === 0 ? [] : [rule(line, Object.fromEntries(other))];
  if (look.centredName === false)
    rules.push(`.foot[data-layout="centre"] ${line} .name { ${unseen} }`);
  if (look.align !== undefined) {
    const [text, margin] = aligned[look.align];
    rules.push(`${line} { text-align: ${text}; }`);
    rules.push(`.line:where(.${classSelector(name)}) .words { margin-inline: ${margin}; }`);
  }
  return rules;
}

/** An option of a class looks as `story.json` says; our own classes are for lines. */
function optionRule(name: string, { italic, size, colour }: StoryInfo['classes'][string]) {
  const declarations = [
    italic === undefined ? '' : `font-style: ${italic ? 'italic' : 'normal'};`,
    size === undefined ? '' : `font-size: ${size}em;`,
    colour === undefined ? '' : `color: ${colour};`,
  ].filter(Boolean);
  return declarations.length === 0
    ? []
    : [`.choice.${classSelector(name)} .option { ${declarations.join(' ')} }`];
}

/** The CSS class that stands for one of the author's, as a selector writes it: see `menus/play/style-classes.ts`. */
function classSelector(name: string): string {
  return `style-${name.toLowerCase().replace(/[^\p{L}\p{N}_-]/gu, String.raw`\$&`)}`;
}

/** Whether a colour is nearer to white than to black: what stands out from it is then darker, not brighter. */
export function isLight(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue > 127;
}

/**
 * What the look of words and the colours of a story are to the page's style sheets: a custom property for each value,
 * named by its path in `typography`, and rules for each class of line.
 */
export function styleProperties({
  palette,
  classes,
  title,
}: Pick<StoryInfo, 'palette' | 'classes' | 'title'>): string {
  const { background, text, secondary, accent } = palette;
  const plain = lineProperties(palette, plainLook);
  const lit = isLight(background) ? '#000' : '#fff';
  const longest = Math.max(...title.split(/\s/).map(({ length }) => length));
  const all = { background, text, secondary, accent, lit, longest, ...typeProperties(), ...plain };
  return [
    rule(':root', all),
    ...looksOf(classes).flatMap(([name, look]) => classRules(name, look, palette, plain)),
    ...Object.entries(classes).flatMap(([name, look]) => optionRule(name, look)),
  ].join('\n');
}
