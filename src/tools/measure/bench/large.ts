import { measureStory } from '../large/measure-story.ts';
import type { Bench } from './bench.ts';
import type { Group, Limit, Row } from './rows.ts';

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
      const unit = told.slice(told.lastIndexOf(' ') + 1);
      const row = rows.get(what) ?? { unit, most, cells: {} };
      row.cells[name] = value;
      rows.set(what, row);
    }
  }
  const limited = (most: number | null): Pick<Row, 'limits'> => {
    if (most === null) return {};
    const limit: Limit = { most };
    return { limits: Object.fromEntries(Object.keys(columns).map((name) => [name, limit])) };
  };
  return {
    name: 'large',
    title: 'Large stories',
    says: [
      'Made by rule, a choice for each fifty words. Seconds are of the processor, all threads together, but for the browser. [large.md](large.md) has more of it.',
    ],
    columns,
    rows: [...rows].map(([what, { unit, most, cells }]) => ({
      what,
      unit,
      cells,
      ...limited(most),
    })),
  };
}
