import {
  ExtensionType,
  type GlProgram,
  Matrix,
  type Renderer,
  type Shader,
  type System,
  TextureSource,
  UniformGroup,
} from 'pixi.js';
import { type ByWebGL, byWebGL } from './card.ts';
import { Linked, type Ready } from './linked.ts';

/** How a card is given uniforms of each kind, lists of them as well. */
const senders = {
  f32: 'uniform1fv',
  'vec2<f32>': 'uniform2fv',
  'vec3<f32>': 'uniform3fv',
  'vec4<f32>': 'uniform4fv',
} as const;

const isKnown = (type: string): type is keyof typeof senders => type in senders;

/** Numbers that a program is told, by name; a plain object of Pixi's. */
interface Told {
  readonly uniforms: Readonly<Record<string, unknown>>;
  readonly uniformStructures: Readonly<Record<string, { readonly type: string }>>;
}

/** Notes numbers where others were held; says whether they are new. */
function renew(held: Float32Array, numbers: ArrayLike<number>): boolean {
  let isNew = false;
  for (let at = 0; at < numbers.length; at++) {
    const number = Math.fround(numbers[at] ?? 0);
    if (held[at] === number) continue;
    held[at] = number;
    isNew = true;
  }
  return isNew;
}

/**
 * Programs on the graphics card, and what they are told before each call: pictures, and numbers that are others than
 * they were. Pixi's own writes code for each program at run time, which a strict content security policy forbids.
 */
export class Programs implements System {
  static readonly extension = { type: ExtensionType.WebGLSystem, name: 'shader' };
  private active: GlProgram | null = null;
  private known = new Map<number, Ready>();
  private coming = new Map<number, Linked>();
  private held = new Map<WebGLUniformLocation, Float32Array>();
  private readonly one = new Float32Array(1);
  private readonly renderer: ByWebGL;

  constructor(renderer: Renderer) {
    this.renderer = byWebGL(renderer);
  }

  contextChange(): void {
    this.known = new Map();
    this.coming = new Map();
    this.held = new Map();
    this.active = null;
  }

  /** Uses a program, with the pictures and numbers it is to read. */
  bind(shader: Shader): void {
    const { glProgram } = shader;
    const data = this._getProgramData(glProgram);
    if (this.active !== glProgram) {
      this.active = glProgram;
      this.renderer.gl.useProgram(data.program);
    }
    let unit = 0;
    for (const group in shader.groups) {
      const resources = shader.groups[group]?.resources;
      for (const at in resources) {
        const resource = resources[at];
        if (resource instanceof UniformGroup) this.tell(data, resource);
        else if (resource instanceof TextureSource) {
          const name = shader._uniformBindMap[Number(group)]?.[Number(at)] ?? '';
          if (this.show(data, name, resource, unit)) unit += 1;
        }
      }
    }
  }

  /** A program as it is on the card; waits for it where that is not there yet. */
  _getProgramData(program: GlProgram): Ready {
    const known = this.known.get(program._key) ?? this.ask(program).read();
    this.known.set(program._key, known);
    this.coming.delete(program._key);
    return known;
  }

  /** Has a program compiled before anything is drawn with it, so that no press waits for that. @returns whether it is there. */
  prepare(program: GlProgram): boolean {
    if (!this.known.has(program._key)) {
      if (!this.ask(program).isThere) return false;
      this._getProgramData(program);
    }
    return true;
  }

  destroy(): void {
    this.contextChange();
  }

  private ask(program: GlProgram): Linked {
    const asked = this.coming.get(program._key) ?? new Linked(this.renderer.gl, program);
    this.coming.set(program._key, asked);
    return asked;
  }

  /** Puts a picture where a program reads one of a name; false for one that reads none. */
  private show(data: Ready, name: string, source: TextureSource, unit: number): boolean {
    this.renderer.texture.bindSource(source, unit);
    const location = data.locations[name] ?? null;
    if (location === null) return false;
    if (renew(this.holding(location, 1, -1), this.alone(unit))) {
      this.renderer.gl.uniform1i(location, unit);
    }
    return true;
  }

  private tell(data: Ready, { uniforms, uniformStructures }: Told): void {
    const { gl } = this.renderer;
    for (const name in uniformStructures) {
      const location = data.locations[name] ?? null;
      if (location === null) continue;
      const value = uniforms[name];
      const numbers = this.numbersOf(value);
      const held = this.holding(location, numbers.length, 0);
      if (!renew(held, numbers)) continue;
      const { type = '' } = uniformStructures[name] ?? {};
      if (value instanceof Matrix) gl.uniformMatrix3fv(location, false, held);
      else if (isKnown(type)) gl[senders[type]](location, held);
      else throw new Error(`${name} is of a kind that no program is told: ${type}`);
    }
  }

  private numbersOf(value: unknown): Float32Array {
    if (value instanceof Matrix) return value.toArray(true);
    if (value instanceof Float32Array) return value;
    return this.alone(Number(value));
  }

  /** One number as a list of them, until the next is asked for. */
  private alone(number: number): Float32Array {
    this.one[0] = number;
    return this.one;
  }

  /** What a program was told last. @param first what it has at its beginning. */
  private holding(location: WebGLUniformLocation, size: number, first: number): Float32Array {
    const held = this.held.get(location) ?? new Float32Array(size).fill(first);
    this.held.set(location, held);
    return held;
  }
}
