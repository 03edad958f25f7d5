declare module 'virtual:game/asks' {
  /** Whether the story may have a line that asks for words. */
  export const asks: boolean;
  /** Whether there is a file of functions beside the story. */
  export const calls: boolean;
}

declare module 'virtual:game/story-code' {
  /** What this game's story is read with beside the story itself; made by `src/tools/compile/story-code.ts`. */
  export const reading: Pick<import('./script.ts').Script, 'asking' | 'functions'>;
}
