/** The offer of a newer version. */
export const offlinePhrases = {
  update: 'A newer version is here. Your place is kept.',
  now: 'Use it now',
  later: 'Later',
} as const;
