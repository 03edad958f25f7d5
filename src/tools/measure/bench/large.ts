import { measureStory } from '../large/measure-story.ts';
import type { Bench } from './bench.ts';
import { type Group, limitsOf } from './rows.ts';

/** Words of the stories that are made, the smallest first: memory is that of the largest so far. */
const sizes = [10_000, 100_000, 1_000_000];

/** Measures what large stories take: to compile, check, draw, open and read. */
export async function large({ quick, tell }: Bench): Promise<Group> {
  const columns: Record<string, string> = {};
  const rows = new Map<
    string,
    { unit: string; most: number | null; cells: Record<string, number> }
  >();
  for (const words of quick ? sizes.slice(0, 1) : sizes) {
    const name = String(words);
    columns[name] = `${words.toLocaleString('en')} words`;
    const { figures } = await measureStory(words, true, (what) =>
      tell(`${columns[name]}: ${what}`),
    );
    for (const { what, told, value, most } of figures) {
      // Of the whole process, which has measured and built other things before.
      if (what === 'memory at most') continue;
      const unit = told.slice(told.lastIndexOf(' ') + 1);
      const row = rows.get(what) ?? { unit, most, cells: {} };
      row.cells[name] = value;
      rows.set(what, row);
    }
  }
  const names = Object.keys(columns);
  return {
    name: 'large',
    title: 'Large stories',
    says: [
      'Made by rule, a choice for each fifty words. Seconds are of the processor, all threads together, but for the browser. [large.md](large.md) has their memory, too.',
    ],
    columns,
    rows: [...rows].map(([what, { unit, most, cells }]) => ({
      what,
      unit,
      cells,
      ...(most === null ? {} : { limits: limitsOf({ most }, names) }),
    })),
  };
}
