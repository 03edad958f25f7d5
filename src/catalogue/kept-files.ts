/**
 * For whom a file of the game is: for everyone, or for the browsers that play this encoding of what it holds.
 */
export type KeptFor = 'everyone' | 'avif' | 'webp' | 'opus' | 'm4a';

/** A file that the game must have at hand to be played without a network. */
export interface KeptFile {
  /** From the game's own folder; empty for the page itself. */
  readonly path: string;
  readonly for: KeptFor;
  /** Its size. */
  readonly bytes: number;
}

/** The encodings that one browser plays. */
export interface Played {
  readonly pictures: 'avif' | 'webp';
  readonly sound: 'opus' | 'm4a';
}

/** Paths of the files that a browser wants: each picture and each sound in one encoding. */
export function wantedFiles(files: readonly KeptFile[], { pictures, sound }: Played): string[] {
  const wanted: readonly KeptFor[] = ['everyone', pictures, sound];
  return files.filter((file) => wanted.includes(file.for)).map((file) => file.path);
}
