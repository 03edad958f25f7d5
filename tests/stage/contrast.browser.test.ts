import '../../assets/fonts/fonts.css';
import { info } from 'virtual:game/info';
import { pictures } from 'virtual:game/pictures';
import { askers, compiled, fingerprint } from 'virtual:game/story';
import { afterEach, expect, test, vi } from 'vitest';
import { defaultPreferences } from '../../src/director/preferences.ts';
import { Playthrough } from '../../src/playthrough/playthrough.ts';
import type { Frame } from '../../src/scene/frame.ts';
import { contrastWith, type Pixel } from '../colour.ts';
import { HandDriven } from './hand-driven.ts';
import { openStage, type TestStage } from './open-stage.ts';

// The lines of the game's own story over their own pictures, on both screens. The words are set, but not drawn:
// what is left is just what lies behind them. Of lines over the same picture the longest is taken, once with a
// speaker and once without: a shorter one lies within it, under the same panel.

/** Least contrast of words with what lies behind them (WCAG 2.2, 1.4.3). */
const enough = 4.5;

/** Software draws some two hundred pictures here. */
const patience = 300_000;

/** Device pixels per CSS pixel: coarse, because software draws them. */
const ratio = 0.25;

/** A piece of a line where it would stand, in CSS px. */
interface Piece {
  readonly text: string;
  readonly colour: Pixel;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function channels(colour: string): Pixel {
  const read = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16);
  return [read(1), read(3), read(5)];
}

/** Takes down what would be written, and where, and writes nothing. */
function watchWriting(): Piece[] {
  const pieces: Piece[] = [];
  const writing = CanvasRenderingContext2D.prototype;
  vi.spyOn(writing, 'strokeText').mockImplementation(() => {});
  vi.spyOn(writing, 'fillText').mockImplementation(function (
    this: CanvasRenderingContext2D,
    ...[text, x, y]
  ) {
    const { width, actualBoundingBoxAscent, actualBoundingBoxDescent } = this.measureText(text);
    pieces.push({
      text,
      colour: channels(String(this.fillStyle)),
      x,
      y: y - actualBoundingBoxAscent,
      width,
      height: actualBoundingBoxAscent + actualBoundingBoxDescent,
    });
  });
  return pieces;
}

/** The frames of both roads, and of lines over one picture the longest alone. */
function tellingFrames(): Frame[] {
  const script = { askers, compiled, fingerprint, people: info.cast };
  const known = info.endings.map(({ id }) => id);
  const longest = new Map<string, Frame>();
  for (const option of [0, 1]) {
    const playthrough = new Playthrough(script, { seed: 1, known, taken: [] });
    while (playthrough.forward() || playthrough.frame.beat.choices[option] !== undefined) {
      const { beat } = playthrough.frame;
      const taken = beat.choices[option];
      if (taken !== undefined) playthrough.choose(taken.id);
    }
    for (const frame of playthrough.frames) {
      const { background, cast, light, weather, camera, layout } = frame.scene;
      const { speaker, style, choices, line } = frame.beat;
      const words = [speaker, style, choices.length];
      const key = JSON.stringify([background, cast, light, weather, camera, layout, ...words]);
      const other = longest.get(key);
      if (line.text.length > (other?.beat.line.text.length ?? 0)) longest.set(key, frame);
    }
  }
  // One place after the other: pictures that are there need not come again.
  return [...longest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, frame]) => frame);
}

function canvasIn(host: HTMLElement): HTMLCanvasElement {
  const canvas = host.querySelector('canvas');
  if (canvas === null) throw new Error('the stage has no canvas');
  return canvas;
}

/** Reads a canvas back, all of it at once: software takes as long for a piece. */
function readBack(canvas: HTMLCanvasElement, copy: CanvasRenderingContext2D): ImageData {
  copy.canvas.width = canvas.width;
  copy.canvas.height = canvas.height;
  copy.drawImage(canvas, 0, 0);
  return copy.getImageData(0, 0, canvas.width, canvas.height);
}

/**
 * The contrast of a piece with the brightest that lies behind it.
 * @param scale pixels of the picture per CSS px.
 */
function contrastOf(piece: Piece, { data, width, height }: ImageData, scale: number): number {
  const pixels = (from: number, length: number, end: number): [number, number] => [
    Math.max(0, Math.floor(from * scale)),
    Math.min(end, Math.ceil((from + length) * scale)),
  ];
  const [left, right] = pixels(piece.x, piece.width, width);
  const [top, bottom] = pixels(piece.y, piece.height, height);
  const behind: Pixel[] = [];
  for (let y = top; y < bottom; y++) {
    for (let at = (y * width + left) * 4; at < (y * width + right) * 4; at += 4) {
      behind.push([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]);
    }
  }
  return contrastWith(piece.colour, behind);
}

let host: HTMLElement;
let stage: TestStage | null = null;

afterEach(() => {
  stage?.destroy();
  stage = null;
  host.remove();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test.each([
  ['landscape', 1920, 1080],
  ['upright', 390, 844],
])(
  '%s: the words of every line stand out from what lies behind them',
  async (_, width, height) => {
    vi.stubGlobal('devicePixelRatio', ratio);
    host = document.createElement('div');
    host.style.cssText = `position:fixed;left:0;top:0;width:${width}px;height:${height}px;visibility:hidden`;
    document.body.append(host);
    const time = new HandDriven();
    const preferences = { ...defaultPreferences, graphics: 'full', motion: 'reduced' } as const;
    stage = await openStage({
      host,
      info,
      pictures,
      preferences,
      clock: time,
      frames: time,
      onLost: () => {},
      onReturned: () => {},
    });
    const copy = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (copy === null) throw new Error('no 2D canvas');
    const pieces = watchWriting();
    const faint: string[] = [];
    let measured = 0;
    const frames = tellingFrames();
    for (const frame of frames) {
      pieces.length = 0;
      let seen: ImageData | null = null;
      let shown = false;
      void stage.show(frame, 'cut').then(() => {
        shown = true;
      });
      await vi.waitFor(
        () => {
          const draws = time.waiting;
          time.step(4);
          // What was drawn can be read at once, and never again.
          if (draws) seen = readBack(canvasIn(host), copy);
          if (!shown) throw new Error('not shown yet');
        },
        { timeout: 30_000, interval: 5 },
      );
      if (seen === null) throw new Error(`nothing was drawn of "${frame.beat.line.text}"`);
      const picture: ImageData = seen;
      const scale = picture.width / width;
      const worst = pieces.map((piece) => ({ ...piece, value: contrastOf(piece, picture, scale) }));
      measured += worst.length;
      for (const { text, value } of worst) {
        if (value < enough) faint.push(`${value.toFixed(1)} ${text.trim()} (${frame.beat.place})`);
      }
    }
    expect(measured).toBeGreaterThan(frames.length);
    expect(faint).toEqual([]);
  },
  patience,
);
