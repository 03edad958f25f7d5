import { expect, test } from 'vitest';
import type { Playthrough } from '../../src/playthrough/playthrough.ts';
import { describeTour, type Player, type Toured, tour } from '../../src/tools/export/play/tour.ts';
import { menuWithoutEnd, paragraphs } from '../../src/tools/measure/sample-stories.ts';
import { begin, scriptOf } from '../script.ts';

/** Plays a story without a page around it. */
function playerOf(playthrough: Playthrough): Player {
  return {
    async readOn(most) {
      while (playthrough.at + 1 < most && playthrough.forward()) {
        // To the next choice.
      }
      const { ends, choices } = playthrough.frame.beat;
      return ends ? 'ending' : choices.length > 0 ? 'choice' : 'road';
    },
    lines: async () => playthrough.at + 1,
    choice: async () => ({
      place: playthrough.frame.beat.place,
      offers: playthrough.frame.beat.choices,
    }),
    async take(option) {
      playthrough.choose(playthrough.frame.beat.choices[option]?.id ?? '');
    },
  };
}

const toured = (source: string, bounds = { choices: 500, lines: 5000 }): Promise<Toured> =>
  tour(playerOf(begin(scriptOf(source))), bounds);

test('a menu that always returns is toured until it has nothing new, with every option taken', async () => {
  const { end, choices, options } = await toured(menuWithoutEnd());
  expect(end).toBe('nothing new');
  expect(options).toEqual({ seen: 4, taken: 4 });
  expect(choices).toBeLessThan(40);
});

test('options whose words change each time bring nothing new either', async () => {
  const { end, options } = await toured(menuWithoutEnd('Listen for the {times}. time'));
  expect([end, options.seen]).toEqual(['nothing new', 4]);
});

test('a story is toured to its ending, however many choices there are on the way', async () => {
  expect(await toured(paragraphs(300))).toEqual({
    lines: 301,
    choices: 300,
    end: 'ending',
    options: { seen: 600, taken: 300 },
  });
});

test('a tour ends after so many choices or lines', async () => {
  const [few, short] = [
    await toured(paragraphs(300), { choices: 4, lines: 5000 }),
    await toured('One.\nTwo.\nThree.\nFour.', { choices: 4, lines: 3 }),
  ];
  expect([few.choices, few.end]).toEqual([4, 'enough']);
  expect([short.lines, short.end]).toEqual([3, 'enough']);
});

test('what a tour saw is told in a few words', async () => {
  const told = async (source: string, choices = 500) =>
    describeTour(await toured(source, { choices, lines: 5000 }), false);
  expect(await told(paragraphs(1))).toBe('2 lines, 1 choice');
  expect(await told(paragraphs(300), 4)).toBe(
    '5 lines, 4 choices, 4 of 8 options seen, and no further',
  );
  expect(await told(menuWithoutEnd())).toMatch(/4 of 4 options seen, no ending and nothing new$/);
});
