import type { FirstInfo } from '../../catalogue/story-info.ts';
import type { Clock } from '../../director/ports.ts';
import { type Frame, wordsOf } from '../../scene/frame.ts';
import { leavesOf, partLine, rowsIn } from '../../story/leaves.ts';
import type { Line, Span } from '../../story/line.ts';
import './leaves.css';
import { linksOf } from './line.tsx';
import { styleClasses } from './style-classes.ts';

/** Letters that have room on any screen, at any size: such lines are not measured. */
const few = 60;

/** Ms after which a line that was parted anew may be announced again: it was not to be. */
const quietly = 500;

/** An element of a class, with others in it. */
function box(name: string, ...children: readonly Node[]): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.append(...children);
  return element;
}

function spanOf({ text, italic, bold }: Span): Node {
  const span = document.createElement(bold ? 'b' : 'span');
  const leaning = italic ? span.appendChild(document.createElement('i')) : span;
  leaning.append(text);
  return span;
}

/** From one letter of an element up to another, by their numbers. */
function lettersOf(element: Element, from: number, to: number): Range {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(element, 0);
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  while (texts.nextNode()) {
    const { length } = texts.currentNode.nodeValue ?? '';
    if (from >= before) range.setStart(texts.currentNode, Math.min(from - before, length));
    if (to >= before) range.setEnd(texts.currentNode, Math.min(to - before, length));
    before += length;
  }
  return range;
}

/** A line laid out as it stands on the page, but not seen: what has room is measured on it. */
class Proof {
  private readonly words: HTMLElement;
  private readonly name: HTMLElement | null;
  private readonly links: readonly HTMLElement[];
  private readonly sheet: HTMLElement;
  private readonly foot: HTMLElement;
  /** Letters before those that are laid out. */
  private from = 0;

  constructor(story: Element, frame: Frame, cast: FirstInfo['cast']) {
    const { speaker, style, line } = wordsOf(frame);
    const named = speaker === null ? null : (cast[speaker]?.name ?? null);
    this.words = box('words', ...line.spans.map(spanOf));
    this.name = named === null ? null : box('name', new Text(named));
    const text = document.createElement('p');
    text.dir = 'auto';
    text.append(...(this.name === null ? [] : [this.name]), this.words);
    this.links = linksOf(frame).map((address) => {
      const link = document.createElement('a');
      link.href = address;
      return link;
    });
    text.append(...this.links);
    const lines = box(`line ${styleClasses(style)}`, text);
    if (frame.beat.choices.length > 0) lines.dataset.asks = 'true';
    this.sheet = box('sheet', lines);
    this.foot = box('foot proof', this.sheet);
    this.foot.dataset.layout = frame.scene.layout;
    story.append(this.foot);
  }

  /** Rows that a leaf has room for. */
  get rows(): number {
    const px = (element: Element, property: 'minHeight' | 'paddingTop' | 'paddingBottom') =>
      Number.parseFloat(getComputedStyle(element)[property]) || 0;
    const foot = px(this.sheet, 'paddingBottom');
    return rowsIn({
      screenHeight: document.documentElement.clientHeight,
      box: px(this.foot, 'minHeight') - px(this.sheet, 'paddingTop') - foot,
      foot,
      name: this.name?.offsetHeight ?? 0,
      row: Number.parseFloat(getComputedStyle(this.words).lineHeight),
    });
  }

  /** Rows that the links under the last leaf take of its room. */
  get linkRows(): number {
    const [first] = this.links;
    const last = this.links.at(-1);
    if (first === undefined || last === undefined) return 0;
    const height = last.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
    return Math.ceil(height / Number.parseFloat(getComputedStyle(this.words).lineHeight));
  }

