/** Shown when the story goes wrong. */
export const troublePhrases = {
  title: 'The story cannot go on here',
  kept: 'Everything read so far is kept.',
  recover: 'Back to the last good line',
  toTitle: 'Title',
  deadEnd: 'none of the options here can be taken',
  endless: 'the story goes on here without end',
} as const;
