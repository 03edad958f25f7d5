import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Marks, marksSince, withMark } from '../../src/playthrough/marks.ts';

test('marks are values, whichever of them others have grown from', () => {
  const mark = fc.integer({ min: 0, max: 8 }).map(String);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), mark), { maxLength: 40 }), (steps) => {
      const made: [Marks, Set<string>][] = [[new Set(['0', '3']), new Set(['0', '3'])]];
      for (const [from, id] of steps) {
        const [marks, ids] = made[from % made.length] ?? made[0] ?? [];
        if (marks && ids) made.push([withMark(marks, id), new Set(ids).add(id)]);
      }
      for (const [marks, ids] of made) {
        expect(new Set(marks.keys())).toEqual(ids);
        expect(marks.size).toBe(ids.size);
        for (let id = 0; id <= 8; id++) expect(marks.has(`${id}`)).toBe(ids.has(`${id}`));
        const [before, known] = made[0] ?? [];
        if (!before || !known) continue;
        expect(new Set(marksSince(before, marks))).toEqual(
          new Set([...ids].filter((id) => !known.has(id))),
        );
      }
    }),
  );
});

test('what has come since is told without looking through what was there', () => {
  const before = withMark(new Set(), 'one');
  const after = withMark(withMark(before, 'two'), 'three');
  expect(marksSince(before, after)).toEqual(['two', 'three']);
  expect(marksSince(after, after)).toEqual([]);
  // From the same ones, another way.
  expect(marksSince(withMark(before, 'four'), after)).toEqual(['two', 'three']);
});
