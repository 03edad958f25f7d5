import { describe, expect, test } from 'vitest';
import type { Beat } from '../../src/story/beat.ts';
import { walk } from '../../src/tools/check/walk.ts';
import { hub, menuWithoutEnd, wheel } from '../../src/tools/measure/sample-stories.ts';
import { fixture, fixtures, ownStory, scriptOf } from '../script.ts';

/** What is said of a story: the first option of each choice from which there is no end, or that there is none at all. */
function endlessIn(source: string): readonly string[] {
  return endless(scriptOf(source));
}

function endless(script: ReturnType<typeof scriptOf>): readonly string[] {
  const told: string[] = [];
  walk(script, [{ seed: 1, known: [] }], '', {
    beat: () => '',
    key: () => '',
    problem: () => {},
    error: () => {},
    endless: (beat: Beat | null) => told.push(beat?.choices[0]?.label ?? 'all'),
  });
  return told;
}

describe('a walk says where no road leads to an end', () => {
  test('from the beginning, where a menu always returns', () => {
    expect(endlessIn(menuWithoutEnd())).toEqual(['all']);
  });

  test('from the choice by which one comes there, and from no other behind it', () => {
    const out = '-> gate\n=== gate ===\nHere.\n* [Home] -> END\n* [In] -> maze';
    const maze = '=== maze ===\nA maze.\n+ [Left] Left. -> maze\n+ [Right] Right. -> deep';
    const deep = '=== deep ===\nDeeper.\n+ [Back] -> maze';
    expect(endlessIn(`${out}\n${maze}\n${deep}`)).toEqual(['Left']);
  });

  test('only where that is so of a choice whatever it was come to with', () => {
    const gate =
      '=== gate ===\nHere.\n* [Take the key]\n  ~ key = true\n  -> room\n* [Leave it] -> room';
    const room = (out: string) => `=== room ===\nA room.\n${out}\n+ [Wait] -> room`;
    const story = (out: string) => endlessIn(`VAR key = false\n-> gate\n${gate}\n${room(out)}`);
    expect(story('+ [Out]\n  {key: -> END}\n  Locked. -> room')).toEqual([]);
    // Who has no key has another choice here, and waits for ever.
    expect(story('+ {key} [Out] -> END')).toEqual(['Wait']);
  });

  test('never where one can leave, run out of content, or where something counts on and on', () => {
    for (const source of [hub(3), wheel(5), hub(30, 'You have {coins} coins.'), 'A.\n* [B] C.']) {
      expect(endlessIn(source)).toEqual([]);
    }
    expect(endless(ownStory())).toEqual([]);
    for (const name of fixtures) expect(endless(fixture(name)), name).toEqual([]);
  });

  test('also where something counts on and on, if there is no end on the way', () => {
    const out = '-> gate\n=== gate ===\nHere.\n* [Home] -> END\n* [In] -> menu';
    const menu = menuWithoutEnd().replace('-> menu', out);
    expect(endlessIn(menu)).toEqual(['Look']);
    const late = menu.replace('What now?', '{times > 500: -> END}\nWhat now?');
    expect(endlessIn(late)).toEqual([]);
  });

  test('and not of a choice that nobody can answer, which is told of otherwise', () => {
    expect(endlessIn('A.\n* [No # disabled]\n  B.\n-> END')).toEqual([]);
  });
});
