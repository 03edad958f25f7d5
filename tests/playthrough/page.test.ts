import { expect, test } from 'vitest';
import type { Log } from '../../src/playthrough/log.ts';
import { pageBounds, pageOf } from '../../src/playthrough/page.ts';
import { Playthrough } from '../../src/playthrough/playthrough.ts';
import { recalling } from '../../src/playthrough/recalling.ts';
import type { Script } from '../../src/story/script.ts';
import { begin, scriptOf, toChoice } from '../script.ts';

const script = scriptOf(
  'One.\nTwo.\n* [Left]\n  You go.\n  ** "Why?" she asks.\n  Because.\n* [Right]\n  On you go. # clear\n- End.\n-> END',
);

/** Takes an option and reads to where the story stops next. */
function take(played: Playthrough, option: number): Playthrough {
  played.choose(played.frame.beat.choices[option]?.id ?? '');
  return toChoice(played);
}

function shown(played: Playthrough) {
  const { past, present, cut } = pageOf(played);
  const tell = (texts: typeof past) =>
    texts.map(({ words, taken }) => words.line.text + (taken === null ? '' : ` > ${taken}`));
  return { past: tell(past), present: tell(present), cut };
}

test('paragraphs gather up to the cursor', () => {
  const played = begin(script);
  expect(shown(played)).toEqual({ past: [], present: ['One.'], cut: false });
  played.forward();
  expect(shown(played).present).toEqual(['One.', 'Two.']);
});

test('what was chosen stands in the text, and what was read before it is past', () => {
  expect(shown(take(toChoice(begin(script)), 0))).toEqual({
    past: ['One.', 'Two. > Left'],
    present: ['You go.'],
    cut: false,
  });
});

test('an option that says itself is not said twice', () => {
  const played = take(take(toChoice(begin(script)), 0), 0);
  expect(shown(played)).toEqual({
    past: ['One.', 'Two. > Left', 'You go.'],
    present: ['"Why?" she asks.', 'Because.', 'End.'],
    cut: false,
  });
});

test('a page is emptied by its tag, and whole again for who goes back', () => {
  const played = take(toChoice(begin(script)), 1);
  expect(shown(played)).toEqual({ past: [], present: ['On you go.', 'End.'], cut: false });
  played.goTo(1);
  expect(shown(played)).toEqual({ past: [], present: ['One.', 'Two.'], cut: false });
});

test('an option that shows nothing of its own stands alone', () => {
  const silent = scriptOf(
    'One.\n* [On] -> next\n=== next\n* [Further] -> last\n=== last\nLast.\n-> END',
  );
  const played = take(take(toChoice(begin(silent)), 0), 0);
  expect(shown(played)).toEqual({
    past: ['One. > On', ' > Further'],
    present: ['Last.'],
    cut: false,
  });
});

function at(story: Script, log: Log, snapshot: ReturnType<Playthrough['snapshot']>): Playthrough {
  if (snapshot === null) throw new Error('there is no snapshot');
  return new Playthrough(story, log, undefined, snapshot);
}

test('a kept place has the same page as soon as its past is known', () => {
  const played = take(toChoice(begin(script)), 0);
  const kept = at(script, played.log, played.snapshot());
  expect(shown(kept)).toEqual({ past: [], present: ['You go.'], cut: true });
  for (const _ of recalling(kept));
  expect(pageOf(kept)).toEqual(pageOf(played));
});

test('of a story of 5,000 paragraphs no more stand on the page than it holds', () => {
  const long = Array.from({ length: 5000 }, (_, number) => `Paragraph ${number}.`).join('\n');
  const played = begin(scriptOf(`${long}\n-> END`));
  let first = 0;
  let cuts = 0;
  do {
    const { present, cut } = pageOf(played);
    expect(present.length).toBeLessThanOrEqual(pageBounds.most);
    expect(present.at(-1)?.at).toBe(played.at);
    expect(cut).toBe(present[0]?.at !== 0);
    if (present[0]?.at !== first) cuts += 1;
    first = present[0]?.at ?? 0;
  } while (played.forward());
  expect(played.at).toBe(4999);
  // Now and then, and not with each paragraph: what stands would move each time.
  expect(cuts).toBe((5000 - pageBounds.most) / pageBounds.step);
});

test('pictures stand with the paragraph that they come with, and by themselves where it has no words', () => {
  const hung = scriptOf(
    'One. # image: stair\nTwo. # image: lamp # image: sea\nThree. # image:\n* [On] # image: door\n  ** [Out] -> END',
  );
  const pictures = (played: Playthrough) => {
    const { past, present } = pageOf(played);
    return [...past, ...present].map(({ words, pictures }) => [words.line.text, ...pictures]);
  };
  const begun = [['One.', 'stair'], ['Two.', 'lamp', 'sea'], ['Three.']];
  const played = toChoice(begin(hung));
  expect(pictures(played)).toEqual(begun);
  expect(pictures(take(played, 0))).toEqual([...begun, ['', 'door']]);
});
