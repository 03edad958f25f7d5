import { Geometry } from 'pixi.js';

type Numbers = Readonly<Record<string, readonly number[]>>;

const corners = [0, 0, 1, 0, 1, 1, 0, 1];
const formats = ['float32', 'float32x2', 'float32x3', 'float32x4'] as const;

/**
 * Unit squares in one geometry, each carrying numbers of its own at all its corners, by the name a program
 * reads them under.
 * @param each at most some 16000; all with the same names, and one to four numbers under each.
 */
export function squares(each: readonly Numbers[]): Geometry {
  const positions = new Float32Array(each.length * 8);
  const indices = new Uint16Array(each.length * 6);
  for (let square = 0; square < each.length; square++) {
    positions.set(corners, square * 8);
    indices.set(
      [0, 1, 2, 0, 2, 3].map((corner) => square * 4 + corner),
      square * 6,
    );
  }
  const names = Object.keys(each[0] ?? {});
  const carried = names.map((name) => {
    const size = each[0]?.[name]?.length ?? 1;
    const buffer = new Float32Array(each.length * 4 * size);
    for (const [square, numbers] of each.entries()) {
      for (let corner = 0; corner < 4; corner++) {
        buffer.set(numbers[name] ?? [], (square * 4 + corner) * size);
      }
    }
    return [name, { buffer, format: formats[size - 1] ?? 'float32' }] as const;
  });
  return new Geometry({
    attributes: {
      aPosition: { buffer: positions, format: 'float32x2' },
      ...Object.fromEntries(carried),
    },
    indexBuffer: indices,
  });
}
