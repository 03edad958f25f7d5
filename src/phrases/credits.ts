/** The credits. */
export const creditsPhrases = {
  title: 'Credits',
  madeWith: 'Made with',
} as const;
