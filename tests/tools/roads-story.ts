/** A repeatable source of numbers from 0 to 1 (mulberry32, Tommy Ettinger). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const nouns = ['gate', 'ferry', 'orchard', 'stair', 'lantern', 'well', 'archive', 'bridge', 'kiln'];
const labels = ['Wait', 'Go on', 'Ask about it', 'Turn back', 'Take the lower road', 'Say nothing'];

/** Choices that stand beside each other at the same distance from the beginning. */
const abreast = 14;

/** One choice in so many has a way back, and one a way to an early end. */
const odds = { back: 0.03, early: 0.02 };

/**
 * A large story: choices abreast of each other, whose options lead a little way on, meet again, now and then
 * go back, and come to one of a dozen endings.
 * @param choices how many choices it has.
 */
export function largeStory(choices: number, seed = 1): string {
  const next = chance(seed);
  const below = (count: number) => Math.floor(next() * count);
  const noun = () => nouns[below(nouns.length)];
  const endings = Math.max(2, Math.round(choices / 25));
  const end = (number: number) => `end_${number % endings}`;
  const knot = (number: number) => (number < choices ? `knot_${number}` : end(number));
  /** One a row further on: straight ahead, or a little to one side. */
  const ahead = (number: number, option: number) => {
    if (number === 0) return 1 + option * 2;
    const column = (number - 1) % abreast;
    const aside = option === 0 ? column : column + (option === 1 ? 1 : -1) * (1 + below(2));
    return number - column + abreast + Math.max(0, Math.min(abreast - 1, aside));
  };
  const parts = ['-> knot_0'];
  for (let number = 0; number < choices; number++) {
    const place = `${noun()} ${number}`;
    parts.push(`=== knot_${number}`);
    if (number % 3 === 0) parts.push(`# scene: The ${place}`);
    parts.push(`You come to the ${place}.`, 'Nobody else is about.');
    const options = number === 0 ? abreast / 2 : number % 3 === 0 ? 3 : 2;
    for (let option = 0; option < options; option++) {
      const turn = next();
      const isBack = option > 0 && number > abreast * 2 && turn < odds.back;
      const isEarly = option > 0 && number > abreast * 3 && turn > 1 - odds.early;
      const to = isBack
        ? knot(number - abreast)
        : isEarly
          ? end(number)
          : knot(ahead(number, option));
      parts.push(
        `+ [${labels[(number + option) % labels.length]}]`,
        `  That was the ${noun()}, ${number} and ${option}.`,
        `  -> ${to}`,
      );
    }
  }
  for (let number = 0; number < endings; number++) {
    parts.push(`=== end_${number}`, `It ends so. # ending: end-${number}`, '-> END');
  }
  return parts.join('\n');
}
