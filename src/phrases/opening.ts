// What stands on the page when the game has not begun.

export const notStarted =
  'The game has not started. It needs JavaScript, and its folder needs a web server: opened as a file, it cannot run.';
export const sandboxed =
  'The game has not started: this frame is a sandbox without “allow-same-origin”, which keeps the game from its own files.';
export const needsJavaScript = 'The game has not started. It needs JavaScript.';
export const openInstead = (file: string) => `Open ${file} instead: it plays by double-click.`;
export const playsHere = (file: string) => `${file} plays here.`;
