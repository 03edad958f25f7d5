/** What an open choice says of itself to those who hear it. */
export const choicePhrases = {
  group: (all: number) => `Choices: ${all}`,
  option: (number: number, all: number) => `${number} of ${all}`,
} as const;
