import { info as game } from 'virtual:game/info';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { leafOf } from '../../src/director/leaves.ts';
import { defaultPreferences, type Preferences } from '../../src/director/preferences.ts';
import { applyLook } from '../../src/menus/look/look.ts';
import { leafSetter } from '../../src/menus/play/leaf-setter.ts';
import type { Frame } from '../../src/scene/frame.ts';
import { emptyScene } from '../../src/scene/scene.ts';
import type { Beat } from '../../src/story/beat.ts';
import { styleProperties } from '../../src/tools/compile/style-properties.ts';
import { beatOf, info as fake, options, viewOf } from '../menus/fake.ts';
import { closeMenus, drawn, openMenus } from '../menus/page.ts';
import { HandDriven } from '../stage/hand-driven.ts';
import { openStage, type TestStage } from '../stage/open-stage.ts';

// The same line as the page sets it and as the full stage writes it: the page's stands in until the stage is there, and
// no letter may move when it is. What the stage really writes is taken down as it writes it.

/** Ms of the stage's time between two pictures of it. */
const step = 400;

/** How far apart the two may be, in CSS px. */
const near = 1.5;

const classes = {
  sign: { align: 'right', italic: true, size: 1.1, colour: '#88aacc' },
  plate: { align: 'centre' },
} as const;
const info = { ...fake, palette: game.palette, classes };

/** What the build writes into the style sheet of a story with these classes. */
const classRules = document.createElement('style');
classRules.textContent = styleProperties(info);
document.head.append(classRules);

/** Some letters on one baseline, in CSS px. */
interface Row {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

/** A line as it is set. */
interface Words {
  readonly rows: readonly Row[];
  readonly name: Row | null;
  /** CSS px. */
  readonly size: number;
  readonly colour: string;
  readonly opacity: number;
  /** Width of the outline that makes a letter bold, in CSS px; 0 where none is bold. */
  readonly outline: number;
  /** Words that lean. */
  readonly leaning: string;
}

/** A piece of text that was written. */
interface Written extends Row {
  readonly font: string;
  readonly colour: string;
  readonly opacity: number;
}

const ruler = document.createElement('canvas').getContext('2d');
if (ruler === null) throw new Error('no 2D canvas');

/** Puts what stands on one baseline together. */
function inRows(pieces: readonly Row[]): Row[] {
  const rows: Row[] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row === undefined || Math.abs(row.baseline - piece.baseline) > 4) rows.push(piece);
    else
      rows[rows.length - 1] = {
        ...row,
        text: row.text + piece.text,
        left: Math.min(row.left, piece.left),
        right: Math.max(row.right, piece.right),
      };
  }
  return rows.map((row) => ({ ...row, text: row.text.trim() }));
}

let written: Written[] = [];
let outlined: number[] = [];
let into: CanvasRenderingContext2D | null = null;

/** Writing on another canvas begins anew: a line is set again when the screen changes. */
function beginOn(context: CanvasRenderingContext2D) {
  if (context === into) return;
  into = context;
  written = [];
  outlined = [];
}

/** Takes down what is written, and still writes it. The picture, which software would draw, is left out. */
function watchWriting() {
  into = null;
  for (const draw of ['drawElements', 'drawArrays'] as const) {
    vi.spyOn(WebGL2RenderingContext.prototype, draw).mockImplementation(() => {});
  }
  const writing = CanvasRenderingContext2D.prototype;
  const { fillText, strokeText } = writing;
  vi.spyOn(writing, 'fillText').mockImplementation(function (
    this: CanvasRenderingContext2D,
    ...[text, x, y]
  ) {
    beginOn(this);
    // What is left free after the last letter is none of it.
    const spacing = Number.parseFloat(this.letterSpacing) || 0;
    const right = x + this.measureText(text.trimEnd()).width - spacing;
    const { font, globalAlpha: opacity, fillStyle } = this;
    written.push({ text, left: x, right, baseline: y, font, colour: String(fillStyle), opacity });
    fillText.call(this, text, x, y);
  });
  vi.spyOn(writing, 'strokeText').mockImplementation(function (
    this: CanvasRenderingContext2D,
    ...[text, x, y]
  ) {
    outlined.push(this.lineWidth);
    strokeText.call(this, text, x, y);
  });
}

let stage: TestStage;
let time: HandDriven;
let host: HTMLElement;

async function open(preferences: Preferences) {
  host = document.createElement('div');
  // Unseen: what is never drawn need not be put together with the page either.
  host.style.cssText = 'position:fixed;inset:0;visibility:hidden';
  document.body.append(host);
  time = new HandDriven();
  stage = await openStage({
    host,
    info,
    pictures: { backdrops: {}, poses: {}, sprites: {}, images: {} },
    preferences: { ...preferences, graphics: 'full' },
    clock: time,
    frames: time,
    onLost: () => {},
    onReturned: () => {},
  });
}

