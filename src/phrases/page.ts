/** A story that is read as a page. */
export const pagePhrases = {
  text: 'Text',
  chose: 'You chose: ',
  earlier: 'Earlier, in the history',
  goOn: 'Go on',
} as const;
