import { leastSkipped, skipOnce, skipPlaces } from '../skip.ts';
import type { Bench } from './bench.ts';
import type { Group, Row } from './rows.ts';

/** Measures how many lines a second skipping runs through. */
export async function skip({ browser, subject, tell }: Bench): Promise<Group> {
  const rows: Row[] = [];
  const { url } = await subject('game');
  for (const place of skipPlaces) {
    const { rate } = await skipOnce(await browser(), url, place);
    tell(`skipping, ${place.name}: ${rate.toFixed(0)} lines a second`);
    const limits = { rate: { least: leastSkipped } };
    rows.push({ what: place.name, unit: '', cells: { rate }, limits });
  }
  return {
    name: 'skip',
    title: 'Skipping',
    says: ['Our game to its choice, read once before.'],
    columns: { rate: 'lines a second' },
    rows,
  };
}
