declare module 'virtual:game/reading' {
  /** What this game's story is read with beside the story itself; made by `src/tools/compile/reading.ts`. */
  export const reading: Pick<import('./script.ts').Script, 'asking'>;
}
