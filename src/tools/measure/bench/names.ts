/** All that is measured, by the names that `--only` knows, in the order of the page. */
export const measureNames = [
  'first-line',
  'input',
  'memory',
  'frames',
  'textures',
  'idle',
  'auto',
  'skip',
  'saves',
  'walk',
  'large',
] as const;

export type MeasureName = (typeof measureNames)[number];
