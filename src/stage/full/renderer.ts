import {
  AbstractRenderer,
  GlBufferSystem,
  GlGeometrySystem,
  GlTextureSystem,
  type RendererConfig,
  RendererType,
  RenderGroupSystem,
  type WebGLOptions,
  type WebGLPipes,
} from 'pixi.js';
import { Background, NoBatches, NoBlends, NoColourMasks, Resources } from './bare-parts.ts';
import { Blending, Card, Limits } from './card.ts';
import { PaintedPipe } from './painted.ts';
import { Programs } from './programs.ts';
import { Globals, Targets, View } from './targets.ts';

/** A part of Pixi's renderer, with the name that others ask for it under. */
interface Part {
  readonly extension: { readonly name: string };
}

function named<P extends readonly Part[]>(...parts: P): { name: string; value: P[number] }[] {
  return parts.map((value) => ({ name: value.extension.name, value }));
}

/**
 * What the renderer is made of. Pixi's own `WebGLRenderer` has all there is, each part shipped with what it needs: "What
 * of Pixi ships" in docs/architecture.md. Some of them take this kind of renderer alone, which Pixi's type cannot say.
 */
const systems = named(
  Background,
  View,
  Resources,
  Card,
  Limits,
  GlBufferSystem,
  GlTextureSystem,
  Targets,
  GlGeometrySystem,
  Programs,
  Blending,
  Globals,
  RenderGroupSystem,
) as RendererConfig['systems'];
const renderPipes = named(PaintedPipe, NoBatches, NoBlends, NoColourMasks);

/** Pixi's renderer with what the stage asks of it: trees of containers, and in them what `paint` makes. */
export class StageRenderer extends AbstractRenderer<WebGLPipes, WebGLOptions> {
  declare readonly gl: WebGL2RenderingContext;
  declare readonly texture: GlTextureSystem;
  declare readonly shader: Programs;

  constructor() {
    super({
      name: 'webgl',
      type: RendererType.WEBGL,
      systems,
      renderPipes,
      renderPipeAdaptors: [],
    });
  }

  /** Code is written at run time by Pixi's own programs alone. */
  override _unsafeEvalCheck(): void {}
}
