import { describe, expect, test } from 'vitest';
import { bytesHeld } from '../../src/tools/measure/long-run/heap-snapshot.ts';
import { type Held, holdings } from '../../src/tools/measure/long-run/holdings.ts';
import { coursesOf, tableOf } from '../../src/tools/measure/long-run/report.ts';

const all = Object.fromEntries(Object.keys(holdings).map((name) => [name, 1000])) as Held;

/** A run of which only the heap changes. */
const run = (...heap: number[]) =>
  heap.map((one, at) => ({ minutes: at * 20, lines: at * 260, held: { ...all, heap: one } }));

const growing = (...heap: number[]) =>
  coursesOf(run(...heap)).flatMap(({ holding, isFlat }) => (isFlat ? [] : [holding]));

describe('of a long run', () => {
  test('what grew before the game was warm does not count', () => {
    expect(growing(500, 900, 1000, 1000, 1000, 1000)).toEqual([]);
  });

  test('what grows by more than 2 % afterwards is told of, and what shrinks is not', () => {
    expect(growing(900, 1000, 1000, 1000, 1021, 1021)).toEqual(['heap']);
    expect(growing(900, 1000, 1000, 1000, 1019, 1019)).toEqual([]);
    expect(growing(900, 1000, 1000, 1000, 800, 800)).toEqual([]);
  });

  test('what was nothing and is something has grown', () => {
    expect(growing(0, 0, 0, 0, 3, 3)).toEqual(['heap']);
  });

  test('what goes up and down is no growth', () => {
    expect(growing(16, 13, 15, 16, 17, 14)).toEqual([]);
  });

  test("of a heap counts what scripts hold, and not what is compiled of them or is the browser's", () => {
    const kinds = ['hidden', 'object', 'string', 'code', 'closure', 'native'];
    const meta = {
      node_fields: ['type', 'name', 'self_size'],
      node_types: [kinds, 'string', 'number'],
    };
    const nodes = [0, 9, 1, 1, 9, 20, 2, 9, 300, 3, 9, 4000, 4, 9, 50_000, 5, 9, 600_000];
    expect(bytesHeld({ snapshot: { meta }, nodes })).toBe(50_320);
  });

  test('one moment at which more was held is no growth', () => {
    expect(growing(900, 1000, 1000, 1000, 1000, 1000, 1300, 1000, 1000)).toEqual([]);
  });

  test('the table says what was held, and what of it grows', () => {
    const table = tableOf(run(900, 1000, 1000, 1000, 1100, 1100));
    expect(table).toContain('100 minutes of auto, 1,300 lines, 6 rounds');
    expect(table).toContain(
      '| kB of heap, without compiled code | 1,000 | 1,100 | 10.00 % (grows) |',
    );
    expect(table).toContain('| DOM nodes | 1,000 | 1,000 | 0.00 % |');
  });
});
