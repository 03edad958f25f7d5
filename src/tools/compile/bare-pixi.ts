import type { Plugin } from 'vite';

/** A module of Pixi, or of one of its packages, that ships as something else. */
interface Replaced {
  /** Below `node_modules`. */
  readonly path: string;
  /** What is built in its place; the same names are exported. */
  readonly instead: string;
}

/** Exports under these names what says that it does not ship, if it is ever used. */
function absent(...names: readonly string[]): string {
  return names
    .map((name) => `export const ${name} = () => { throw Error('no ${name}'); };`)
    .join(' ');
}

/** Mixed into every container: setting one of these says that it does not ship. */
function absentProperties(mixin: string, ...names: readonly string[]): string {
  const setters = names.map((name) => `set ${name}(to) { if (to) throw Error('no ${name}'); }`);
  return `export const ${mixin} = { ${setters.join(', ')} };`;
}

const lib = 'pixi.js/lib';
const gl = `${lib}/rendering/renderers/gl`;
const gpu = `${lib}/rendering/renderers/gpu`;
const shared = `${lib}/rendering/renderers/shared`;

/**
 * What of Pixi the stage has no use for, and would ship all the same: parts put into lists of Pixi's own when it is
 * loaded, and parts that those in use ask for in cases that never come up here. What each weighs stands in
 * docs/architecture.md.
 */
export const replaced: readonly Replaced[] = [
  // Events, accessibility and DOM elements, for a renderer that wants all of it (`skipExtensionImports`, full/canvas.ts).
  { path: `${lib}/environment-browser/browserAll.mjs`, instead: 'export {};' },
  { path: `${lib}/environment-webworker/webworkerAll.mjs`, instead: 'export {};' },
  // Spritesheets, with the resolver of addresses that they are loaded by.
  { path: `${lib}/spritesheet/init.mjs`, instead: 'export {};' },
  // Masks with the sprites they are made of, and textures found by what they are made of: videos, cached files.
  { path: `${lib}/rendering/init.mjs`, instead: 'export {};' },
  {
    path: `${lib}/scene/container/container-mixins/effectsMixin.mjs`,
    instead: absentProperties('effectsMixin', 'mask', 'filters'),
  },
  // A container's picture kept as a texture, and textures lent for that and for filters.
  {
    path: `${lib}/scene/container/container-mixins/cacheAsTextureMixin.mjs`,
    instead: absentProperties('cacheAsTextureMixin', 'cacheAsBitmap'),
  },
  {
    path: `${shared}/texture/TexturePool.mjs`,
    instead: `export class TexturePoolClass {
      setScreenSize() {}
      removeScreen() {}
      returnTexture() {}
    }
    export const TexturePool = new TexturePoolClass();`,
  },
  {
    path: `${shared}/texture/CanvasPool.mjs`,
    instead: `export class CanvasPoolClass {
      setScreenSize() {}
      removeScreen() {}
    }
    export const CanvasPool = new CanvasPoolClass();`,
  },
  // Colours in words: ours are numbers.
  {
    path: '@pixi/colord/index.mjs',
    instead: `export const extend = () => {}; ${absent('colord')}`,
  },
  { path: '@pixi/colord/plugins/names.mjs', instead: 'export default () => {};' },
  // Code written at run time, for which `pixi.js/unsafe-eval` has functions; of these, all but those for uniforms.
  { path: `${gl}/shader/GenerateShaderSyncCode.mjs`, instead: absent('generateShaderSyncCode') },
  { path: `${gl}/shader/utils/generateUniformsSync.mjs`, instead: absent('generateUniformsSync') },
  { path: `${gl}/GlUboSystem.mjs`, instead: 'export class GlUboSystem {}' },
  { path: `${gpu}/GpuUboSystem.mjs`, instead: 'export class GpuUboSystem {}' },
  { path: `${shared}/shader/UboSystem.mjs`, instead: 'export class UboSystem {}' },
  {
    path: `${lib}/unsafe-eval/ubo/generateUboSyncPolyfill.mjs`,
    instead: absent('generateUboSyncPolyfillSTD40', 'generateUboSyncPolyfillWGSL'),
  },
  {
    path: `${lib}/scene/particle-container/shared/ParticleBuffer.mjs`,
    instead: 'export class ParticleBuffer {}',
  },
  {
    path: `${lib}/unsafe-eval/particle/generateParticleUpdatePolyfill.mjs`,
    instead: absent('generateParticleUpdatePolyfill'),
  },
  // Programs for WebGPU.
  { path: `${gpu}/shader/GpuProgram.mjs`, instead: 'export class GpuProgram {}' },
  // Textures that are compressed, cubes or videos.
  {
    path: `${gl}/texture/uploaders/glUploadCompressedTextureResource.mjs`,
    instead: 'export const glUploadCompressedTextureResource = null;',
  },
  {
    path: `${gl}/texture/uploaders/glUploadCubeTextureResource.mjs`,
    instead: 'export const createGlUploadCubeTextureResource = () => null;',
  },
  {
    path: `${gl}/texture/uploaders/glUploadVideoResource.mjs`,
    instead: 'export const glUploadVideoResource = null;',
  },
  // A context of its own, to ask how finely programs reckon: in WebGL 2 all do in `highp`.
  {
    path: `${gl}/shader/program/getMaxFragmentPrecision.mjs`,
    instead: "export const getMaxFragmentPrecision = () => 'highp';",
  },
  // Remarks on what earlier versions called otherwise: nothing here does.
  {
    path: `${lib}/utils/logging/deprecation.mjs`,
    instead: `/* @__NO_SIDE_EFFECTS__ */ export const deprecation = () => {};
    export const v8_0_0 = 0; export const v8_3_4 = 0;
    export const v8_21_0 = 0; export const v8_22_0 = 0;`,
  },
];

/** Builds Pixi without what is never used of it. */
export function barePixi(): Plugin {
  const instead = new Map(replaced.map((one) => [one.path, one.instead]));
  return {
    name: 'game:bare-pixi',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /node_modules\/(pixi\.js|@pixi)\// },
      handler(id) {
        const below = id.slice(id.lastIndexOf('node_modules/') + 'node_modules/'.length);
        return instead.get(below) ?? null;
      },
    },
  };
}
