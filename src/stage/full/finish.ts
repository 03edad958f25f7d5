import { type Geometry, RenderTexture, type TextureSource } from 'pixi.js';
import type { Rect, Screen } from '../arrange/screen.ts';
import type { Panel } from '../arrange/text-box.ts';
import type { Colour } from '../light/colour.ts';
import type { Transition } from '../look/scenery.ts';
import { programs } from './glsl/programs.ts';
import { float, paint, put, vector } from './paint.ts';
import type { Textures } from './textures.ts';

/** Light to picture: a stop up by a third, as the proofs were developed. */
export const exposure = 1.3;

const vignette = 0.5;

/** Air over the ground that trembles. */
export interface Tremble {
  /** y at which the ground begins, in CSS px. */
  readonly horizon: number;
  readonly amount: number;
  readonly seconds: number;
  /** False where nothing may move: what burns then only glows up. */
  readonly moves: boolean;
}

/** How each way of turning over is known to the program. */
const turnings = { fade: 1, dissolve: 2, wipe: 3 } as const;

/** What the last pass needs to know of a moment. */
export interface Finishing {
  readonly screen: Screen;
  readonly saturation: number;
  /** Where the backdrop's frame ends below, as a share of the picture's height; beyond 1 it is not seen. */
  readonly floor: number;
  /** Shift of the picture, in CSS px. */
  readonly shift: readonly [number, number];
  readonly flash: Colour;
  /** Ring of pressure in CSS px, and its strength. */
  readonly ring: readonly [x: number, y: number, radius: number, strength: number];
  /** Share of the new picture, 0 to 1, and how the old one goes. */
  readonly turn: Readonly<Transition>;
  /** How far the edges of the picture close in, 0 to 1. */
  readonly press: number;
  readonly tremble: Tremble;
  readonly panel: Panel;
  /** Opacity of the panel under the words. */
  readonly panelOpacity: number;
  /** The dark behind words set in the middle: where and how strong. */
  readonly pool: { readonly rect: Rect; readonly opacity: number };
  /** Seed of the grain; the same one leaves it still. */
  readonly grain: number;
}

/** The last pass: from light to the picture on the screen. */
export class Finish {
  private readonly painting;

  constructor(square: Geometry, textures: Textures, background: readonly number[]) {
    const nothing = textures.nothing;
    this.painting = paint({
      ...programs.finish,
      geometry: square,
      values: {
        uRect: vector(0, 0, 1, 1),
        uPicture: vector(0, 0, 1, 1),
        uShift: vector(0, 0),
        uGrade: vector(exposure, vignette, 1, 1),
        uTurn: vector(1, 1),
        uPanel: vector(0, 1, 0, 1),
        uPool: vector(0, 0, 1, 1),
        uPoolOpacity: vector(0, 0),
        uSink: vector(1, 2),
        uFlash: vector(0, 0, 0),
        uRing: vector(0, 0, 0, 0),
        uTremble: vector(0, 0, 0, 0),
        uBackground: vector(...background),
        uUnit: float(1),
        uPixel: float(1),
        uGrainAt: vector(0, 0),
      },
      pictures: {
        uScene: nothing,
        uBloom: nothing,
        uWideBloom: nothing,
        uBefore: nothing,
        uNoise: textures.noise,
      },
      blend: 'none',
    });
  }

  get mesh() {
    return this.painting.mesh;
  }

  /** Names the pictures the pass reads. */
  read(scene: TextureSource, bloom: TextureSource, wide: TextureSource): void {
    this.painting.picture('uScene', scene);
    this.painting.picture('uBloom', bloom);
    this.painting.picture('uWideBloom', wide);
  }

  /** The picture that gives way to the new one. */
  before(source: TextureSource): void {
    this.painting.picture('uBefore', source);
  }

  update(how: Finishing): void {
    const { values } = this.painting;
    const { screen } = how;
    const { picture } = screen;
    put(values.uRect, [0, 0, screen.width, screen.height]);
    put(values.uPicture, [picture.x, picture.y, picture.width, picture.height]);
    put(values.uShift, [how.shift[0] / picture.width, how.shift[1] / picture.height]);
    put(values.uGrade, [exposure, vignette + how.press, how.saturation, 1]);
    put(values.uTurn, [how.turn.share, turnings[how.turn.manner]]);
    const { horizon, amount, seconds, moves } = how.tremble;
    put(values.uTremble, [horizon, amount, moves ? 1 : 0, seconds]);
    put(values.uPanel, [
      how.panel.top,
      how.panel.softness,
      how.panelOpacity,
      screen.upright ? 0.5 : 1,
    ]);
    const { rect, opacity } = how.pool;
    const reach = [
      rect.width / 2 + rect.height * 0.6 + 70 * screen.scale + 14,
      rect.height * 0.85 + 48 * screen.scale + 8,
    ];
    put(values.uPool, [rect.x + rect.width / 2, rect.y + rect.height / 2, ...reach]);
    put(values.uPoolOpacity, [opacity, 0]);
    put(values.uSink, [screen.sinks, how.floor]);
    put(values.uFlash, how.flash);
    put(values.uRing, how.ring);
    values.uUnit = screen.scale;
    values.uPixel = Math.max(1, Math.round(screen.ratio)) / screen.ratio;
    put(values.uGrainAt, [(how.grain * 0.618) % 1, (how.grain * 0.377) % 1]);
  }

  /** Draws the picture alone, without the words' panel and grain, until `restore` is called. */
  bare(screen: Screen): () => void {
    const { values } = this.painting;
    const kept = [
      values.uPanel[2] ?? 0,
      values.uPoolOpacity[0] ?? 0,
      values.uSink[0] ?? 1,
    ] as const;
    const { picture } = screen;
    put(values.uRect, [picture.x, picture.y, picture.width, picture.height]);
    put(values.uPanel, [0], 2);
    put(values.uPoolOpacity, [0]);
    put(values.uGrade, [0], 3);
    put(values.uSink, [1]);
    return () => {
      put(values.uRect, [0, 0, screen.width, screen.height]);
      put(values.uPanel, [kept[0]], 2);
      put(values.uPoolOpacity, [kept[1]]);
      put(values.uGrade, [1], 3);
      put(values.uSink, [kept[2]]);
    };
  }

  destroy(): void {
    this.painting.destroy();
  }
}

/** A picture that can be drawn into. */
export function canvasFor(
  rect: Rect,
  resolution: number,
  format: 'rgba16float' | 'rgba8unorm',
): RenderTexture {
  return RenderTexture.create({
    width: rect.width,
    height: rect.height,
    resolution,
    format,
    autoGarbageCollect: false,
  });
}
