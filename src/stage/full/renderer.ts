import { WebGLRenderer } from 'pixi.js';
// Pixi writes some of its code at run time, which a strict content security policy forbids; this does it without.
import 'pixi.js/unsafe-eval';
import type { Context } from './context.ts';

/** Pixi's renderer on a context, bare: no events, no accessibility layer, nothing fetched. */
export async function openRenderer({ canvas, gl }: Context): Promise<WebGLRenderer> {
  const renderer = new WebGLRenderer();
  await renderer.init({
    canvas,
    context: gl,
    width: 1,
    height: 1,
    resolution: 1,
    antialias: false,
    backgroundAlpha: 1,
    backgroundColor: 0x000000,
    clearBeforeRender: false,
    skipExtensionImports: true,
    hello: false,
  });
  // On software rendering the batch shader's 32 textures cost several times the drawing itself.
  renderer.limits.maxBatchableTextures = 1;
  return renderer;
}
