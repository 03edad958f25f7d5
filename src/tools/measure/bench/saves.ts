import { PlaceCosts } from '../saves.ts';
import type { Bench } from './bench.ts';
import type { Group, Row } from './rows.ts';

/** Choices behind the places that are loaded. */
const sizes = [100, 1000, 10_000];

/** Measures what loading a place costs, by how many choices lie behind it. */
export async function saves({ quick, tell }: Bench): Promise<Group> {
  const costs = new PlaceCosts();
  const cells: Record<'load' | 'walked' | 'bytes', Record<string, number>> = {
    load: {},
    walked: {},
    bytes: {},
  };
  const columns: Record<string, string> = {};
  for (const choices of quick ? sizes.slice(0, 2) : sizes) {
    const { load, walked, bytes } = costs.after(choices);
    const name = String(choices);
    columns[name] = `${choices.toLocaleString('en')} choices`;
    [cells.load[name], cells.walked[name], cells.bytes[name]] = [load, walked, bytes / 1000];
    tell(`a place after ${columns[name]}: ${load.toFixed(1)} ms`);
  }
  const rows: Row[] = [
    {
      what: 'loaded, same story',
      unit: 'ms',
      cells: cells.load,
      limits: { 10000: { most: 100 } },
    },
    {
      what: 'walked again, edited story',
      unit: 'ms',
      cells: cells.walked,
      limits: { 1000: { most: 500 } },
    },
    { what: 'log of a save', unit: 'kB', cells: cells.bytes },
  ];
  return {
    name: 'saves',
    title: 'A place that was kept',
    says: [
      'In Node, two lines for each choice; medians of five. A story that was edited since is walked again, choice by choice.',
    ],
    columns,
    rows,
  };
}
