// What is said while a large story comes.

export const coming = 'The story is on its way';
export const failed = 'The story could not be fetched.';
export const retry = 'Try again';
