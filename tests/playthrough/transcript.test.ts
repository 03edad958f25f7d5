import { expect, test } from 'vitest';
import { sidesOf } from '../../src/playthrough/sides.ts';
import { found, history, transcript } from '../../src/playthrough/transcript.ts';
import { begin, scriptOf, toChoice } from '../script.ts';

const script = scriptOf(
  '# scene: Start\nOne.\nAnn: Two?\n* [Left]\n  # scene: West\n  Left.\n* [Right]\n  Right.\n- End.\n-> END',
  { ann: { name: 'Ann' } },
);

function road(option: number) {
  const played = toChoice(begin(script));
  played.choose(played.frame.beat.choices[option]?.id ?? '');
  return toChoice(played);
}

test('a transcript has scenes, speakers and the options taken', () => {
  const text = transcript(history(road(0)), (speaker) => speaker.toUpperCase());
  expect(text).toBe('START\n\nOne.\nANN: Two?\n\n> Left\n\n\nWEST\n\nLeft.\nEnd.');
});

test('lines that are found stand under the title of their own scene, once', () => {
  const entries = history(road(0));
  const titles = (fits: (text: string) => boolean) =>
    found(entries, ({ frame }) => fits(frame.beat.line.text)).map(({ heading }) => heading);
  expect(titles((text) => text !== 'One.')).toEqual(['Start', 'West', null]);
  expect(titles((text) => text === 'End.')).toEqual(['West']);
});

test('a history goes as far as the cursor', () => {
  const played = road(0);
  played.goTo(1);
  expect(history(played).map((entry) => entry.frame.beat.line.text)).toEqual(['One.', 'Two?']);
  expect(history(played).at(-1)?.taken).toBeNull();
});

test('two roads are set beside each other from the choice on', () => {
  const sides = sidesOf(road(0), road(1));
  expect(sides?.choice.frame.beat.line.text).toBe('Two?');
  expect([sides?.left.option, sides?.right.option]).toEqual(['Left', 'Right']);
  // Each line of them can be gone to from its last one.
  expect([sides?.left.end, sides?.right.end]).toEqual([road(0).bookmark(), road(1).bookmark()]);
  expect(sides?.left.entries.map((entry) => entry.frame.beat.line.text)).toEqual(['Left.', 'End.']);
  expect(sides?.right.entries.map((entry) => entry.frame.beat.line.text)).toEqual([
    'Right.',
    'End.',
  ]);
});

test('the same road twice has no sides', () => {
  expect(sidesOf(road(0), road(0))).toBeNull();
});
