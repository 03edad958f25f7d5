// What is said of the sound.

export const missed =
  'Some sounds could not be fetched. The story goes on, and they are tried again.';
