import type { KeptFile } from '../../catalogue/kept-files.ts';

/** A release as it lies in a folder; what was not asked for is not in it. */
export interface Release {
  /** Absolute path of the folder that holds everything. */
  readonly folder: string;
  /** Whether `web/` is there. */
  readonly hasFolder: boolean;
  /** File names. */
  readonly zip: string | null;
  readonly single: string | null;
  /** What the game in `web/` keeps to be played without a network. */
  readonly kept: readonly KeptFile[];
}

export const folderName = 'web';

export function zipNameOf(story: string): string {
  return `${story}-web.zip`;
}

export function singleNameOf(story: string): string {
  return `${story}.html`;
}
