// What the pages over story and title have in common.

export const done = 'Done';
