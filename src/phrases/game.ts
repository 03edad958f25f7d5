// What the game says in passing.

export const notLoaded = 'This could not be loaded. Try it once more.';
