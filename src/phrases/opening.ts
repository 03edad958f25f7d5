/** What stands on the page when the game has not begun. */
export const openingPhrases = {
  notStarted:
    'The game has not started. It needs JavaScript, and its folder needs a web server: opened as a file, it cannot run.',
  sandboxed:
    'The game has not started: this frame is a sandbox without “allow-same-origin”, which keeps the game from its own files.',
  needsJavaScript: 'The game has not started. It needs JavaScript.',
  openInstead: (file: string) => `Open ${file} instead: it plays by double-click.`,
  playsHere: (file: string) => `${file} plays here.`,
} as const;
