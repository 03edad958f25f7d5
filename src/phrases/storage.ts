/** What a player is told where a browser does not keep what it should, and of places kept on purpose. */
export const storagePhrases = {
  unsure: 'Not kept here for good: over plain http a browser may let go of it.',
  refused: 'Not kept here: this browser refuses storage.',
  full: 'No room left in this browser: what was kept stays, new places are not kept.',
} as const;
