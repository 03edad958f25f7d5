import type { Random } from './random.ts';

/** The longest line that anything is given, in letters. */
export const longest = 100_000;

/** Marks that would run or fetch something wherever they are taken for HTML, CSS or an address. */
export const markup: readonly string[] = [
  '<script>hacked()</script>',
  '</script><script>hacked()</script>',
  '<img src=x onerror=hacked()>',
  '<img src="https://elsewhere.invalid/p.png">',
  '<svg onload=hacked()>',
  '<svg><script href="data:,hacked()"/></svg>',
  '<iframe srcdoc="<script>parent.hacked()</script>">',
  '<iframe src="javascript:parent.hacked()">',
  '<body onload=hacked()>',
  '<a href="javascript:hacked()">go</a>',
  '<style>@import "https://elsewhere.invalid/s.css";</style>',
  '<link rel=stylesheet href=https://elsewhere.invalid/s.css>',
  '<meta http-equiv=refresh content="0;url=https://elsewhere.invalid/">',
  '<base href="https://elsewhere.invalid/">',
  '<form action="https://elsewhere.invalid/"><button autofocus onfocus=hacked()>',
  '<input autofocus onfocus=hacked()>',
  '<details open ontoggle=hacked()>',
  '<video><source onerror=hacked()></video>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=hacked()>',
  '<template><script>hacked()</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=hacked()>">',
  '<!--><img src=x onerror=hacked()>-->',
  '<![CDATA[><img src=x onerror=hacked()>]]>',
  '<x style="background:url(https://elsewhere.invalid/b.png)">',
  '"><script>hacked()</script>',
  "' onmouseover='hacked()",
  '" autofocus onfocus="hacked()',
  '&lt;script&gt;hacked()&lt;/script&gt;',
  '&#60;img src=x onerror=hacked()&#62;',
  'javascript:hacked()',
  'JaVaScRiPt:hacked()',
  '\tjavascript:hacked()',
  'data:text/html,<script>hacked()</script>',
  'vbscript:hacked()',
  '//elsewhere.invalid/x',
  'https://elsewhere.invalid/x',
  'url(https://elsewhere.invalid/b.png)',
  '{{hacked()}}',
  ']]>',
  '*/hacked()/*',
];

/** Letters that turn the way of writing round, are not seen, or are no letters at all. */
export const letters: readonly string[] = [
  '\u202e',
  '\u202d',
  '\u202a',
  '\u202b',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u200e',
  '\u200f',
  '\u061c',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u034f',
  '\u180e',
  '\u0000',
  '\u0001',
  '\u0007',
  '\u001b[2J',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u2028',
  '\u2029',
  '\u3000',
  '\ud800',
  '\udc00',
  '\ufffd',
  '\ufffe',
  '\uffff',
  '\ufdd0',
  '\ue000',
  '\ue001',
  '\u0301',
  '\u0489',
  '\u20e3',
  'e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
  '\u05d0\u05d1',
  '\u0627\u0644',
  '\u0e01\u0e33',
  'ﷺ',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}',
  '\u{1f1e9}\u{1f1ea}',
  '\u{e0001}',
  '\u{e0041}',
  '\u{10ffff}',
  'ß',
  'İ',
  'ǆ',
  'ﬁ',
  '漢字',
  'かな',
  '한글',
];

/** Words that mean something to code. */
export const words: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'then',
  'length',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '-0',
  '1e999',
  '-1',
  '0.5',
  '9007199254740993',
  'true',
  'false',
  '{}',
  '[]',
  '{"__proto__":{"polluted":true}}',
  '%00',
  '%E0%A4%A',
  '../../../../etc/passwd',
  'C:\\',
  '\\u202e',
  '\\',
  '"',
  "'",
  '`',
  '$&',
  "$'",
  '$1',
  '%s',
  '\r\n',
  '\n',
  '\t',
  ' ',
  '',
];

/** What a story, a tag and a line are written in. */
export const ink: readonly string[] = [
  '<i>',
  '</i>',
  '<b>',
  '</b>',
  '<em>',
  '<strong>',
  '<br>',
  '<slow>',
  '</slow>',
  '<wait 0.6s>',
  '<wait 1',
  '<wait ',
  '.5ms>',
  '<!--',
  '-->',
  '<a',
  '=',
  '>',
  '<',
  '</',
  '&',
  '&amp;',
  '&#',
  ':',
  '：',
  '>>',
  ' >> ',
  '#',
  '->',
  '<>',
  '~',
  '{',
  '}',
  '|',
  '*',
  '+',
  '-',
  '[',
  ']',
  '\\',
  '. ',
  '.',
  ',',
  ', ',
  '!',
  '…',
  '。',
  '“',
  '”',
  'Mr. ',
  '1. ',
  'Ann: ',
  'Ann',
  '1.2s',
  '300ms',
  '0.5',
  '1',
];

/** A short text of any of these, or of plain letters. */
export function piece(random: Random): string {
  const kinds = [markup, letters, words, ink] as const;
  return random.chance(0.2)
    ? String.fromCodePoint(random.below(0x3000))
    : random.pick(random.pick(kinds));
}

/** A text as long as any may be: one to three pieces over and over, with something else at one end. */
export function longText(random: Random): string {
  const unit = [piece(random), random.chance(0.4) ? piece(random) : ''].join('') || ' ';
  const run = unit.repeat(Math.ceil(longest / unit.length));
  const [before, after] = [piece(random), piece(random)];
  return (before + run).slice(0, longest - after.length) + after;
}

