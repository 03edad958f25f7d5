/** What is said of passages that a reader may pass over. */
export const contentPhrases = {
  title: 'Content',
  passOver: 'Pass over',
  stands: 'A short telling stands in its place. Nothing of the story is lost by it.',
  begun: 'A passage that has begun goes on as it began.',
} as const;
