/** The field that a line asks for words in. */
export const inputPhrases = {
  goOn: 'Go on',
  noNumber: (typed: string) => `“${typed}” is no number: write it in digits.`,
} as const;
