import type { Ranks, Way } from './ranks.ts';

/** Things and ways that are laid out together, and about how many of a panel where there are more. */
const most = { together: 2500, aPanel: 300 };

/** By thing: the number of the panel it stands on, from left to right. All stand on one where there is room. */
export function panelsOf(count: number, ways: readonly Way[], { of }: Ranks): readonly number[] {
  if (count + ways.length <= most.together) return new Array<number>(count).fill(0);
  const waiting: number[] = [];
  for (let thing = 0; thing < count; thing++) {
    const column = of[thing] ?? 0;
    waiting[column] = (waiting[column] ?? 0) + 1;
  }
  // A column is never parted: its things are none of each other's right or left.
  const panelOf: number[] = [];
  let [panel, held] = [0, 0];
  for (const [column, things = 0] of waiting.entries()) {
    if (held > 0 && held + things > most.aPanel) [panel, held] = [panel + 1, 0];
    panelOf[column] = panel;
    held += things;
  }
  return Array.from({ length: count }, (_, thing) => panelOf[of[thing] ?? 0] ?? 0);
}
