/** Stories made by rule and not by hand, to measure and test with. The same numbers always make the same story. */

/** What a made story's lines are about; any word will do. */
const nouns = ['gate', 'ferry', 'orchard', 'stair', 'lantern', 'well', 'archive', 'bridge', 'kiln'];

/** How many knots lie beside each other at the same distance from the beginning. */
const abreast = 12;

/** Knots after which one may end. */
const stretch = 40;

/**
 * A story of many knots with two options each: they part and meet again, some lead back, a variable counts along
 * the way, sequences and read counts word some of the lines.
 * @param knots how many there are beside the endings; the story has two options for each.
 */
export function manyKnots(knots: number): string {
  const endings = Math.max(1, Math.floor(knots / stretch));
  const to = (number: number, from: number) =>
    number < knots ? `knot_${number}` : `end_${from % endings}`;
  const parts = ['VAR courage = 0', '-> knot_0'];
  for (let knot = 0; knot < knots; knot++) {
    const noun = nouns[knot % nouns.length];
    const back = knot > abreast && knot % 20 === 7 ? to(knot - abreast, knot) : null;
    parts.push(
      `=== knot_${knot} ===`,
      `You come to the ${noun} ${knot}, and it is as the ${nouns[(knot * 7) % nouns.length]} was.`,
      `{It is {&morning|noon|evening} here.|It is quiet here.}`,
      `{courage > 3: Nothing here frightens you.|You would rather be elsewhere.}`,
      `Nobody else is about, and the path goes on behind the ${noun}, as paths do.`,
      `+ [Go on past the ${noun}]`,
      `  You go on. The ${noun} falls behind.`,
      `  -> ${to(knot + 1 + (knot % 3), knot)}`,
      `+ [Turn aside]`,
      ...(knot % 10 === 3 ? ['  ~ courage++'] : []),
      `  You turn aside, and after a while there is another path.`,
      `  -> ${back ?? to(knot + abreast - (knot % 5), knot)}`,
    );
  }
  for (let ending = 0; ending < endings; ending++) {
    parts.push(`=== end_${ending} ===`, `Here it ends. # ending: end-${ending}`, '-> END');
  }
  return `${parts.join('\n')}\n`;
}

/**
 * A place that one comes back to: options that may be taken again and again, and one that leads out.
 * @param options how many of them lead back.
 * @param line what stands in the place before each choice.
 */
export function hub(options: number, line = 'You stand in the square.'): string {
  const looks = Array.from(
    { length: options },
    (_, number) => `+ [Look ${number}] You look at thing ${number}. -> hub`,
  );
  return `VAR coins = 0
-> hub
=== hub ===
~ coins++
${line}
${looks.join('\n')}
* [Leave]
  You leave. # ending: done
  -> END
`;
}

/** Knots that do nothing but lead on to the next: the longest way a divert can take. */
export function chain(knots: number): string {
  const parts = ['It begins.', '-> knot_0'];
  for (let knot = 0; knot < knots; knot++) {
    parts.push(`=== knot_${knot} ===`, `-> ${knot + 1 < knots ? `knot_${knot + 1}` : 'last'}`);
  }
  return `${[...parts, '=== last ===', 'It ends. # ending: done', '-> END'].join('\n')}\n`;
}

/**
 * A place with a way to each of many others, each of which leads back: from none of them is it far to another.
 * @param spokes how many others there are.
 */
export function wheel(spokes: number): string {
  const parts = ['-> hub', '=== hub ===', 'You stand where the roads meet.'];
  for (let spoke = 0; spoke < spokes; spoke++) parts.push(`+ [Road ${spoke}] -> spoke_${spoke}`);
  parts.push('* [Leave] You leave. # ending: done', '  -> END');
  for (let spoke = 0; spoke < spokes; spoke++) {
    parts.push(
      `=== spoke_${spoke} ===`,
      `This is the ${nouns[spoke % nouns.length]} at the end of road ${spoke}.`,
      '+ [Back] You walk back. -> hub',
    );
  }
  return `${parts.join('\n')}\n`;
}

/**
 * A way through many knots, from each of which one may leave for one and the same place.
 * @param to where: home to the first knot, or straight to the end.
 */
export function homeward(knots: number, to: 'knot_0' | 'last' = 'knot_0'): string {
  const parts = ['-> knot_0'];
  for (let knot = 0; knot < knots; knot++) {
    parts.push(
      `=== knot_${knot} ===`,
      `The road goes on past the ${nouns[knot % nouns.length]} ${knot}.`,
      `+ [On] You go on. -> ${knot + 1 < knots ? `knot_${knot + 1}` : 'last'}`,
      `+ [Leave] You leave. -> ${to}`,
    );
  }
  return `${[...parts, '=== last ===', 'It ends. # ending: done', '-> END'].join('\n')}\n`;
}

/** A menu that one always comes back to: a story without an end. @param label of its last option. */
export function menuWithoutEnd(label = 'Listen'): string {
  return `VAR times = 0
-> menu
=== menu ===
~ times++
What now?
+ [Look] You look around. -> menu
+ [${label}] You listen. -> menu
+ [Sleep] You sleep. -> dream
=== dream ===
You dream.
+ [Wake] You wake. -> menu
`;
}

/** Paragraphs, each with a choice of two behind it that makes little difference. */
export function paragraphs(count: number): string {
  const parts = ['-> paragraph_0'];
  for (let number = 0; number < count; number++) {
    parts.push(
      `=== paragraph_${number} ===`,
      `The ${nouns[number % nouns.length]} of paragraph ${number} is as ${nouns[(number * 7) % nouns.length]}s are.`,
      `* [On from ${number}]`,
      `* [Further from ${number}]`,
      `- -> ${number + 1 < count ? `paragraph_${number + 1}` : 'last'}`,
    );
  }
  return `${[...parts, '=== last ===', 'It ends.', '-> END'].join('\n')}\n`;
}

/** Lines of a passage, behind which one chooses. */
const linesAPassage = 5;

/**
 * Lines of words alone, all of them different, with a choice of two after each five; behind the last the story may
 * begin again, as often as one likes.
 * @param lines a multiple of five.
 */
export function passages(lines: number): string {
  const count = lines / linesAPassage;
  const parts = ['-> passage_0'];
  for (let passage = 0; passage < count; passage++) {
    const to = passage + 1 < count ? `passage_${passage + 1}` : 'last';
    parts.push(`=== passage_${passage} ===`);
    for (let line = 0; line < linesAPassage; line++) {
      const number = passage * linesAPassage + line;
      const [noun, other] = [nouns[number % nouns.length], nouns[(number * 7 + 3) % nouns.length]];
      parts.push(
        `Line ${number} is about the ${noun}, which is older than the ${other} beside it.`,
      );
    }
    parts.push(`+ [Past the passage ${passage}] -> ${to}`, `+ [Around it] -> ${to}`);
  }
  parts.push('=== last ===', 'Here the road comes back to where it began.');
  parts.push('+ [Once more] -> passage_0', '+ [Enough] -> done', '=== done ===');
  return `${[...parts, 'It ends.', '-> END'].join('\n')}\n`;
}
