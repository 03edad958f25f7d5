import { CanvasSource, Geometry } from 'pixi.js';
import type { WordsRaster } from '../words/raster.ts';
import { frontAt, type Typeset } from '../words/typeset.ts';
import { programs } from './glsl/programs.ts';
import { float, paint } from './paint.ts';

/** How softly the typewriter's edge uncovers letters, in ems. */
const softness = 0.55;

function rowsOf(set: Typeset, raster: WordsRaster): Geometry {
  const positions: number[] = [];
  const uvs: number[] = [];
  const reveals: number[] = [];
  const indices: number[] = [];
  const right = raster.x + raster.width;
  const add = (top: number, bottom: number, at: (x: number) => number) => {
    const corner = positions.length / 2;
    for (const [x, y] of [
      [raster.x, top],
      [right, top],
      [right, bottom],
      [raster.x, bottom],
    ] as const) {
      positions.push(x, y);
      uvs.push((x - raster.x) / raster.width, (y - raster.y) / raster.height);
      reveals.push(at(x));
    }
    indices.push(corner, corner + 1, corner + 2, corner, corner + 2, corner + 3);
  };
  // Letters may rise a little over their row, never into the one above.
  const rise = set.setting.size * 0.14;
  const first = (set.rows[0]?.y ?? raster.y + raster.height) - rise;
  // The name above comes with the first letter.
  if (set.name !== null) add(raster.y, first, () => 0);
  for (const [index, row] of set.rows.entries()) {
    const last = index === set.rows.length - 1;
    const top = index === 0 && set.name === null ? raster.y : row.y - rise;
    const bottom = last ? raster.y + raster.height : row.y - rise + set.setting.leading;
    add(top, bottom, (x) => row.begins + x - row.x);
  }
  return new Geometry({
    attributes: {
      aPosition: { buffer: new Float32Array(positions), format: 'float32x2' },
      aUV: { buffer: new Float32Array(uvs), format: 'float32x2' },
      aReveal: { buffer: new Float32Array(reveals), format: 'float32' },
    },
    indexBuffer: new Uint16Array(indices),
  });
}

/** The words of one line on the screen: a picture laid out once, uncovered as the typewriter goes. */
export class WordsView {
  private readonly source: CanvasSource;
  private readonly geometry: Geometry;
  private readonly painting;

  constructor(
    private readonly set: Typeset,
    raster: WordsRaster,
  ) {
    this.source = new CanvasSource({
      resource: raster.canvas,
      alphaMode: 'premultiply-alpha-on-upload',
      autoGarbageCollect: false,
      scaleMode: 'linear',
    });
    this.geometry = rowsOf(set, raster);
    this.painting = paint({
      ...programs.words,
      geometry: this.geometry,
      values: { uFront: float(), uSoft: float(set.setting.size * softness), uAlpha: float(1) },
      pictures: { uWords: this.source },
    });
  }

  get mesh() {
    return this.painting.mesh;
  }

  get bytes(): number {
    return this.source.pixelWidth * this.source.pixelHeight * 4;
  }

  /** @param letters that stand. */
  update(letters: number): void {
    const soft = this.set.setting.size * softness;
    const whole = letters >= this.set.letters;
    // The edge runs ahead by its own softness, so that letters that stand are whole, and none shows before the first.
    const ahead = soft * Math.min(1, letters);
    this.painting.values.uFront = whole ? 1e6 : frontAt(this.set, letters) + ahead;
    this.painting.values.uSoft = soft;
  }

  destroy(): void {
    this.painting.destroy();
    this.geometry.destroy(true);
    this.source.destroy();
  }
}
