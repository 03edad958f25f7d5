// Shown when the story goes wrong.

export const title = 'The story cannot go on here';
export const kept = 'Everything read so far is kept.';
export const recover = 'Back to the last good line';
export const toTitle = 'Title';
export const deadEnd = 'none of the options here can be taken';
export const endless = 'the story goes on here without end';