/** What the stage writes of a frame. */
async function writtenBy(frame: Frame, readBefore: boolean): Promise<Words> {
  let shown = false;
  void stage.show(frame, 'cut', readBefore).then(() => {
    shown = true;
  });
  while (!shown) {
    time.step(step);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  const sizeOf = ({ font }: Written) => Number.parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? '');
  const size = Math.max(...written.map(sizeOf));
  const name = written.filter((piece) => sizeOf(piece) < size);
  const words = written.filter((piece) => sizeOf(piece) === size);
  return {
    rows: inRows(words),
    name: inRows(name)[0] ?? null,
    size,
    colour: words[0]?.colour ?? '',
    opacity: words[0]?.opacity ?? 0,
    outline: outlined[0] ?? 0,
    leaning: words
      .filter(({ font }) => font.includes('italic'))
      .map(({ text }) => text)
      .join('')
      .replaceAll(' ', ''),
  };
}

/** Every letter under an element where it stands. */
function lettersOf(element: Element): (Row & { readonly style: CSSStyleDeclaration })[] {
  const letters: (Row & { style: CSSStyleDeclaration })[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const text = node.textContent ?? '';
    const style = getComputedStyle(node.parentElement ?? element);
    if (ruler === null) throw new Error('no 2D canvas');
    ruler.font = `${style.fontStyle} ${style.fontSize} ${style.fontFamily}`;
    const ascent = ruler.measureText('x').fontBoundingBoxAscent;
    for (let at = 0; at < text.length; at++) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, right, top } = range.getBoundingClientRect();
      const spacing = Number.parseFloat(style.letterSpacing) || 0;
      letters.push({
        text: text.charAt(at),
        left,
        right: (text.charAt(at) === ' ' ? left : right) - spacing,
        baseline: top + ascent,
        style,
      });
    }
  }
  return letters;
}

