// Made by the export (src/tools/export) once all other files are written.

declare module 'virtual:game/offline' {
  /** The story's id. */
  export const story: string;
  /** Changes whenever a file of the game does. */
  export const version: string;
  export const files: readonly import('../../catalogue/kept-files.ts').KeptFile[];
}
