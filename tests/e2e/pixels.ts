import type { Visit } from '../../src/tools/play/visit.ts';
import { contrastWith, type Pixel } from '../colour.ts';
import { type Picture, readPng } from '../png.ts';

/** Least contrast of words with what lies behind them (WCAG 2.2, 1.4.3). */
const enough = 4.5;

/** Takes a picture of what the visitor sees. The screen must have one pixel per CSS pixel. */
export async function picture(visit: Visit): Promise<Picture> {
  return readPng(await visit.page.screenshot({ animations: 'disabled' }));
}

/** Words in the page, where they stand in CSS px and in what colour, 0 to 255. */
interface Words {
  readonly text: string;
  readonly colour: Pixel;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Runs in the page: all words that are to be seen. */
function readWords(): Words[] {
  const found: Words[] = [];
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  if (pen === null) throw new Error('no 2D canvas');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const parent = node.parentElement;
    const seen = { opacityProperty: true, visibilityProperty: true };
    if (text === '' || parent === null || !parent.checkVisibility(seen)) continue;
    // What cannot be pressed is exempt.
    if (parent.closest(':disabled') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    pen.fillStyle = getComputedStyle(parent).color;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
    for (const { x, y, width, height } of range.getClientRects()) {
      const inside = x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight;
      // What is there for screen readers alone is clipped to a pixel.
      if (!inside || parent.clientHeight === 1) continue;
      if (width > 2) found.push({ text, colour: [red, green, blue], x, y, width, height });
    }
  }
  return found;
}

/**
 * The words of the page, those that the canvas draws apart, that do not stand out from what lies behind them.
 * The picture is taken without them.
 * @returns each with its contrast; empty when all is well.
 */
export async function faintWords(visit: Visit): Promise<string[]> {
  const words = await visit.page.evaluate(readWords);
  await visit.page.evaluate(() => {
    const bare = new CSSStyleSheet();
    bare.replaceSync(
      '* { -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important }',
    );
    document.adoptedStyleSheets = [bare];
  });
  const seen = await picture(visit);
  await visit.page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return words.flatMap(({ text, colour, x, y, width, height }) => {
    const behind: Pixel[] = [];
    for (let row = Math.ceil(y); row < y + height; row++) {
      for (let column = Math.ceil(x); column < x + width; column++) {
        behind.push(seen.at(column, row));
      }
    }
    const value = contrastWith(colour, behind);
    return value < enough ? [`${value.toFixed(1)} ${text}`] : [];
  });
}
