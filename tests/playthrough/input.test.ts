import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { indexRoads } from '../../src/menus/roads/road-index.ts';
import { roadTo } from '../../src/menus/roads/road-to.ts';
import { traceWalk } from '../../src/menus/roads/trace.ts';
import { foreseeing } from '../../src/playthrough/foresight.ts';
import { following, linkOf, readLink } from '../../src/playthrough/link.ts';
import { Playthrough } from '../../src/playthrough/playthrough.ts';
import { recalling } from '../../src/playthrough/recalling.ts';
import { restore, standingAt } from '../../src/playthrough/restore.ts';
import { sidesOf } from '../../src/playthrough/sides.ts';
import { history, transcript } from '../../src/playthrough/transcript.ts';
import { keptSchemas } from '../../src/shelf/kept-schemas.ts';
import { asking } from '../../src/story/input.ts';
import { roadsOf } from '../../src/tools/roads/roads.ts';
import { begin, scriptOf, toChoice, words } from '../script.ts';

const story = (hello = 'Hello, {name}.') => `
VAR name = ""
-> hall
=== hall ===
A hall.
Who are you? # input: name >> "Your name?"
${hello}
* [Up] -> stair
* [Down] -> stair
=== stair ===
A stair, {name}.
How old is it? # input: years >> "Years?"
* {years > 100} [Old] -> stair.top
* [Young] -> stair.top
= top
The top, after {years} years.
-> END
VAR years = 0
`;

const scriptFor = (source: string) => ({ ...scriptOf(source), asking });

const script = scriptFor(story());

/** Answers the open choice: with words, or by the option of that label. */
function answer(playthrough: Playthrough, said: string): Playthrough {
  if (playthrough.frame.beat.choices.length === 0) toChoice(playthrough);
  const { choices } = playthrough.frame.beat;
  const option = choices.find(({ input, label }) => input !== undefined || label === said);
  playthrough.choose(option?.id ?? '', option?.input && said);
  return playthrough;
}

const played = () =>
  ['Mia', 'Up', '120', 'Old'].reduce((one, said) => answer(one, said), begin(script));

const lines = [
  'A hall.',
  'Who are you?',
  'Hello, Mia.',
  'A stair, Mia.',
  'How old is it?',
  '',
  'The top, after 120 years.',
];

function done<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('what is typed is part of the log', () => {
  test('in the order of the choices, as their label', () => {
    const { log } = toChoice(played());
    expect(log.taken.map(({ label }) => label)).toEqual(['Mia', 'Up', '120', 'Old']);
  });

  test('same log, same frames', () => {
    const { log, frames } = played();
    const again = new Playthrough(script, JSON.parse(JSON.stringify(log)));
    toChoice(again);
    expect(again.frames).toEqual(frames);
    expect(words(again)).toEqual(lines);
  });

  test('a save as it is kept leads back, with its snapshot and without', () => {
    const playthrough = played();
    const kept = JSON.parse(JSON.stringify(playthrough.bookmark()));
    const bookmark = v.parse(keptSchemas.bookmark, kept);
    expect(bookmark).toEqual(playthrough.bookmark());
    const { playthrough: walked, lost } = restore(script, bookmark);
    expect(lost).toBeNull();
    expect(walked.frame).toEqual(playthrough.frame);
    const standing = standingAt(script, bookmark, playthrough.snapshot() ?? undefined);
    if (standing === null) throw new Error('the snapshot is not taken');
    expect(standing.frame).toEqual(playthrough.frame);
    expect(done(recalling(standing))).toBe(true);
    expect(standing.frames).toEqual(playthrough.frames);
  });

  test('a save at the line that asks waits there for the answer', () => {
    const playthrough = toChoice(begin(script));
    const bookmark = playthrough.bookmark();
    const snapshot = JSON.parse(JSON.stringify(playthrough.snapshot()));
    for (const one of [
      restore(script, bookmark).playthrough,
      standingAt(script, bookmark, snapshot),
    ]) {
      expect(one?.frame.beat.choices).toEqual(playthrough.frame.beat.choices);
      expect(one?.forward()).toBe(false);
      expect(words(answer(one ?? playthrough, 'Leo')).at(-1)).toBe('Hello, Leo.');
    }
  });

  test('a link holds it, and little more', () => {
    const { playthrough, lost } = done(following(script, readLink(linkOf(played())), []));
    expect(lost).toBeNull();
    expect(words(playthrough)).toEqual(lines);
    expect(playthrough.log).toEqual(played().log);
    const longer = answer(begin(script), 'Mia and all of the others, whose name nobody knows');
    expect(linkOf(longer).length).toBeLessThan(120);
  });

  test('a link of letters of any kind, and one that says nothing of it', () => {
    const typed = answer(begin(script), 'Zoë 鬼 😀');
    const { playthrough } = done(following(script, readLink(linkOf(typed)), []));
    expect(words(playthrough)).toEqual(words(typed));
    // Cut off behind the choices, as if nothing had been typed.
    const bytes = Buffer.from(linkOf(answer(begin(script), 'Mia')), 'base64url');
    const short = bytes.subarray(0, bytes.length - 4).toString('base64url');
    expect(words(done(following(script, readLink(short), [])).playthrough).at(-1)).toBe('Hello, .');
  });

  test('history and transcript tell it', () => {
    expect(transcript(history(played()), () => null)).toContain(
      'Who are you?\n\n> Mia\n\nHello, Mia.',
    );
  });

  test('two roads part at a choice, and not where another name was typed', () => {
    const other = ['Leo', 'Down'].reduce((one, said) => answer(one, said), begin(script));
    expect(sidesOf(played(), other)).toMatchObject({
      choice: { frame: { beat: { line: { text: 'Hello, Mia.' } } } },
      left: { option: 'Up' },
      right: { option: 'Down' },
    });
  });

  test('words from outside are cleaned on the way', () => {
    const { log } = answer(begin(script), 'Mia');
    const hostile = log.taken.map((one) => ({ ...one, label: `\u202E<i>${'x'.repeat(9999)}` }));
    const walked = toChoice(new Playthrough(script, { ...log, taken: hostile }));
    expect(walked.log.taken[0]?.label).toHaveLength(60);
    expect(walked.frame.beat.line.spans.some(({ italic }) => italic)).toBe(false);
  });
});

