/** A summary in compiled Ink that says the same on every road: its words stand between quotes, as JSON has them. */
const summary = /"#","\^\s*summary\s*[:：]\s*((?:[^"\\]|\\.)*)","\/#"/gi;

/** A compiled story with the summaries of its passages apart from it. */
interface Parted {
  /** It, with the number of a summary in place of its words. */
  readonly compiled: string;
  readonly summaries: readonly string[];
}

/**
 * Takes the summaries out of a compiled story: only who passes over something is shown them, and they would be
 * waited for by everyone. `summaryOf` in `src/playthrough/telling.ts` puts them back.
 */
export function partSummaries(story: string): Parted {
  const summaries: string[] = [];
  const compiled = story.replace(summary, (_tag, words: string) => {
    const number = summaries.push(JSON.parse(`"${words}"`)) - 1;
    return `"#","^summary: ${number}","/#"`;
  });
  return { compiled, summaries };
}
