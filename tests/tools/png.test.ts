import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readPng } from '../png.ts';

function chunk(kind: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(kind, 'latin1'), data, Buffer.alloc(4)]);
}

/** A PNG of these rows, each a filter and the bytes that it leaves. */
function png(width: number, colourType: number, rows: readonly number[][]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, colourType, 0, 0, 0], 8);
  const data = deflateSync(Buffer.from(rows.flat()));
  const cut = Math.floor(data.length / 2);
  return Buffer.concat([
    Buffer.alloc(8),
    chunk('IHDR', header),
    chunk('IDAT', data.subarray(0, cut)),
    chunk('IDAT', data.subarray(cut)),
  ]);
}

it('every filter of a row is undone, in data of several pieces', () => {
  const seen = readPng(
    png(2, 2, [
      [0, 10, 20, 30, 40, 50, 60],
      [1, 1, 2, 3, 4, 5, 6],
      [2, 1, 1, 1, 1, 1, 1],
      [3, 1, 1, 1, 1, 1, 1],
      [4, 1, 1, 1, 1, 1, 1],
    ]),
  );
  const rows = [0, 1, 2, 3, 4].map((y) => [seen.at(0, y), seen.at(1, y)]);
  expect(rows).toEqual([
    [
      [10, 20, 30],
      [40, 50, 60],
    ],
    [
      [1, 2, 3],
      [5, 7, 9],
    ],
    [
      [2, 3, 4],
      [6, 8, 10],
    ],
    [
      [2, 2, 3],
      [5, 6, 7],
    ],
    [
      [3, 3, 4],
      [6, 7, 8],
    ],
  ]);
});

it('with alpha, too; and of no other kind', () => {
  expect(readPng(png(1, 6, [[0, 1, 2, 3, 255]])).at(0, 0)).toEqual([1, 2, 3]);
  expect(() => readPng(png(1, 3, [[0, 1]]))).toThrow('of a kind that no browser writes');
});
