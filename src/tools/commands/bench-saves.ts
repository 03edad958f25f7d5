import { defineCommand } from '../command.ts';
import { PlaceCosts } from '../measure/saves.ts';

/** Prints figures against what the project wants of them. */
function bench(): void {
  const costs = new PlaceCosts();
  const row = (what: string, figure: string, wanted: string) =>
    console.log(`${what.padEnd(58)} ${figure.padStart(10)}   wanted: ${wanted}`);
  for (const choices of [100, 1000, 10_000]) {
    const { load, walked } = costs.after(choices);
    const many = `${choices.toLocaleString('en')} choices`;
    row(`load a place after ${many}, same story`, `${load.toFixed(1)} ms`, 'under 100 ms');
    const wanted = choices === 1000 ? 'under 500 ms' : '-';
    row(`${many} walked again over an edited story`, `${walked.toFixed(0)} ms`, wanted);
  }
  row('heap a line, over 10,000 lines', `${costs.bytesALine().toFixed(0)} B`, '1024 B or less');
  const { bytes } = costs.after(150);
  row(
    'a save of an hour (300 lines, 150 choices)',
    `${(bytes / 1000).toFixed(1)} kB`,
    'under 20 kB',
  );
  if (globalThis.gc === undefined) {
    console.log('Heap is measured truly only with NODE_OPTIONS=--expose-gc.');
  }
}

export const command = defineCommand({
  summary: 'Times loading a save and walking it again, against what is wanted of them.',
  read: () => {},
  async run() {
    bench();
    return 0;
  },
});
