import { expect, test } from 'vitest';
import { lossInWords } from '../../src/game/loss-in-words.ts';
import { restore } from '../../src/playthrough/restore.ts';
import { begin, scriptOf, toChoice } from '../script.ts';

const story = `VAR mood = 1
-> shore
=== shore
Fog.
The boat is gone.
Somebody calls.
+ [Answer] -> answer
+ [Hide] -> hide
=== answer
A lamp is lifted.
It swings.
"Who is there?"
* [Say your name] -> name
* [Say nothing] -> hide
=== name
The lamp sinks.
-> END
=== hide
Wet stones.
-> END
`;

/** The story, in which one passage was written otherwise. */
function edited(from: string, to: string): string {
  if (!story.includes(from)) throw new Error(`the story has no "${from}"`);
  return story.replace(from, to);
}

/** Where a bookmark was made, and where it lands. Mid-text is the line "It swings."; the choice is the one after it. */
interface Landing {
  readonly midText: string;
  /** What the player is told; null when nothing is lost. */
  readonly said: RegExp | null;
  readonly atChoice: string;
  readonly saidThere: RegExp | null;
}

const same: Landing = {
  midText: 'It swings.',
  said: null,
  atChoice: '"Who is there?"',
  saidThere: null,
};
const lineGone = /that line is gone\. You are as near to it as can be/;
const answerGone = /the choice “Answer” is no longer there\. You are at the last place/;

const table: readonly (readonly [edit: string, source: string, lands: Landing])[] = [
  ['a typo fixed above', edited('boat is gone', 'boat has gone'), same],
  [
    'a typo fixed in the line',
    edited('It swings.', 'It sways.'),
    { ...same, midText: 'It sways.', said: lineGone },
  ],
  [
    'a typo fixed at the choice',
    edited('Who is there', 'Who goes there'),
    { ...same, atChoice: '"Who goes there?"', saidThere: lineGone },
  ],
  ['a line inserted above', edited('A lamp', 'Steps.\nA lamp'), same],
  ['lines inserted on an earlier road', edited('Fog.', 'Night.\nNo moon.\nFog.'), same],
  ['a line inserted below', edited('It swings.', 'It swings.\nIt stops.'), same],
  ['a line deleted above', edited('A lamp is lifted.\n', ''), same],
  [
    'the line deleted',
    edited('It swings.\n', ''),
    { ...same, midText: '"Who is there?"', said: lineGone },
  ],
  [
    'options reordered',
    edited('+ [Answer] -> answer\n+ [Hide] -> hide', '+ [Hide] -> hide\n+ [Answer] -> answer'),
    same,
  ],
  ['an option inserted above', edited('+ [Answer]', '+ [Run] -> hide\n+ [Answer]'), same],
  [
    'the option removed',
    edited('+ [Answer] -> answer\n', ''),
    {
      midText: 'Somebody calls.',
      said: answerGone,
      atChoice: 'Somebody calls.',
      saidThere: answerGone,
    },
  ],
  [
    'the option reworded',
    edited('[Answer]', '[Call back]'),
    {
      midText: 'Somebody calls.',
      said: answerGone,
      atChoice: 'Somebody calls.',
      saidThere: answerGone,
    },
  ],
  [
    'the option leads elsewhere',
    edited('-> answer', '-> hide'),
    { midText: 'Wet stones.', said: lineGone, atChoice: 'Wet stones.', saidThere: lineGone },
  ],
  [
    'the option shown only under a condition that fails',
    edited('+ [Answer]', '+ {mood > 1} [Answer]'),
    {
      midText: 'Somebody calls.',
      said: answerGone,
      atChoice: 'Somebody calls.',
      saidThere: answerGone,
    },
  ],
  [
    'a knot renamed',
    story.replaceAll('answer', 'reply'),
    { ...same, said: lineGone, saidThere: lineGone },
  ],
  ['the knot of the option renamed: the same line asks', story.replaceAll('shore', 'beach'), same],
  ['the line that asks reworded', edited('Somebody calls', 'Someone calls'), same],
  [
    'the line that asks reworded, and the knot of the option renamed',
    edited('Somebody calls', 'Someone calls').replaceAll('shore', 'beach'),
    {
      midText: 'Someone calls.',
      said: answerGone,
      atChoice: 'Someone calls.',
      saidThere: answerGone,
    },
  ],
  ['a variable added', edited('VAR mood = 1', 'VAR mood = 1\nVAR seen = 0'), same],
  ['a variable removed', edited('VAR mood = 1\n', ''), same],
  [
    'a line made conditional, and still said',
    edited('It swings.', '{mood == 1: It swings.}'),
    same,
  ],
  [
    'a line made conditional, and not said any more',
    edited('It swings.', '{mood > 1: It swings.}'),
    { ...same, midText: '"Who is there?"', said: lineGone },
  ],
  [
    'a line above made conditional, and not said any more',
    edited('A lamp is lifted.', '{mood > 1: A lamp is lifted.}'),
    same,
  ],
  [
    'the road cut off by an error',
    edited('A lamp is lifted.', '{LIST_MIN(mood)}'),
    {
      midText: 'Somebody calls.',
      said: /goes wrong on the way/,
      atChoice: 'Somebody calls.',
      saidThere: /goes wrong on the way/,
    },
  ],
];