const hex = (colour: string) =>
  `#${(colour.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;

/** How the page sets the line that stands on it. */
function setByPage(): Words {
  const line = document.querySelector('.line p .leaf') ?? document.querySelector('.line p .words');
  if (line === null) throw new Error('there is no line');
  const letters = lettersOf(line);
  const style = getComputedStyle(line);
  const bold = line.querySelector('b');
  const name = document.querySelector('.line .name bdi');
  const seen = name !== null && (name.parentElement?.offsetHeight ?? 0) > 1;
  const [named] = seen ? inRows(lettersOf(name)) : [];
  return {
    rows: inRows(letters),
    name: named === undefined ? null : { ...named, text: named.text.toUpperCase() },
    size: Number.parseFloat(style.fontSize),
    colour: hex(style.color),
    opacity: Number(style.opacity),
    outline:
      bold === null
        ? 0
        : Number.parseFloat(getComputedStyle(bold).getPropertyValue('-webkit-text-stroke-width')),
    leaning: inRows(letters.filter((letter) => letter.style.fontStyle === 'italic'))
      .map(({ text }) => text)
      .join('')
      .replaceAll(' ', ''),
  };
}

let opened: ReturnType<typeof openMenus>;

beforeEach(() => {
  watchWriting();
  opened = openMenus();
});
afterEach(() => {
  vi.restoreAllMocks();
  closeMenus();
  document.documentElement.removeAttribute('style');
});

interface Case {
  readonly beat: Beat;
  readonly layout?: 'box' | 'centre';
  readonly readBefore?: boolean;
  /** The leaf of it, where it is longer than the text box. */
  readonly leaf?: number;
}

/** One line, set by both. */
async function both({ beat, layout = 'box', readBefore = false, leaf = 0 }: Case) {
  const frame = { beat, scene: { ...emptyScene, layout } };
  const { leavesOf } = leafSetter(
    () => info.cast,
    time,
    () => {},
  );
  const leaves = leavesOf(frame);
  const stages = await writtenBy(leafOf(frame, { leaves, leaf }), readBefore);
  // Options open with the last leaf alone: here it is the line that is compared.
  const reads = leaves.length > 0 ? { phase: 'reading' as const } : {};
  opened.ui.view.value = viewOf(beat, { frame, readBefore, leaves, leaf, ...reads });
  await drawn();
  await document.fonts.ready;
  await drawn();
  return { stages, pages: setByPage() };
}

function expectAlike({ stages, pages }: { readonly stages: Words; readonly pages: Words }) {
  expect(pages.rows.map(({ text }) => text)).toEqual(stages.rows.map(({ text }) => text));
  const apart = (one: Row | null | undefined, other: Row | null | undefined) =>
    one == null || other == null
      ? []
      : [one.left - other.left, one.right - other.right, one.baseline - other.baseline];
  const offsets = [
    ...pages.rows.map((row, index) => apart(row, stages.rows[index])),
    apart(pages.name, stages.name),
  ].map((offset) => offset.map((value) => Math.round(value * 10) / 10));
  const far = offsets.flat().filter((value) => Math.abs(value) > near);
  expect(far, `left, right and baseline of each row: ${JSON.stringify(offsets)}`).toEqual([]);
  expect(pages.name?.text).toBe(stages.name?.text);
  expect(pages.size).toBeCloseTo(stages.size, 2);
  expect(pages.outline).toBeCloseTo(stages.outline, 2);
  const { colour, leaning } = pages;
  expect({ colour, leaning }).toEqual({ colour: stages.colour, leaning: stages.leaning });
}

const short = 'Nobody <i>told</i> the <b>wind</b>.';
const long =
  'The embers were alive in the stubble of 1914, and they brightened whenever the wind leaned on them; nobody had told the <i>wind</i> that there was nothing left here to burn, nor would it have <b>listened</b>.';

const longer = `${long} `.repeat(6).trim();

const cases: readonly (readonly [string, Case])[] = [
  ['plain', { beat: beatOf(short) }],
  ['somebody’s', { beat: beatOf(short, { speaker: 'bo' }) }],
  ['long', { beat: beatOf(long) }],
  ['long and somebody’s', { beat: beatOf(long, { speaker: 'ann' }) }],
  ['a leaf', { beat: beatOf(longer, { speaker: 'ann' }), leaf: 1 }],
  ['a leaf that asks', { beat: beatOf(longer, { choices: options.slice(0, 1) }), leaf: 1 }],
  ['a leaf in the middle', { beat: beatOf(longer), layout: 'centre', leaf: 1 }],
  ['a thought', { beat: beatOf(short, { speaker: 'ann', style: 'thought' }) }],
  ['a long thought', { beat: beatOf(long, { style: 'thought' }) }],
  ['whispered', { beat: beatOf(long, { speaker: 'ann', style: 'whisper' }) }],
  ['quiet', { beat: beatOf(long, { style: 'quiet' }) }],
  ['shouted', { beat: beatOf(long, { speaker: 'bo', style: 'shout' }) }],
  ['short, of a class at the right', { beat: beatOf(short, { speaker: 'ann', style: 'sign' }) }],
  ['of a class at the right', { beat: beatOf(long, { speaker: 'ann', style: 'sign' }) }],
  ['of a class in the middle of the box', { beat: beatOf(long, { style: 'plate' }) }],
  ['thought, of a class at the right', { beat: beatOf(long, { style: 'thought sign' }) }],
  ['short and shouted', { beat: beatOf(short, { speaker: 'bo', style: 'shout' }) }],
  ['asking', { beat: beatOf(long.slice(0, 90), { speaker: 'ann', choices: options.slice(0, 1) }) }],
  ['of a class, in the middle', { beat: beatOf(long, { style: 'sign' }), layout: 'centre' }],
  ['in the middle', { beat: beatOf(short), layout: 'centre' }],
  ['long, in the middle', { beat: beatOf(long, { speaker: 'ann' }), layout: 'centre' }],
  [
    'quiet, in the middle',
    { beat: beatOf(long, { speaker: 'ann', style: 'quiet' }), layout: 'centre' },
  ],
  ['shouted, in the middle', { beat: beatOf(short, { style: 'shout' }), layout: 'centre' }],
  ['thought, in the middle', { beat: beatOf(short, { style: 'thought' }), layout: 'centre' }],
];

const screens = [
  [1920, 1080],
  [1280, 720],
  [844, 390],
  [390, 844],
  [768, 1024],
] as const;

describe.each(screens)(
  'on a screen of %i by %i, page and stage set alike a line',
  (width, height) => {
    // A stage takes longer to open than to set a line.
    beforeAll(async () => {
      await page.viewport(width, height);
      await open(defaultPreferences);
    });
    afterAll(async () => {
      stage.destroy();
      host.remove();
      await page.viewport(1280, 720);
    });

    it.each(cases)('%s', async (_name, one) => {
      expectAlike(await both(one));
    });
  },
);

/** Wishes of a reader who wants other letters, and more room. */
const wished = { lineSpacing: 1.4, letterSpacing: 0.08, textSize: 1.2 } as const;
const few = cases.filter(([name]) =>
  ['long and somebody’s', 'a leaf', 'a long thought', 'long, in the middle'].includes(name),
);

describe.each([
  [1280, 720, 'plain'],
  [390, 844, 'plain'],
  [1280, 720, 'dyslexia'],
  [390, 844, 'dyslexia'],
] as const)(
  'on a screen of %i by %i, in the typeface %s and with more room',
  (width, height, typeface) => {
    const preferences = { ...defaultPreferences, ...wished, typeface };
    beforeAll(async () => {
      await page.viewport(width, height);
      applyLook(preferences);
      await open(preferences);
    });
    beforeEach(() => {
      applyLook(preferences);
      opened.ui.preferences.value = preferences;
    });
    afterAll(async () => {
      stage.destroy();
      host.remove();
      applyLook(defaultPreferences);
      await page.viewport(1280, 720);
    });

    it.each(few)('%s is set alike', async (_name, one) => {
      expectAlike(await both(one));
    });
  },
);
