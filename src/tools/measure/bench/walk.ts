import { mostAhead, walkCosts } from '../walk.ts';
import type { Bench } from './bench.ts';
import type { Group, Row } from './rows.ts';

/** Measures what check, map and look ahead take on made stories. */
export async function walk({ quick, tell }: Bench): Promise<Group> {
  const rows: Row[] = [];
  for (const { name, check, map, most, ahead, longest } of walkCosts()) {
    const cells = { both: check + map, check, ahead, longest };
    const { all, step } = mostAhead;
    const limits = { both: { most }, ahead: { most: all }, longest: { most: step } };
    rows.push({ what: name, unit: '', cells, limits });
    tell(`check and map, ${name}: ${cells.both.toFixed(1)} s`);
    if (quick) break;
  }
  return {
    name: 'walk',
    title: 'Check, map and look ahead',
    says: [
      'Made stories, in Node. The game looks ahead a step at a time: from the first choice and from the line behind its first option, the more of both, and of five such looks the least.',
    ],
    columns: {
      both: 'check and map, s',
      check: 'of it the check, s',
      ahead: 'look ahead, ms',
      longest: 'its longest step, ms',
    },
    rows,
  };
}
