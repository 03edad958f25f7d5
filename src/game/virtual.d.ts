// Made by the build (src/tools/compile/reading.ts).

declare module 'virtual:game/reading' {
  /** Fetches what reads the story as a page; null where it is read line by line. */
  export const pageCode: (() => Promise<typeof import('./page-reading.ts')>) | null;
  /** Whether the story has anything that a stage would show. */
  export const staged: boolean;
  /** Whether its script hangs up pictures. */
  export const hangs: boolean;
}
