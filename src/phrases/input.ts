// The field that a line asks for words in.

export const goOn = 'Go on';
export const noNumber = (typed: string) => `“${typed}” is no number: write it in digits.`;