  /**
   * Where the first row begins that has no room.
   * @param from letter that the first row begins with; never less than the last time.
   * @param rows that there is room for.
   * @param letters of the whole line.
   */
  roomFrom(from: number, rows: number, letters: number): number {
    lettersOf(this.words, 0, from - this.from).deleteContents();
    this.from = from;
    const all = letters - from;
    const bottoms = this.bottoms(0, all);
    const last = bottoms[rows - 1];
    if (last === undefined || bottoms.length <= rows) return letters;
    const half = (last - (bottoms[rows - 2] ?? 0)) / 2;
    let low = 0;
    let high = all;
    while (low < high) {
      const middle = (low + high) >> 1;
      // A blank at the end of a row takes no room, and may have no place.
      const at = this.bottoms(middle, middle + 1).at(-1) ?? this.bottoms(0, middle).at(-1) ?? 0;
      if (at > last + half) high = middle;
      else low = middle + 1;
    }
    return from + low;
  }

  remove(): void {
    this.foot.remove();
  }

  /** Where rows that hold these letters end, in px. */
  private bottoms(from: number, to: number): number[] {
    const bottoms: number[] = [];
    const rects = lettersOf(this.words, from, to).getClientRects();
    for (const { bottom, height } of rects) {
      const known = bottoms.some((one) => Math.abs(one - bottom) < height / 2);
      if (height > 0 && !known) bottoms.push(bottom);
    }
    return bottoms.toSorted((one, other) => one - other);
  }
}

/** Parts the lines of a game into leaves, for the page as it is now. */
interface LeafSetter {
  /** The leaves of a frame's words; none where all of them have room. */
  leavesOf(frame: Frame): readonly Line[];
  /** The line that is shown is parted anew, without being announced again. */
  refit(): void;
}

/**
 * Sets long lines leaf by leaf. The page alone is asked what has room, on every stage: it has each line, knows of
 * options, and sets what no stage can; where a stage draws a leaf, it breaks it in the page's rows.
 * @param refit parts the line that is shown anew; called whenever its letters, or the room for them, have another size.
 */
export function leafSetter(
  cast: () => FirstInfo['cast'],
  clock: Clock,
  refit: () => void,
): LeafSetter {
  const quietRefit = () => {
    const line = document.querySelector('[data-role="line"][aria-live]');
    if (!line?.textContent) return refit();
    line.setAttribute('aria-live', 'off');
    refit();
    clock.after(quietly, () => line.setAttribute('aria-live', 'polite'));
  };
  const letter = box('proof');
  // It grows with whatever changes how much a row holds.
  letter.style.cssText =
    'width: calc(1em + 1ch + 9 * var(--letter-spacing, 0em)); height: 1lh; line-height: var(--line-height)';
  storyOf()?.append(letter);
  watchSizes(letter, quietRefit);
  return {
    leavesOf(frame) {
      const story = storyOf();
      const { line } = wordsOf(frame);
      const { length } = line.text;
      if (story === null || length <= few) return [];
      if (letter.parentElement !== story) story.append(letter);
      const proof = new Proof(story, frame, cast());
      const { rows, linkRows } = proof;
      const begins = leavesOf(line.text, (from) => {
        const room = proof.roomFrom(from, rows, length);
        // Links stand under the last leaf alone.
        return room < length ? room : proof.roomFrom(from, Math.max(1, rows - linkRows), length);
      });
      proof.remove();
      return begins.length < 2 ? [] : partLine(line, begins);
    },
    refit: quietRefit,
  };
}

/** What lines stand in that are read line by line; null where they are not. */
function storyOf(): Element | null {
  return document.querySelector('.foot')?.parentElement ?? null;
}

/** Calls `changed` whenever the screen, or the letters on it, have another size, or lines stand elsewhere. */
function watchSizes(letter: HTMLElement, changed: () => void): void {
  let known = false;
  const sizes = new ResizeObserver(() => {
    // The first call says how it is.
    if (known) changed();
    known = true;
  });
  sizes.observe(document.body);
  sizes.observe(letter);
  document.fonts.addEventListener('loadingdone', changed);
}
