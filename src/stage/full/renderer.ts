import {
  AbstractRenderer,
  GlBufferSystem,
  GlContextSystem,
  GlEncoderSystem,
  GlGeometrySystem,
  GlobalUniformSystem,
  GlRenderTargetSystem,
  GlShaderSystem,
  GlStateSystem,
  GlTextureSystem,
  GlUniformGroupSystem,
  type RendererConfig,
  RendererType,
  RenderGroupSystem,
  ViewSystem,
  type WebGLOptions,
  type WebGLPipes,
} from 'pixi.js';
// Pixi writes some of its code at run time, which a strict content security policy forbids; this does it without.
import 'pixi.js/unsafe-eval';
import { Background, Limits, NoBatches, NoBlends, NoColourMasks, Resources } from './bare-parts.ts';
import { PaintedPipe } from './painted.ts';

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
  ViewSystem,
  Resources,
  GlContextSystem,
  Limits,
  GlBufferSystem,
  GlTextureSystem,
  GlRenderTargetSystem,
  GlGeometrySystem,
  GlUniformGroupSystem,
  GlShaderSystem,
  GlStateSystem,
  GlEncoderSystem,
  GlobalUniformSystem,
  RenderGroupSystem,
) as RendererConfig['systems'];
const renderPipes = named(PaintedPipe, NoBatches, NoBlends, NoColourMasks);

/** Pixi's renderer with what the stage asks of it: trees of containers, and in them what `paint` makes. */
export class StageRenderer extends AbstractRenderer<WebGLPipes, WebGLOptions> {
  declare readonly texture: GlTextureSystem;

  constructor() {
    super({
      name: 'webgl',
      type: RendererType.WEBGL,
      systems,
      renderPipes,
      renderPipeAdaptors: [],
    });
  }
}
