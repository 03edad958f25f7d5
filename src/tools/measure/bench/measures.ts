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
function circumstances(): string {
  const processors = cpus();
  const day = new Date().toISOString().slice(0, 10);
  const busy = (loadavg()[0] ?? 0).toFixed(1);
  return `Measured on ${day}, ${processors.length} processors (${processors[0]?.model ?? 'unknown'}), Node ${process.version}, ${busy} programs at work at once, these among them.`;
}

/** Measures one group. */
export async function measure(name: MeasureName, bench: Bench): Promise<MeasuredGroup> {
  const group = await measures[name](bench);
  return { ...group, measured: circumstances() };
}
