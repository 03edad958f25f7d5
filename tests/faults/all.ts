import type { Fault } from './fault.ts';
import { fileFaults } from './files.ts';
import { graphicsFaults } from './graphics.ts';
import { inputFaults } from './inputs.ts';
import { soundFaults } from './sound.ts';
import { storageFaults } from './storage.ts';
import { tabFaults } from './tab.ts';

/** Every fault there is. */
export const faults: readonly Fault[] = [
  ...fileFaults,
  ...graphicsFaults,
  ...soundFaults,
  ...storageFaults,
  ...tabFaults,
  ...inputFaults,
];
