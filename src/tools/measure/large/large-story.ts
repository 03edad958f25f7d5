/** Words of a made story for each choice in it, on average. */
const wordsAChoice = 50;

/** Scenes of a chapter, each of which ends with a choice. */
const scenesAChapter = 50;

/** What its words are put together from. */
const syllables =
  'an ba cor de el fi gor ha in jo ka li mo ne or pa qui ra se tu ul ve wo yes zi'.split(' ');

/** Different words in it, about as many as a novel has. */
const vocabulary = 12_000;

/** A word by its number: the lower, the shorter. */
function wordOf(number: number): string {
  const { length } = syllables;
  const own = syllables[number % length] ?? '';
  return number < length ? own : wordOf(Math.floor(number / length) - 1) + own;
}

/** Writes sentences of made words: few of them often and most seldom, as in prose, so that it packs as prose does. */
class Writer {
  #chance = 1;

  /** As many sentences as it takes to have so many words. */
  prose(words: number): string {
    const sentences: string[] = [];
    for (let left = words; left > 0; ) {
      const length = Math.min(left, 6 + Math.floor(this.#next() * 12));
      sentences.push(this.sentence(length));
      left -= length;
    }
    return sentences.join(' ');
  }

  sentence(words: number): string {
    const said = this.phrase(words);
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  }

  phrase(words: number): string {
    return Array.from({ length: words }, () => {
      // Zipf's law: a word's share falls with its rank.
      return wordOf(Math.floor(vocabulary ** this.#next()) - 1);
    }).join(' ');
  }

  /** From 0 to below 1. A linear congruential generator with the constants of Numerical Recipes. */
  #next(): number {
    this.#chance = (Math.imul(this.#chance, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#chance / 2 ** 32;
  }
}

/** Where the options of a scene lead. */
interface Ways {
  readonly on: string;
  readonly aside: string;
}

/** A scene of a chapter: lines, some of which a variable words, and a choice of two. */
function scene(number: number, { on, aside }: Ways, writer: Writer): string[] {
  return [
    `= scene_${number}`,
    writer.prose(18),
    number % 5 === 4
      ? `{courage > 3: ${writer.sentence(6)}|${writer.sentence(6)}}`
      : writer.sentence(12),
    `* [${writer.phrase(3)}]`,
    `  ${writer.sentence(6)}`,
    ...(number % 10 === 3 ? ['  ~ courage++'] : []),
    `  ${on}`,
    `* [${writer.phrase(4)}]`,
    `  ${writer.sentence(7)}`,
    `  ${aside}`,
  ];
}

/**
 * A story of so many words and a fiftieth as many choices of two options each, in chapters of fifty scenes, that
 * leads from its beginning to one ending; a scene may be passed over, and a variable counts along the way. The same
 * number always makes the same story.
 */
export function largeStory(words: number): string {
  const writer = new Writer();
  const scenes = Math.round(words / wordsAChoice);
  const chapters = Math.ceil(scenes / scenesAChapter);
  const lines = ['VAR courage = 0', '-> chapter_0'];
  for (let chapter = 0; chapter < chapters; chapter++) {
    const count = Math.min(scenesAChapter, scenes - chapter * scenesAChapter);
    const out = chapter + 1 < chapters ? `-> chapter_${chapter + 1}` : '-> ending';
    const to = (number: number) => (number < count ? `-> scene_${number}` : out);
    lines.push(`=== chapter_${chapter} ===`, '~ courage = 0', '-> scene_0');
    for (let number = 0; number < count; number++) {
      lines.push(...scene(number, { on: to(number + 1), aside: to(number + 2) }, writer));
    }
  }
  lines.push('=== ending ===', 'Here it ends. # ending: done', '-> END');
  return `${lines.join('\n')}\n`;
}
