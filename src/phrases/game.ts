/** What the game says in passing. */
export const gamePhrases = {
  notLoaded: 'This could not be loaded. Try it once more.',
} as const;
