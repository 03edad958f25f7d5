/** What is said of places as they are kept and looked for. */
export const keepingPhrases = {
  kept: 'This place is saved.',
  unsure: 'This place is saved, though not for good.',
  refused: 'Saved for now: this browser keeps nothing.',
  full: 'Saved for now: this browser has no room left.',
  quickSave: 'Quick save',
  noQuickSave: 'There is no quick save yet.',
  otherTab: 'This game is open in another tab, too. Each keeps places of its own.',
  neighbours: 'Places are kept for another address of this site: they are under Load.',
} as const;
