import { describe, expect, test } from 'vitest';
import { StoryError } from '../../src/story/ink.ts';
import { Reader } from '../../src/story/reader.ts';
import { begin, fixture, fixtures, scriptOf, toChoice, words } from '../script.ts';

const open = (source: string, people = {}) =>
  Reader.open(scriptOf(source, people), { seed: 1, known: [] }, () => {});

describe('Ink becomes beats', () => {
  test('tags of a blank last line go to the line on screen', () => {
    const beat = open('Words.\n# music: elegy\n-> END').read();
    expect(beat.cues).toMatchObject([{ kind: 'music', name: 'elegy' }]);
    expect(beat.ends).toBe(true);
  });

  test('a lone conditional tag in the middle costs no line and goes to the next', () => {
    const reader = open('VAR a = true\nOne.\n{a:\n# weather: ash\n}\nTwo.\n-> END');
    expect(reader.read()).toMatchObject({ line: { text: 'One.' }, cues: [] });
    expect(reader.read()).toMatchObject({
      line: { text: 'Two.' },
      cues: [{ kind: 'weather', name: 'ash' }],
    });
  });

  test('a break within a line stands in its words, at their edges it is none, and alone it costs no line', () => {
    const reader = open('<br>One.<br><i>Two.</i> <br>\n<br> # music: elegy\nThree.\n-> END');
    expect(reader.read().line).toEqual({
      text: 'One.\nTwo.',
      spans: [
        { text: 'One.', italic: false, bold: false },
        { text: '\n', italic: false, bold: false },
        { text: 'Two.', italic: true, bold: false },
      ],
    });
    expect(reader.read()).toMatchObject({ line: { text: 'Three.' }, cues: [{ kind: 'music' }] });
  });

  test('choices stand on the beat of the line before them', () => {
    const beat = open('A question.\n* [Yes] -> END\n* [No] -> END').read();
    expect(beat.choices.map((choice) => choice.label)).toEqual(['Yes', 'No']);
    expect(beat.ends).toBe(false);
  });

  test('a choice that echoes its text does not make the line take its id or its consider', () => {
    const reader = open(
      'Q.\n* Echo # id: e # consider: light: dark # class: quiet\n  Then.\n-> END',
    );
    const [choice] = reader.read().choices;
    expect(choice).toMatchObject({ id: 'e', style: 'quiet', consider: [{ kind: 'light' }] });
    reader.choose('e');
    const echoed = reader.read();
    expect(echoed.line.text).toBe('Echo');
    expect(echoed.id).not.toBe('e');
  });

  test('hidden options are left out, disabled ones cannot be taken', () => {
    const { beat } = toChoice(begin(fixture('options'))).frame;
    expect(beat.choices.map((choice) => [choice.label, choice.enabled])).toEqual([
      ['Left', true],
      ['Right', true],
      ['Locked', false],
      ['Same', true],
      ['Same', true],
    ]);
    expect(new Set(beat.choices.map((choice) => choice.id)).size).toBe(5);
  });

  test('a declared name before a colon speaks, any other colon is text', () => {
    const people = { ann: { name: 'Ann' } };
    const reader = open('Ann: Hello.\nNote: nothing.\n# speaker: ann\nSo.\n-> END', people);
    expect(reader.read()).toMatchObject({ speaker: 'ann', line: { text: 'Hello.' } });
    expect(reader.read()).toMatchObject({ speaker: null, line: { text: 'Note: nothing.' } });
    expect(reader.read()).toMatchObject({ speaker: 'ann', line: { text: 'So.' } });
  });

  test('an inserted line changes neither the id nor the place of the lines around it', () => {
    const before = open('-> k\n=== k\nOne.\nTwo.\n-> END');
    const after = open('-> k\n=== k\nOne.\nNew.\nTwo.\n-> END');
    before.read();
    after.read();
    after.read();
    expect(after.read()).toMatchObject({ id: before.read().id, place: 'k' });
  });

  test("the first line's place is its own knot, whatever tags stand at the top of the file", () => {
    const beat = open('# title: X\n-> k\n=== k\n# weather: ash\nOne. # sound: tick\n-> END').read();
    expect(beat.place).toBe('k');
  });

  test('a story that never shows a line is an error that says where', () => {
    const reader = open('One.\n-> a\n=== a\n-> b\n=== b\n{false: x}\n-> a');
    expect(() => reader.read()).toThrow(StoryError);
  }, 20_000);

  test('an error in the story names its knot', () => {
    const reader = open(
      'VAR x = 0\nOne.\nTwo.\n-> bad\n=== bad\n{1 / x}\n{far(1)}\n-> END\n=== function far(a)\n~ return a / x',
    );
    reader.read();
    expect(() => {
      reader.read();
      reader.read();
    }).not.toThrow(TypeError);
  });

  test('endings known are told to a story that asks', () => {
    const script = scriptOf('VAR seen_the_end = false\n{seen_the_end: Again.|First.}\n-> END');
    const line = (known: string[]) =>
      Reader.open(script, { seed: 1, known }, () => {}).read().line.text;
    expect(line([])).toBe('First.');
    expect(line(['the-end', 'never-declared'])).toBe('Again.');
  });
});

describe('every part of the language', () => {
  test.each(fixtures)('%s: a state saved after any beat goes on with the same beats', (name) => {
    const script = fixture(name);
    const reader = Reader.open(script, { seed: 7, known: [] }, () => {});
    for (let step = 0; step < 30; step++) {
      const beat = reader.read();
      const resumed = Reader.resume(script, reader.save(), () => {});
      const option = beat.choices.findLast((choice) => choice.enabled);
      if (beat.ends) break;
      if (option === undefined) {
        if (beat.choices.length > 0) break;
        const copy = Reader.resume(script, reader.save(), () => {});
        expect(resumed.read()).toEqual(copy.read());
        continue;
      }
      resumed.choose(option.id);
      reader.choose(option.id);
      expect(Reader.resume(script, reader.save(), () => {}).read()).toEqual(resumed.read());
    }
  });

  test('glue joins, emphasis is parsed, and the tag after it is kept', () => {
    const playthrough = begin(fixture('glue'));
    expect(playthrough.frame.beat.line.text).toBe('One line, leaning and bold.');
    expect(playthrough.frame.beat.line.spans).toContainEqual({
      text: 'leaning',
      italic: true,
      bold: false,
    });
    expect(playthrough.frame.beat.cues).toMatchObject([{ kind: 'sound', name: 'tick' }]);
  });

  test('a story may begin with a choice and no line', () => {
    const { beat } = begin(fixture('silent')).frame;
    expect(beat.line.text).toBe('');
    expect(beat.choices).toHaveLength(2);
    expect(beat.cues).toMatchObject([{ kind: 'background', name: 'black' }]);
  });

  test('chance follows the seed', () => {
    const once = words(toChoice(begin(fixture('chance'), 3)));
    expect(words(toChoice(begin(fixture('chance'), 3)))).toEqual(once);
    const others = [4, 5, 6, 7].map((seed) => words(toChoice(begin(fixture('chance'), seed))));
    expect(others).not.toEqual([once, once, once, once]);
  });
});
