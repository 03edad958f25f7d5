import { typography } from '../../story/typography.ts';
import { fontOf, type Typeset } from './typeset.ts';

const { baseline, boldness, readOpacity, name } = typography;

/** Room round the words for what reaches beyond their boxes, in ems. */
const margin = 0.5;

/** The words of a line as a picture. */
export interface WordsRaster {
  readonly canvas: HTMLCanvasElement;
  /** Where the picture's top left corner lies in the host, in CSS px, and its size. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawName(context: CanvasRenderingContext2D, set: Typeset): void {
  if (set.name === null) return;
  const { nameSize, typeface } = set.setting;
  context.font = fontOf({ italic: false }, nameSize, typeface);
  context.fillStyle = set.name.colour;
  const { text: letters } = set.name;
  const spacing = name.letterSpacing * nameSize;
  const widthOf = (text: string) => context.measureText(text).width;
  for (const [index, letter] of [...letters].entries()) {
    // Kerning within the word is kept: a letter ends where the word does that it ends.
    const kerned = widthOf(letters.slice(0, index + 1)) - widthOf(letter);
    const x = set.name.x + kerned + spacing * index;
    context.fillText(letter, x, set.rect.y + nameSize * baseline);
  }
}

/**
 * Draws a set line, once; it is then uncovered, not drawn anew.
 * @param ratio device pixels per CSS pixel.
 * @param canvas drawn into; its size is changed.
 * @param dim for a line that was read before: its words, not its name, are fainter.
 */
export function rasterise(
  set: Typeset,
  ratio: number,
  canvas: HTMLCanvasElement,
  dim = false,
): WordsRaster {
  const pad = set.setting.size * margin;
  // On whole device pixels, so that the letters stay as sharp as they are drawn.
  const snap = (value: number) => Math.round(value * ratio) / ratio;
  // A name may be longer than the words below it.
  const left = Math.min(set.rect.x, set.name?.x ?? set.rect.x);
  const right = set.name === null ? 0 : set.name.x + set.name.width;
  const breadth = Math.max(set.rect.x + set.rect.width, right) - left;
  const x = snap(left - pad);
  const y = snap(set.rect.y - pad);
  canvas.width = Math.max(1, Math.ceil((breadth + 2 * pad) * ratio));
  canvas.height = Math.max(1, Math.ceil((set.rect.height + 2 * pad) * ratio));
  const context = canvas.getContext('2d');
  if (context !== null) {
    context.setTransform(ratio, 0, 0, ratio, -x * ratio, -y * ratio);
    context.textBaseline = 'alphabetic';
    context.fontKerning = 'normal';
    context.direction = 'ltr';
    drawName(context, set);
    context.letterSpacing = `${set.setting.letterSpacing}px`;
    context.globalAlpha = dim ? readOpacity : 1;
    context.fillStyle = set.colour;
    context.strokeStyle = set.colour;
    context.lineWidth = set.setting.size * boldness;
    context.lineJoin = 'round';
    for (const row of set.rows) {
      for (const piece of row.pieces) {
        context.font = fontOf(piece.face, set.setting.size, set.setting.typeface);
        const x = row.x + piece.x;
        const y = row.y + set.setting.size * baseline;
        context.fillText(piece.text, x, y);
        if (piece.face.bold) context.strokeText(piece.text, x, y);
      }
    }
  }
  return { canvas, x, y, width: canvas.width / ratio, height: canvas.height / ratio };
}
