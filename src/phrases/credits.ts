// The credits.

export const title = 'Credits';
export const madeWith = 'Made with';