describe('going back over it', () => {
  const back = () => {
    const playthrough = played();
    playthrough.goTo(1);
    return playthrough;
  };

  test('the same words lead on as before', () => {
    const playthrough = back();
    expect(playthrough.takenAt(1)?.label).toBe('Mia');
    answer(playthrough, 'Mia');
    expect(playthrough.log.taken).toHaveLength(4);
    expect(playthrough.frame.beat.line.text).toBe('Hello, Mia.');
  });

  test('without words, what the log says is taken: so a replay types it', () => {
    const playthrough = back();
    playthrough.choose(playthrough.frame.beat.choices[0]?.id ?? '');
    expect(playthrough.log.taken).toHaveLength(4);
    expect(playthrough.frame.beat.line.text).toBe('Hello, Mia.');
  });

  test('other words cut the log there', () => {
    const playthrough = answer(back(), 'Leo');
    expect(playthrough.log.taken.map(({ label }) => label)).toEqual(['Leo']);
    expect(words(playthrough)).toEqual(['A hall.', 'Who are you?', 'Hello, Leo.']);
  });
});

describe('in an edited story', () => {
  test('the answer is found again by its variable, wherever that is asked for now', () => {
    const moved = story().replaceAll('hall', 'lobby');
    const { playthrough, lost } = restore(scriptFor(moved), played().bookmark());
    expect(lost).toBeNull();
    expect(words(playthrough)).toContain('Hello, Mia.');
  });

  test('a choice of these words is not taken for it, nor it for the choice', () => {
    const asked = scriptFor('VAR name = ""\nWho? # input: name\nHello.\n-> END');
    const offered = scriptFor('Who?\n* [Mia] -> END\n* [Leo] -> END');
    const typed = answer(begin(asked), 'Mia').bookmark();
    const chosen = answer(begin(offered), 'Mia').bookmark();
    expect(restore(asked, chosen).lost).toMatchObject({ kind: 'choice' });
    expect(restore(offered, typed).playthrough.frame.beat.line.text).toBe('Who?');
  });
});

describe('who looks along all roads', () => {
  test('looks behind the line that asks', () => {
    const playthrough = toChoice(begin(script));
    const outlook = {
      ahead: 4,
      frames: 20,
      ms: 1000,
      line: { most: 500, step: 500 },
      now: () => 0,
    };
    const seen = done(foreseeing(playthrough, outlook)).map(({ beat }) => beat.line.text);
    expect(seen).toContain('Hello, Somebody.');
  });

  test('the map shows the way through it', () => {
    const index = indexRoads(roadsOf({ ...script, endings: [] }));
    const playthrough = played();
    const { lost, nodes } = traceWalk(index, playthrough);
    expect(lost).toEqual([]);
    expect(roadTo(index, playthrough.bookmark(), null).node).toBe(nodes.at(-1));
  });
});
