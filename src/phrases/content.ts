// Passages that a reader may pass over.

export const title = 'Content';
export const passOver = 'Pass over';
export const stands = 'A short telling stands in its place. Nothing of the story is lost by it.';
export const begun = 'A passage that has begun goes on as it began.';
