import { cpus, loadavg } from 'node:os';
import { auto } from './auto.ts';
import type { Bench } from './bench.ts';
import { firstLine } from './first-line.ts';
import { idle } from './idle.ts';
import { input } from './input.ts';
import { large } from './large.ts';
import { lineMemory } from './line-memory.ts';
import type { MeasureName } from './names.ts';
import type { Group, MeasuredGroup } from './rows.ts';
import { saves } from './saves.ts';
import { skip } from './skip.ts';
import { frames, textures } from './stage.ts';
import { rounded } from './table.ts';
import { walk } from './walk.ts';

/** How each group is measured. */
const measures: Readonly<Record<MeasureName, (bench: Bench) => Promise<Group>>> = {
  'first-line': firstLine,
  input,
  memory: lineMemory,
  frames,
  textures,
  idle,
  auto,
  skip,
  saves,
  walk,
  large,
};

/** When and where it was measured, in a sentence. */
function circumstances(seconds: number): string {
  const processors = cpus();
  const busy = (loadavg()[0] ?? 0).toFixed(1);
  return `Measured on ${today()} in ${rounded(seconds)} s, ${processors.length} processors (${processors[0]?.model ?? 'unknown'}), Node ${process.version}, ${busy} programs at work at once, these among them.`;
}

const today = () => new Date().toISOString().slice(0, 10);

/**
 * Measures one group. One that cannot be measured takes nothing from the others: it comes back as it was, with what
 * went wrong.
 * @param before what was measured of it before.
 */
export async function measure(
  name: MeasureName,
  bench: Bench,
  before: MeasuredGroup | undefined,
): Promise<MeasuredGroup> {
  const began = performance.now();
  try {
    const group = await measures[name](bench);
    const seconds = (performance.now() - began) / 1000;
    return { ...group, measured: circumstances(seconds), seconds };
  } catch (error) {
    const [what = ''] = String(error).split('\n');
    const nothing = { name, title: name, says: [], columns: {}, rows: [], measured: '' };
    return { ...(before ?? nothing), failure: `On ${today()}: ${what}` };
  }
}