/** One in so many texts is as long as any may be. */
const longOnes = 1 / 150;

/** A text that is not meant well. */
export function text(random: Random, most = 12): string {
  if (random.chance(longOnes)) return longText(random);
  return random.list(most, () => piece(random)).join('');
}

/** A good text with some of it cut out, doubled, put elsewhere or written over. */
export function spoilt(good: string, random: Random): string {
  let spoiling = good;
  for (let wounds = 1 + random.below(3); wounds > 0; wounds--) {
    const at = random.below(spoiling.length + 1);
    const to = Math.min(spoiling.length, at + random.below(random.chance(0.2) ? 200 : 8));
    const [before, part, after] = [
      spoiling.slice(0, at),
      spoiling.slice(at, to),
      spoiling.slice(to),
    ];
    switch (random.below(6)) {
      case 0:
        spoiling = before + after;
        break;
      case 1:
        spoiling = before + part + part + after;
        break;
      case 2:
        spoiling = before + piece(random) + after;
        break;
      case 3:
        spoiling = before + String.fromCharCode(random.below(0x80)) + part + after;
        break;
      case 4:
        spoiling = after + before;
        break;
      default:
        spoiling = before + spoiling.charAt(random.below(spoiling.length)) + spoiling.slice(at + 1);
    }
  }
  if (!random.chance(longOnes)) return spoiling;
  const at = random.below(spoiling.length + 1);
  const unit = spoiling.slice(at, at + 1 + random.below(4)) || piece(random) || '.';
  return spoiling.slice(0, at) + unit.repeat(longest / unit.length) + spoiling.slice(at);
}

/** Lists or objects in each other, so many deep. */
function nested(depth: number, random: Random): unknown {
  const inList = random.chance(0.5);
  let value: unknown = 0;
  for (let at = 0; at < depth; at++) value = inList ? [value] : { a: value };
  return value;
}

/** Depths of lists in lists. */
const depths = { inJson: [50, 1000], kept: [50, 500] } as const;

/** A value as JSON may hold it. */
export function jsonValue(
  random: Random,
  depth = 2,
  deep: readonly number[] = depths.inJson,
): unknown {
  if (random.chance(0.003)) return nested(random.pick(deep), random);
  switch (random.below(depth > 0 ? 8 : 6)) {
    case 0:
      return null;
    case 1:
      return random.chance(0.5);
    case 2:
      return random.pick([
        0,
        -1,
        1,
        0.5,
        -0,
        1e308,
        -1e308,
        2 ** 53,
        2 ** 32,
        1e-320,
        random.next(),
      ]);
    case 3:
      return random.pick(words);
    case 4:
      return text(random, 4);
    case 5:
      return random.pick([[], {}, '']);
    case 6:
      return random.list(4, () => jsonValue(random, depth - 1, deep));
    default:
      return Object.fromEntries(
        random.list(4, () => [
          random.chance(0.3) ? random.pick(words) : piece(random),
          jsonValue(random, depth - 1, deep),
        ]),
      );
  }
}

/** A value as a browser's database may hold it: more than JSON knows. */
export function keptValue(random: Random): unknown {
  if (random.chance(0.7)) return jsonValue(random, 2, depths.kept);
  const ring: Record<string, unknown> = { one: 1 };
  ring.ring = ring;
  return random.pick<unknown>([
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2n ** 70n,
    new Date(Number.NaN),
    new Date(0),
    new Map<unknown, unknown>([['log', { seed: 1 }]]),
    new Set(['a']),
    new Uint8Array(8),
    new ArrayBuffer(8),
    new Error('kept'),
    /(a+)+$/,
    new Array(1000),
    ring,
    [ring, ring],
    Object('text'),
  ]);
}

type Path = readonly (string | number)[];

/** How deep into a value it is changed, and how many of a list's parts are known. */
const known = { depth: 8, parts: 40 } as const;

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || path.length >= known.depth) return [path];
  const inside = Array.isArray(value)
    ? value.slice(0, known.parts).map((one, at) => [at, one] as const)
    : Object.entries(value);
  return [path, ...inside.flatMap(([key, one]) => pathsIn(one, [...path, key]))];
}

function changedAt(value: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string | number, unknown> | unknown[] = Array.isArray(value)
    ? [...value]
    : { ...value };
  Reflect.set(copy, key, changedAt(Reflect.get(value, key), rest, change));
  return copy;
}

/**
 * A good value with others in the place of some of its parts.
 * @param make what is put there instead.
 */
export function twisted(
  good: unknown,
  random: Random,
  make: (random: Random) => unknown = jsonValue,
): unknown {
  let value = good;
  for (let twists = 1 + random.below(2); twists > 0; twists--) {
    const path = random.pick(pathsIn(value));
    value = changedAt(value, path, (part) => {
      if (typeof part === 'string' && random.chance(0.4)) return spoilt(part, random);
      if (typeof part === 'number' && random.chance(0.4))
        return part + random.pick([-1, 1, 1e6, 0.5]);
      if (Array.isArray(part) && random.chance(0.4)) return [...part, ...part];
      if (typeof part === 'object' && part !== null && random.chance(0.4)) {
        const entries = Object.entries(part);
        return random.chance(0.5)
          ? Object.fromEntries(entries.slice(1))
          : { ...part, [random.pick(words)]: make(random) };
      }
      return make(random);
    });
  }
  return value;
}
