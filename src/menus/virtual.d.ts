declare module 'virtual:game/input-line' {
  /** The field for words that are typed; null in a game whose story asks for none. */
  export const inputLine: (() => Promise<typeof import('./play/input-line.tsx').InputLine>) | null;
}
