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
  // Lists that parts are entered in to be found by their kind: the stage names all of its own (full/renderer.ts).
  {
    path: `${lib}/extensions/Extensions.mjs`,
    instead: `export const ExtensionType = { WebGLSystem: 'webgl-system', WebGLPipes: 'webgl-pipes' };
    export const extensions = {
      add() {},
      handle() {},
      handleByList() {},
      handleByMap() {},
      handleByNamedList() {},
      mixin({ prototype }, ...sources) {
        for (const one of sources) Object.defineProperties(prototype, Object.getOwnPropertyDescriptors(one));
      },
    };
    export const normalizeExtensionPriority = () => 0;`,
  },
  // Masks with the sprites they are made of, and textures found by what they are made of: videos, cached files.
  { path: `${lib}/rendering/init.mjs`, instead: 'export {};' },
  {
    path: `${lib}/scene/container/container-mixins/effectsMixin.mjs`,
    instead: absentProperties('effectsMixin', 'mask', 'filters'),
  },
  {
    path: `${shared}/texture/utils/textureFrom.mjs`,
    instead: absent('autoDetectSource', 'resourceToTexture', 'textureFrom'),
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
  // What only where sprites lie asks for: how large a container is, which of it lies where, and what is called how.
  {
    path: `${lib}/scene/container/container-mixins/measureMixin.mjs`,
    instead: 'export const measureMixin = {};',
  },
  {
    path: `${lib}/scene/container/container-mixins/getFastGlobalBoundsMixin.mjs`,
    instead: 'export const getFastGlobalBoundsMixin = {};',
  },
  {
    path: `${lib}/scene/container/container-mixins/toLocalGlobalMixin.mjs`,
    instead: 'export const toLocalGlobalMixin = {};',
  },
  {
    path: `${lib}/scene/container/container-mixins/findMixin.mjs`,
    instead: 'export const findMixin = {};',
  },
  {
    path: `${lib}/scene/container/container-mixins/getGlobalMixin.mjs`,
    instead: `export const getGlobalMixin = {};
    export const bgr2rgb = (c) => (c & 255) << 16 | c & 65280 | c >> 16 & 255;`,
  },
  { path: `${lib}/scene/container/bounds/Bounds.mjs`, instead: 'export class Bounds {}' },
  {
    path: `${lib}/maths/shapes/Rectangle.mjs`,
    instead: `export class Rectangle {
      constructor(x = 0, y = 0, width = 0, height = 0) {
        Object.assign(this, { x, y, width, height });
      }
      copyFrom({ x, y, width, height }) {
        return Object.assign(this, { x, y, width, height });
      }
    }`,
  },
  // Textures of which a part is shown, turned.
  { path: `${lib}/maths/matrix/groupD8.mjs`, instead: 'export const groupD8 = {};' },
  { path: `${shared}/texture/TextureMatrix.mjs`, instead: 'export class TextureMatrix {}' },
  // Colours that are no numbers.
  {
    path: `${lib}/color/Color.mjs`,
    instead: `export class Color {
      setValue(value) {
        if (typeof value !== 'number') throw Error('no colours but numbers');
        this.value = value;
        return this;
      }
      toBgrNumber() {
        const { value } = this;
        return (value & 255) << 16 | value & 65280 | value >> 16 & 255;
      }
    }
    Color.shared = new Color();`,
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
  // Ways to store a texture, but for those of pictures, of what is drawn into, and of light.
  {
    path: `${gl}/texture/utils/mapFormatToGlInternalFormat.mjs`,
    instead: `export const mapFormatToGlInternalFormat = (gl) =>
      ({ bgra8unorm: gl.RGBA8, rgba8unorm: gl.RGBA, rgba16float: gl.RGBA16F });`,
  },
  {
    path: `${gl}/texture/utils/mapFormatToGlType.mjs`,
    instead: `export const mapFormatToGlType = (gl) => ({
      bgra8unorm: gl.UNSIGNED_BYTE,
      rgba8unorm: gl.UNSIGNED_BYTE,
      rgba16float: gl.HALF_FLOAT,
    });`,
  },
  {
    path: `${gl}/texture/utils/mapFormatToGlFormat.mjs`,
    instead: `export const mapFormatToGlFormat = (gl) =>
      ({ bgra8unorm: gl.RGBA, rgba8unorm: gl.RGBA, rgba16float: gl.RGBA });`,
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
