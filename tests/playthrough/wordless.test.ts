import { describe, expect, test } from 'vitest';
import { following, linkOf, readLink } from '../../src/playthrough/link.ts';
import type { Playthrough } from '../../src/playthrough/playthrough.ts';
import { recalling } from '../../src/playthrough/recalling.ts';
import { restore, standingAt } from '../../src/playthrough/restore.ts';
import { history, transcript } from '../../src/playthrough/transcript.ts';
import { wordsOf } from '../../src/scene/frame.ts';
import { begin, fixture, scriptOf, toChoice } from '../script.ts';

const script = scriptOf(`Anna: Where to?
* [Nowhere] -> END
* [On] -> fork
* [Away]
  # background: sea
  -> END
* [A new page]
  # clear
  -> END
=== fork
* [Left] You are there.
* [Right] -> END
- -> END`);

/** A playthrough that has taken the options with these labels, one after the other. */
function taking(labels: readonly string[], story = script): Playthrough {
  const played = toChoice(begin(story));
  for (const label of labels) {
    const option = played.frame.beat.choices.find((choice) => choice.label === label);
    played.choose(option?.id ?? '');
  }
  return played;
}

/** What stands on the page. */
const page = (played: Playthrough) => wordsOf(played.frame).line.text;

describe('a beat without words', () => {
  test('that ends the story leaves the line on the page that stood there', () => {
    const played = taking(['Nowhere']);
    expect(played.frame.beat).toMatchObject({ ends: true, line: { text: '' } });
    expect(page(played)).toBe('Anna: Where to?');
    expect(played.frame.still).toMatchObject({ ago: 1 });
  });

  test('that asks leaves it there, too, and so does the one after it', () => {
    expect(page(taking(['On']))).toBe('Anna: Where to?');
    expect(taking(['On', 'Right']).frame.still).toMatchObject({ ago: 2 });
    expect(page(taking(['On', 'Left']))).toBe('You are there.');
  });

  test('with a picture of its own is a picture without words', () => {
    const played = taking(['Away']);
    expect(page(played)).toBe('');
    expect(played.frame.still).toBeUndefined();
  });

  test('that clears the page has none on it', () => {
    expect(page(taking(['A new page']))).toBe('');
    expect(taking(['A new page']).frame.still).toMatchObject({ ago: 0 });
  });

  test('with which a story begins has none before it', () => {
    expect(page(begin(scriptOf('* [Go] -> END')))).toBe('');
    expect(page(begin(fixture('silent')))).toBe('');
    expect(begin(scriptOf('-> END')).frame).toMatchObject({ beat: { ends: true }, still: {} });
  });
});

describe.each([[['Nowhere']], [['On']], [['On', 'Right']], [['Away']], [['A new page']]])(
  'the place after %j, without words,',
  (labels) => {
    const played = taking(labels);

    test('is come back to by its log, at the same frame', () => {
      const { playthrough, lost } = restore(script, played.bookmark());
      expect([playthrough.frame, lost]).toEqual([played.frame, null]);
      expect(playthrough.log).toEqual(played.log);
    });

    test('is stood on by its snapshot, to which the log leads', () => {
      const snapshot = JSON.parse(JSON.stringify(played.snapshot()));
      const stood = standingAt(script, played.bookmark(), snapshot);
      expect(stood?.frame).toEqual(played.frame);
      const recall = stood && recalling(stood);
      let step = recall?.next();
      while (step?.done === false) step = recall?.next();
      expect(step?.value).toBe(true);
      expect(stood?.frames).toEqual(played.frames);
    });

    test('is where its link leads', () => {
      const way = following(script, readLink(linkOf(played)), []);
      let step = way.next();
      while (!step.done) step = way.next();
      expect(step.value.playthrough.frame).toEqual(played.frame);
      expect(step.value.lost).toBeNull();
    });

    test('is no line of the history', () => {
      const entries = history(played);
      expect(entries.map(({ frame, taken }) => frame.beat.line.text || taken)).not.toContain(null);
      expect(entries.filter(({ frame }) => frame.beat.line.text !== '')).toHaveLength(1);
      expect(entries.flatMap(({ taken }) => taken ?? [])).toEqual(labels);
    });
  },
);

test('a page begins where the story says so, and not before the first line', () => {
  const story = scriptOf(
    '# clear\nOne.\nTwo.\n# clear\nThree.\n* [Go]\n  # clear\n  ** [On] Four.\n- -> END',
  );
  const played = taking(['Go', 'On'], story);
  const pages = history(played).map(({ page, frame }) => [frame.beat.line.text, page]);
  expect(pages).toEqual([
    ['One.', false],
    ['Two.', false],
    ['Three.', true],
    ['', true],
    ['Four.', false],
  ]);
  const text = transcript(history(played), () => null);
  expect(text).toBe('One.\nTwo.\n\n* * *\n\nThree.\n\n> Go\n\n\n* * *\n\n\n> On\n\nFour.');
});

test('a new page without words begins with the next line that has some', () => {
  const story = scriptOf('One.\n* [Go]\n  # clear\n  ** [On] Two.\n- -> END');
  const [, second] = history(taking(['Go', 'On'], story));
  expect(second).toMatchObject({ page: true, taken: 'On' });
  const alone = scriptOf('One.\n* [Go]\n  # clear\n  -> END');
  expect(history(taking(['Go'], alone))).toHaveLength(1);
});

describe('a choice that nobody can answer', () => {
  test.each([
    ['all its options are disabled', '+ [Shut # disabled] -> END'],
    ['all its options are hidden', '+ [Shut # hidden] -> END'],
    ['its options have no words', '+ [# class: quiet] -> END'],
  ])('is a dead end where %s, and reading stops before it', (_, option) => {
    const played = toChoice(begin(scriptOf(`One.\nTwo.\n${option}`)));
    expect([played.at, page(played)]).toEqual([1, 'Two.']);
    expect(played.deadEnd).toBe('');
    played.back();
    expect(played.deadEnd).toBeNull();
    expect(restore(played.script, played.bookmark()).lost).toBeNull();
  });

  test('is none where one option is left, at the end, or in the middle', () => {
    expect(
      toChoice(begin(scriptOf('One.\n+ [Shut # disabled] -> END\n+ [Go] -> END'))).deadEnd,
    ).toBeNull();
    expect(toChoice(begin(scriptOf('One.\nTwo.\n-> END'))).deadEnd).toBeNull();
    expect(begin(scriptOf('One.\nTwo.\n-> END')).deadEnd).toBeNull();
  });
});
