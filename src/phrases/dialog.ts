/** What the pages over story and title have in common. */
export const dialogPhrases = {
  done: 'Done',
} as const;