/** A playthrough on the first option's road, at a line of it. */
function played(line: string) {
  const playthrough = toChoice(begin(scriptOf(story)));
  playthrough.choose(playthrough.frame.beat.choices[0]?.id ?? '');
  toChoice(playthrough);
  const at = playthrough.frames.findIndex((frame) => frame.beat.line.text === line);
  playthrough.goTo(at);
  return playthrough;
}

test.each(table)('%s', (_edit, source, lands) => {
  const after = scriptOf(source);
  for (const [line, to, said] of [
    ['It swings.', lands.midText, lands.said],
    ['"Who is there?"', lands.atChoice, lands.saidThere],
  ] as const) {
    const { playthrough, lost } = restore(after, played(line).bookmark());
    expect(playthrough.frame.beat.line.text).toBe(to);
    if (said === null) expect(lost).toBeNull();
    else expect(lost === null ? '' : lossInWords(lost)).toMatch(said);
  }
});

test('an option ahead of the place is gone: the place is the same, and it is said what is not', () => {
  const playthrough = played('It swings.');
  toChoice(playthrough);
  playthrough.choose(playthrough.frame.beat.choices[0]?.id ?? '');
  playthrough.goTo(4);
  expect(playthrough.frame.beat.line.text).toBe('It swings.');
  const after = scriptOf(edited('* [Say your name] -> name\n', ''));
  const { playthrough: there, lost } = restore(after, playthrough.bookmark());
  expect(there.frame.beat.line.text).toBe('It swings.');
  expect(lost && lossInWords(lost)).toMatch(/further on, the choice “Say your name” is no longer/);
});

test.each(['Where?', 'Where to?'])(
  'of two options with the same words the first is gone: the second is still what was taken (%s)',
  (asked) => {
    const doors = (first: string) =>
      scriptOf(
        `${first === '' ? asked : 'Where?'}\n${first}+ [A door] The right one.\n+ [Back] Out.\n- -> END`,
      );
    const playthrough = toChoice(begin(doors('+ [A door] The left one.\n')));
    playthrough.choose(playthrough.frame.beat.choices[1]?.id ?? '');
    const { playthrough: there, lost } = restore(doors(''), playthrough.bookmark());
    expect(lost).toBeNull();
    expect(there.frame.beat.line.text).toBe('The right one.');
  },
);

test('a line said twice on a road: the one that was kept is meant, not its twin', () => {
  const twice = (more: string) => scriptOf(`Waves.\nA light.\n${more}Waves.\nDark.\n-> END`);
  const playthrough = toChoice(begin(twice('')));
  playthrough.goTo(2);
  const { playthrough: there, lost } = restore(twice('A gull.\n'), playthrough.bookmark());
  expect(lost).toBeNull();
  expect([there.at, there.frame.beat.line.text]).toEqual([3, 'Waves.']);
});

test('a road that was made endless is walked as far as the place may be, and nothing hangs', () => {
  const after = scriptOf(edited('A lamp is lifted.', '- (on) A lamp is lifted.\n-> on'));
  const { playthrough, lost } = restore(after, played('"Who is there?"').bookmark());
  expect(playthrough.frame.beat.line.text).toBe('A lamp is lifted.');
  expect(lost).toEqual({ kind: 'line' });
});

test('an endless road before a choice that was taken counts as an error of the story', () => {
  const after = scriptOf(edited('Somebody calls.', '- (on) Somebody calls.\n-> on'));
  const { lost } = restore(after, played('It swings.').bookmark());
  expect(lost).toMatchObject({ kind: 'error', message: expect.stringContaining('without end') });
});
