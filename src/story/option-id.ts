// An option is told from all others by what it answers and by who asks: "Yes" to one question is not "Yes" to the
// next. Its id says both, and either half can be had of it: a place that was kept finds its option again when one
// of them was rewritten.

/** Between the halves; no `# id:` holds it, because it parts a tag's values from its options. */
const parting = '>>';

/**
 * @param answer made of the option's place and words, and its number among those with the same.
 * @param asked who asks, as the script's `askers` name it; empty where nobody does.
 */
export function optionId(answer: string, asked: string): string {
  return asked + parting + answer;
}

/** Stands before the variable that asks, where an answer is typed; no other asker's name has it. */
export const typing = '?';

/** The half that says what is answered; of an option with an `# id:` of its own all of it, and of ids from earlier versions. */
export function answerOf(id: string): string {
  return id.split(parting).at(-1) ?? id;
}

/** The half that says who asks: empty where nobody does, null where the id does not say. */
export function askedBy(id: string): string | null {
  const [asked, answer] = id.split(parting);
  return answer === undefined ? null : (asked ?? null);
}
