// What is said of places as they are kept and looked for.

/** Of a place just kept, by what the browser does with it. */
export const saved = {
  kept: 'This place is saved.',
  unsure: 'This place is saved, though not for good.',
  refused: 'Saved for now: this browser keeps nothing.',
  full: 'Saved for now: this browser has no room left.',
};
export const quickSave = 'Quick save';
export const noQuickSave = 'There is no quick save yet.';
export const otherTab = 'This game is open in another tab, too. Each keeps places of its own.';
export const neighbours = 'Places are kept for another address of this site: they are under Load.';
