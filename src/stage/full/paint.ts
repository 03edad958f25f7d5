import { Geometry, GlProgram, Shader, type TextureSource, UniformGroup } from 'pixi.js';
import type { ProgramText } from './glsl/programs.ts';
import { Painted } from './painted.ts';

/** A number or a vector of a program, as Pixi takes them. */
type Kind = 'f32' | 'vec2<f32>' | 'vec3<f32>' | 'vec4<f32>';

interface Floats {
  value: Float32Array;
  type: Kind;
  size?: number;
}

interface Float {
  value: number;
  type: 'f32';
}

type Structures = Record<string, Float | Floats>;

/** One number. */
export function float(value = 0): Float {
  return { value, type: 'f32' };
}

/** A vector of two to four numbers. */
export function vector(...values: readonly number[]): Floats {
  const kinds: Readonly<Record<number, Kind>> = { 2: 'vec2<f32>', 3: 'vec3<f32>', 4: 'vec4<f32>' };
  return { value: new Float32Array(values), type: kinds[values.length] ?? 'vec4<f32>' };
}

/** Several vectors of four. */
export function vectors(size: number): Floats {
  return { value: new Float32Array(size * 4), type: 'vec4<f32>', size };
}

/** The unit square, shared by all that is drawn on a rectangle. */
export function unitSquare(): Geometry {
  return new Geometry({
    attributes: {
      aPosition: { buffer: new Float32Array([0, 0, 1, 0, 1, 1, 0, 1]), format: 'float32x2' },
    },
    indexBuffer: new Uint16Array([0, 1, 2, 0, 2, 3]),
  });
}

/** Something drawn by a program of its own: the mesh for the tree, the numbers to set each frame. */
interface Painting<S extends Structures> {
  readonly mesh: Painted;
  readonly values: UniformGroup<S>['uniforms'];
  /** Puts another picture under a name. */
  picture(name: string, source: TextureSource): void;
  /** Takes it out of the tree and frees what is its own; geometry and textures are not. */
  destroy(): void;
}

interface Recipe<S extends Structures> extends ProgramText {
  readonly geometry: Geometry;
  readonly values: S;
  readonly pictures?: Readonly<Record<string, TextureSource>>;
  readonly blend?: 'normal' | 'add' | 'none';
}

/** The program of a text, the same one each time. */
export function programOf({ name, vertex, fragment }: ProgramText): GlProgram {
  return GlProgram.from({ name, vertex, fragment });
}

/** Makes something that is drawn by a program of its own. Programs of the same text are compiled once. */
export function paint<S extends Structures>(recipe: Recipe<S>): Painting<S> {
  const { name, geometry, pictures = {} } = recipe;
  const group = new UniformGroup(recipe.values);
  const shader = new Shader({
    glProgram: programOf(recipe),
    resources: { ...pictures, values: group },
  });
  const mesh = new Painted(geometry, shader);
  mesh.label = name;
  mesh.blendMode = recipe.blend ?? 'normal';
  return {
    mesh,
    values: group.uniforms,
    picture(under, source) {
      shader.resources[under] = source;
    },
    destroy() {
      mesh.removeFromParent();
      mesh.destroy();
      shader.destroy();
    },
  };
}

/** Writes numbers into a vector, from an index on. */
export function put(into: Float32Array, values: readonly number[], from = 0): void {
  for (const [index, value] of values.entries()) into[from + index] = value;
}
