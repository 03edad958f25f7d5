import type { Fault } from './fault.ts';
import { fileFaults, someFileFaults } from './files.ts';
import { graphicsFaults } from './graphics.ts';
import { inputFaults } from './inputs.ts';
import { soundFaults } from './sound.ts';
import { storageFaults } from './storage.ts';
import { tabFaults } from './tab.ts';

const others: readonly Fault[] = [
  ...graphicsFaults,
  ...soundFaults,
  ...storageFaults,
  ...tabFaults,
  ...inputFaults,
];

/** Every fault there is. */
export const faults: readonly Fault[] = [...fileFaults, ...others];

/** Some of every family: all but most of the ways in which a kind of file does not come, and what is like another. */
export const someFaults: readonly Fault[] = [
  ...someFileFaults,
  ...others.filter(({ like }) => like === undefined),
];
