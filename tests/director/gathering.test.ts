import { describe, expect, test } from 'vitest';
import { Director } from '../../src/director/director.ts';
import { Gathering } from '../../src/director/gathering.ts';
import type { Stage } from '../../src/director/ports.ts';
import { begin, scriptOf } from '../script.ts';
import { ManualClock, MuteSound, SlowStage, settled } from './hand.ts';

const source =
  'One.\nTwo.\nThree.\n* [Left]\n  Left.\n  Further left.\n* [Right]\n  Right.\n- End.\n-> END';

/** Shows everything at once, as where the page has the words and there is no picture. */
const quickStage: Stage = { show: async () => {}, finish() {}, consider() {} };

/** Ms between two paragraphs. */
const step = 200;

async function play({ ink = source, stage = quickStage }: { ink?: string; stage?: Stage } = {}) {
  const sound = new MuteSound();
  const clock = new ManualClock();
  const errors: unknown[] = [];
  const director: Director = new Director(begin(scriptOf(ink)), {
    stage,
    sound,
    clock,
    audience: {
      hasRead: () => false,
      autoSpeed: 200,
      skipUnread: false,
      leavesOf: () => [],
      seeView: () => gathering.goOn(),
      seeLine: () => {},
      seeChoice: () => {},
      seeError: (error) => errors.push(error),
    },
  });
  const gathering = new Gathering(() => director, clock, sound);
  gathering.follow(step);
  director.open('play');
  await settled();
  return {
    director,
    gathering,
    clock,
    sound,
    errors,
    where: () => `${director.view.phase} ${director.view.frame.beat.line.text}`,
    take: async (option: number) => {
      director.choose(director.view.frame.beat.choices[option]?.id ?? '');
      await settled();
    },
  };
}

describe('paragraphs', () => {
  test('come one after another by themselves, up to the choice', async () => {
    const { clock, where, take } = await play();
    await clock.turn(step - 1);
    expect(where()).toBe('reading One.');
    await clock.turn(1);
    expect(where()).toBe('reading Two.');
    await clock.turn(10 * step);
    expect(where()).toBe('choosing Three.');
    await take(0);
    await clock.turn(10 * step);
    expect(where()).toBe('ended End.');
  });

  test('do not come while there is no room, and come again when there is', async () => {
    const { clock, gathering, where } = await play();
    await clock.turn(step);
    gathering.follow(null);
    await clock.turn(10 * step);
    expect(where()).toBe('reading Two.');
    gathering.follow(step);
    await clock.turn(step);
    expect(where()).toBe('choosing Three.');
  });

  test('do not come while a menu lies over them', async () => {
    const { clock, gathering, where } = await play();
    gathering.hold(true);
    await clock.turn(10 * step);
    expect(where()).toBe('reading One.');
    gathering.hold(false);
    await clock.turn(step);
    expect(where()).toBe('reading Two.');
  });

  test('wait for the voice of the one before, unless the reader does not, and for no other sound', async () => {
    const ink = 'One. # sound: bell\nTwo. # voice: two\nThree. # voice: three\nFour.\n-> END';
    const { clock, sound, gathering, where } = await play({ ink });
    sound.left = 3000;
    await clock.turn(step);
    expect(where()).toBe('reading Two.');
    await clock.turn(2999);
    expect(where()).toBe('reading Two.');
    await clock.turn(1);
    expect(where()).toBe('reading Three.');
    gathering.press();
    await clock.turn(0);
    expect(where()).toBe('ended Four.');
  });

  test('come at the reader’s own pace on auto', async () => {
    const { clock, director, where } = await play();
    director.setPace('auto');
    await clock.turn(step);
    expect(where()).toBe('reading One.');
    await clock.turn(20_000);
    expect(where()).toBe('choosing Three.');
  });
});

describe('a press', () => {
  test('lets all come at once that still comes by itself', async () => {
    const { clock, gathering, where } = await play();
    gathering.press();
    await clock.turn(0);
    expect(where()).toBe('choosing Three.');
  });

  test('hurries what is still on its way, and all behind it', async () => {
    const { clock, gathering, where } = await play({ stage: new SlowStage() });
    expect(where()).toBe('appearing One.');
    gathering.press();
    await settled();
    await clock.turn(0);
    expect(where()).toBe('choosing Three.');
  });

  test('hurries no more than what it was meant for', async () => {
    const { clock, gathering, where, take } = await play();
    gathering.press();
    await clock.turn(0);
    await take(0);
    await clock.turn(step - 1);
    expect(where()).toBe('reading Left.');
  });

  test('brings one paragraph where there is no room', async () => {
    const { clock, gathering, where } = await play();
    gathering.follow(null);
    gathering.press();
    await clock.turn(10 * step);
    expect(where()).toBe('reading Two.');
  });

  test('chooses nothing', async () => {
    const { clock, gathering, where, errors } = await play();
    await clock.turn(10 * step);
    for (let press = 0; press < 3; press++) gathering.press();
    await clock.turn(10 * step);
    expect(where()).toBe('choosing Three.');
    expect(errors).toEqual([]);
  });
});

test('forward goes to the next choice that was answered, then as far as was read', async () => {
  const { clock, director, gathering, where, take } = await play();
  await clock.turn(10 * step);
  await take(0);
  await clock.turn(10 * step);
  gathering.follow(null);
  director.goTo(0);
  gathering.forwardAgain();
  await settled();
  expect(where()).toBe('choosing Three.');
  gathering.forwardAgain();
  await settled();
  expect(where()).toBe('reading End.');
});
