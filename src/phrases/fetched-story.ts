/** What is said while a large story comes. */
export const fetchedStoryPhrases = {
  coming: 'The story is on its way',
  failed: 'The story could not be fetched.',
  retry: 'Try again',
} as const;
