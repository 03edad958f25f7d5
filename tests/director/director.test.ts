import { describe, expect, test } from 'vitest';
import { Director } from '../../src/director/director.ts';
import { stay } from '../../src/director/pace.ts';
import type { PlayState } from '../../src/director/play-state.ts';
import { wordsOf } from '../../src/scene/frame.ts';
import { parseLine } from '../../src/story/line.ts';
import { begin, scriptOf, toChoice } from '../script.ts';
import { ManualClock, MuteSound, SlowStage, settled } from './hand.ts';

const source =
  'One.\nTwo.\nThree. # light: dusk\n* [Left # consider: light: red]\n  Left.\n* [Right]\n  Right.\n- End.\n-> END';

interface Known {
  readonly read?: boolean;
  readonly skipUnread?: boolean;
  /** Parts what the words of a frame are into leaves; they all have room where it is left out. */
  readonly part?: (text: string) => readonly string[];
}

function play(ink = source, known: Known = {}) {
  let { part = () => [] } = known;
  const stage = new SlowStage();
  const sound = new MuteSound();
  const clock = new ManualClock();
  const views: PlayState[] = [];
  const errors: unknown[] = [];
  let lines = 0;
  const director = new Director(begin(scriptOf(ink)), {
    stage,
    sound,
    clock,
    audience: {
      hasRead: () => known.read ?? false,
      leavesOf: (frame) => part(wordsOf(frame).line.text).map(parseLine),
      autoSpeed: 200,
      skipUnread: known.skipUnread ?? false,
      seeView: (view) => views.push(view),
      seeLine: () => {
        lines += 1;
      },
      seeChoice: () => {},
      seeError: (error) => errors.push(error),
    },
  });
  director.open('play');
  const press = async () => {
    director.press();
    await settled();
  };
  const text = () => director.view.frame.beat.line.text;
  const leaf = () => director.view.leaves[director.view.leaf]?.text;
  const refit = async (now: typeof part) => {
    part = now;
    director.refit();
    await settled();
  };
  return {
    director,
    stage,
    sound,
    clock,
    views,
    errors,
    press,
    text,
    leaf,
    refit,
    lines: () => lines,
  };
}

describe('pressing', () => {
  test('the first press completes the line, the second goes on', async () => {
    const { director, press, text } = play();
    expect(director.view.phase).toBe('appearing');
    await press();
    expect([director.view.phase, text()]).toEqual(['reading', 'One.']);
    await press();
    expect([director.view.phase, text()]).toEqual(['appearing', 'Two.']);
  });

  test('stops at a choice, takes nothing', async () => {
    const { director, press, text } = play();
    for (let i = 0; i < 12; i++) await press();
    expect([director.view.phase, text()]).toEqual(['choosing', 'Three.']);
  });

  test('after the last line comes the end, and back leads to the line again', async () => {
    const { director, press, text } = play();
    for (let i = 0; i < 6; i++) await press();
    director.choose(director.view.frame.beat.choices[0]?.id ?? '');
    for (let i = 0; i < 4; i++) await press();
    expect(director.view.phase).toBe('ended');
    director.back();
    await settled();
    expect([director.view.phase, text()]).toEqual(['reading', 'End.']);
  });
});

test('a show that was overtaken says nothing any more', async () => {
  const { director, press, lines } = play();
  await press();
  director.press();
  director.back();
  await settled();
  expect(director.view).toMatchObject({ at: 0, phase: 'reading', canGoForward: true });
  expect(lines()).toBe(2);
});

test('going back cuts, going on plays', async () => {
  const { director, stage, press } = play();
  await press();
  await press();
  director.back();
  await settled();
  expect(stage.shown.map((show) => show.arrival)).toEqual(['play', 'play', 'cut']);
});

describe('auto', () => {
  test('waits by the length of the line, and for sound that should be heard out', async () => {
    const { director, stage, sound, clock, text } = play();
    stage.finish();
    await settled();
    sound.left = 9000;
    director.setPace('auto');
    await clock.turn(8900);
    expect(text()).toBe('One.');
    sound.left = 0;
    await clock.turn(200);
    expect(text()).toBe('Two.');
  });

  test('asks again how long that is: what is read aloud does not know before', async () => {
    const { director, stage, sound, clock, text } = play();
    stage.finish();
    await settled();
    sound.left = 200;
    director.setPace('auto');
    await clock.turn(20_000);
    expect(text()).toBe('One.');
    sound.left = 0;
    await clock.turn(200);
    expect(text()).toBe('Two.');
  });

  test('stops at a choice', async () => {
    const { director, stage, clock } = play();
    director.setPace('auto');
    for (let i = 0; i < 8; i++) {
      stage.finish();
      await settled();
      await clock.turn(5000);
    }
    expect(director.view).toMatchObject({ phase: 'choosing', pace: 'manual' });
  });

  test('a press takes the pace back to the reader', async () => {
    const { director, stage, clock, press, text } = play();
    stage.finish();
    await settled();
    director.setPace('auto');
    await press();
    stage.finish();
    await settled();
    await clock.turn(60_000);
    expect([text(), director.view.pace]).toEqual(['Two.', 'manual']);
  });
});

describe('skip', () => {
  test('runs 40 lines a second or faster through lines read, and stops at a choice', async () => {
    const many = `${Array.from({ length: 60 }, (_, i) => `Line ${i}.`).join('\n')}\n* [A] -> END\n* [B] -> END`;
    const { director, clock } = play(many, { read: true });
    director.setPace('skip');
    await settled();
    await clock.turn(1000);
    expect(director.view.at).toBeGreaterThanOrEqual(40);
    await clock.turn(1000);
    expect(director.view).toMatchObject({ at: 59, phase: 'choosing', pace: 'manual' });
  });

  test('waits for no picture on the way, but for that of the choice', async () => {
    const { director, stage, clock, lines } = play(source, { read: true });
    stage.slowCuts = true;
    director.setPace('skip');
    await settled();
    await clock.turn(1000);
    expect(director.view).toMatchObject({ at: 2, phase: 'appearing' });
    expect(lines()).toBe(2);
    stage.finish();
    await settled();
    expect(director.view).toMatchObject({ at: 2, phase: 'choosing', pace: 'manual' });
  });

  test('shows few of the lines it runs through, and always the one that it is left at', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `Line ${i}.`).join('\n');
    const { director, stage, clock, text } = play(many, { read: true });
    director.setPace('skip');
    await settled();
    await clock.turn(710);
    const before = stage.shown.length;
    expect(before).toBeLessThan(6);
    expect(stage.shown.at(-1)?.text).not.toBe(text());
    director.setPace('manual');
    expect(stage.shown.at(-1)?.text).toBe(text());
    expect(stage.shown).toHaveLength(before + 1);
  });

  test('makes up for the time that a picture took, and shows none while it is late', async () => {
    const many = Array.from({ length: 120 }, (_, i) => `Line ${i}.`).join('\n');
    const { director, stage, clock } = play(many, { read: true });
    // Every picture holds the page up for a third of a second.
    const passed = clock.now.bind(clock);
    let held = 0;
    clock.now = () => passed() + held;
    stage.show = async () => {
      held += 333;
      stage.shown.push({ text: director.view.frame.beat.line.text, arrival: 'cut' });
    };
    stage.shown.length = 0;
    director.setPace('skip');
    await settled();
    const began = clock.now();
    while (clock.now() - began < 1300) await clock.turn(1);
    const lines = ((clock.now() - began) / 1000) * 40;
    expect(director.view.at).toBeGreaterThanOrEqual(lines);
    expect(stage.shown.length).toBe(3);
  });

  test('stops at a line never read', async () => {
    const { director, clock } = play(source, { read: false });
    director.setPace('skip');
    await settled();
    await clock.turn(1000);
    expect(director.view).toMatchObject({ at: 0, pace: 'manual' });
  });

  test('at a choice that was answered before, it is not: nothing goes by itself before or after the answer', async () => {
    const { director, press, clock } = play(source, { read: true });
    for (let i = 0; i < 6; i++) await press();
    const [left] = director.view.frame.beat.choices;
    director.choose(left?.id ?? '');
    await settled();
    for (let back = 0; back < 3 && director.view.phase !== 'choosing'; back++) {
      director.back();
      await settled();
    }
    for (const pace of ['skip', 'auto'] as const) {
      director.setPace(pace);
      await clock.turn(60_000);
      expect(director.view).toMatchObject({ at: 2, phase: 'choosing', pace: 'manual' });
    }
    director.choose(left?.id ?? '');
    await press();
    await clock.turn(60_000);
    expect(director.view).toMatchObject({ at: 3, phase: 'reading' });
  });

  test('runs through unread lines where the reader wants it', async () => {
    const { director, clock } = play(source, { read: false, skipUnread: true });
    director.setPace('skip');
    await settled();
    await clock.turn(1000);
    expect(director.view).toMatchObject({ at: 2, phase: 'choosing' });
  });
});

describe('replay', () => {
  async function toEnd() {
    const played = play();
    for (let i = 0; i < 6; i++) await played.press();
    played.director.choose(played.director.view.frame.beat.choices[0]?.id ?? '');
    for (let i = 0; i < 4; i++) await played.press();
    return played;
  }
  const watch = async ({ stage, clock }: ReturnType<typeof play>, ms: number) => {
    for (let i = 0; i < ms / 500; i++) {
      stage.finish();
      await settled();
      await clock.turn(500);
    }
  };

  test('runs from the first line over the choice that was taken, to the end', async () => {
    const played = await toEnd();
    const { director } = played;
    director.goTo(0);
    director.setPace('replay');
    const log = director.playthrough.log;
    await watch(played, 60_000);
    expect(director.view).toMatchObject({ phase: 'ended', pace: 'manual' });
    expect(director.playthrough.log).toEqual(log);
  });

  test('shows the option being pointed at before it is taken', async () => {
    const played = await toEnd();
    played.director.goTo(2);
    played.director.setPace('replay');
    await settled();
    await played.clock.turn(2000);
    const [left] = played.director.view.frame.beat.choices;
    expect(played.director.view).toMatchObject({ phase: 'choosing', pointing: left?.id });
    expect(played.stage.considered).toMatchObject({ light: 'red' });
  });

  test('runs faster or slower, and may be told so while it runs', async () => {
    const { director, stage, clock, text } = await toEnd();
    const first = stay(director.playthrough.frameAt(0).beat, 200);
    director.replay(0);
    await settled();
    director.setRate(0.5);
    await clock.turn(first * 2 - 10);
    expect(text()).toBe('One.');
    director.setRate(2);
    await clock.turn(first / 2);
    expect(text()).toBe('Two.');
    director.setRate(4);
    stage.finish();
    await settled();
    await clock.turn(first / 4 + 10);
    expect(text()).toBe('Three.');
    expect(stage.shown.at(-1)).toEqual({ text: 'Three.', arrival: 'cut' });
  });

  test('an option that the reader takes instead leaves it', async () => {
    const { director, clock } = await toEnd();
    director.replay(2);
    await settled();
    await clock.turn(2000);
    director.choose(director.view.frame.beat.choices[1]?.id ?? '');
    expect(director.view).toMatchObject({
      pace: 'manual',
      pointing: null,
      frame: { beat: { line: { text: 'Right.' } } },
    });
  });

  test('a press leaves it, and the reader plays on from there', async () => {
    const played = await toEnd();
    const { director, press } = played;
    director.goTo(2);
    director.setPace('replay');
    await settled();
    await played.clock.turn(2000);
    await press();
    await watch(played, 20_000);
    expect(director.view).toMatchObject({
      at: 2,
      phase: 'choosing',
      pace: 'manual',
      pointing: null,
    });
    expect(played.stage.considered).toBeNull();
    director.choose(director.view.frame.beat.choices[1]?.id ?? '');
    expect(director.view.frame.beat.line.text).toBe('Right.');
  });
});

test('pointing at an option shows its scene, leaving it shows the own one', async () => {
  const { director, stage, press } = play();
  for (let i = 0; i < 6; i++) await press();
  const [left, right] = director.view.frame.beat.choices;
  director.consider(left?.id ?? null);
  expect(stage.considered).toMatchObject({ light: 'red' });
  director.consider(right?.id ?? null);
  expect(stage.considered).toBeNull();
  expect(director.view.frame.scene.light).toBe('dusk');
});

test('an error in the story leaves the reader at the last good line', async () => {
  const { director, errors, press, text } = play(
    'VAR zero = 0\nGood.\nAlso good.\n* [On]\n- {broken(zero)}\n-> END\n=== function broken(x)\n~ return LIST_MIN(x)',
  );
  for (let i = 0; i < 4; i++) await press();
  director.choose(director.view.frame.beat.choices[0]?.id ?? '');
  await settled();
  expect(errors).toHaveLength(1);
  expect(text()).toBe('Also good.');
});

test('while a menu lies over the story, auto waits', async () => {
  const { director, stage, clock, text } = play();
  stage.finish();
  await settled();
  director.setPace('auto');
  director.hold(true);
  await clock.turn(60_000);
  expect(text()).toBe('One.');
  director.hold(false);
  await clock.turn(60_000);
  expect(text()).toBe('Two.');
});

test('a playthrough that is replaced starts where its cursor is', async () => {
  const { director, text } = play();
  const other = toChoice(begin(scriptOf(source)));
  director.replace(other, 'cut');
  await settled();
  expect([text(), director.view.phase]).toEqual(['Three.', 'choosing']);
});

describe('the end', () => {
  const silent = 'One.\nTwo.\n* [Leave] -> END\n* [Sail]\n  # background: sea\n  -> END\n- -> END';

  test('after an option that leads straight to it needs no press, and back leads to the choice', async () => {
    const { director, press, text } = play(silent);
    for (let i = 0; i < 4; i++) await press();
    director.choose(director.view.frame.beat.choices[0]?.id ?? '');
    await press();
    expect(director.view).toMatchObject({ at: 2, phase: 'ended', canGoBack: true });
    director.back();
    await settled();
    expect([director.view.phase, text()]).toEqual(['choosing', 'Two.']);
    director.forwardAgain();
    await settled();
    expect(director.view).toMatchObject({ at: 2, phase: 'ended' });
  });

  test('waits for a press where there is still a picture to be seen', async () => {
    const { director, press } = play(silent);
    for (let i = 0; i < 4; i++) await press();
    director.choose(director.view.frame.beat.choices[1]?.id ?? '');
    await press();
    expect(director.view).toMatchObject({ at: 2, phase: 'reading' });
    await press();
    expect(director.view.phase).toBe('ended');
    director.back();
    await settled();
    expect(director.view).toMatchObject({ at: 2, phase: 'reading' });
  });

  test('of a story that has no line is there at once, and nothing lies behind it', async () => {
    const { director, press } = play('-> END');
    await press();
    expect(director.view).toMatchObject({ phase: 'ended', canGoBack: false });
    director.back();
    await settled();
    expect(director.view.phase).toBe('ended');
  });
});

test('words that stand on over a beat without any look as before, whatever was read elsewhere', async () => {
  const known = { read: false };
  const { director, views, press } = play('One.\n* [Leave] -> END', known);
  await press();
  known.read = true;
  views.length = 0;
  director.choose(director.view.frame.beat.choices[0]?.id ?? '');
  await press();
  expect(views.map(({ readBefore }) => readBefore)).not.toContain(true);
  director.open('cut');
  await settled();
  expect(director.view.readBefore).toBe(true);
});

describe('a choice that nobody can answer', () => {
  test.each([
    ['disabled', '+ [Shut # disabled] -> END'],
    ['hidden', '+ [Shut # hidden] -> END'],
    ['without words', '+ [# class: quiet] -> END'],
  ])(
    '(all %s) is told when the reader goes on, with its knot, and they stand at its line',
    async (_, option) => {
      const { director, press, errors, text } = play(`-> pit\n=== pit\nOne.\n${option}`);
      await press();
      expect([director.view.phase, errors]).toEqual(['reading', []]);
      await press();
      expect(errors).toMatchObject([
        { message: 'none of the options here can be taken', place: 'pit' },
      ]);
      director.open('cut');
      await settled();
      expect([director.view.phase, text(), errors.length]).toEqual(['reading', 'One.', 1]);
    },
  );

  test('is told to auto and skip, too', async () => {
    for (const pace of ['auto', 'skip'] as const) {
      const { director, clock, errors, press } = play('One.\n+ [Shut # disabled] -> END', {
        read: true,
      });
      await press();
      director.setPace(pace);
      await clock.turn(10_000);
      expect(errors).toHaveLength(1);
    }
  });
});

describe('a line that wants to begin anew', () => {
  const again = 'One.\nOver. # restart\nOn.\nThe last.\n-> END';

  /** A reader who has read it. */
  async function atLine(ink = again, more = {}) {
    const played = play(ink, more);
    for (let i = 0; i < 3; i++) await played.press();
    return played;
  }

  test('can be read first; the press after it asks, and another one answers nothing', async () => {
    const { director, press, text } = play(again);
    for (let i = 0; i < 3; i++) await press();
    expect([director.view.phase, text()]).toEqual(['reading', 'Over.']);
    await press();
    await press();
    expect([director.view.phase, text()]).toEqual(['restarting', 'Over.']);
  });

  test('lets who stays read it, and go on', async () => {
    const { director, press, text } = await atLine();
    await press();
    director.stay();
    expect([director.view.phase, text()]).toEqual(['reading', 'Over.']);
    await press();
    expect(text()).toBe('On.');
  });

  test('is gone back to from the question, and asks again once it was left', async () => {
    const { director, press, text } = await atLine();
    await press();
    director.back();
    expect([director.view.phase, text()]).toEqual(['reading', 'Over.']);
    director.back();
    await settled();
    expect(text()).toBe('One.');
    await press();
    await press();
    await press();
    expect([director.view.phase, text()]).toEqual(['restarting', 'Over.']);
  });

  test('ends the story for who stays where nothing follows', async () => {
    const { director, press } = await atLine('One.\nOver. # restart\n-> END');
    await press();
    expect(director.view.phase).toBe('restarting');
    director.stay();
    await press();
    expect(director.view.phase).toBe('ended');
  });

  test('asks before its options are there, once', async () => {
    const { director, press } = await atLine('One.\nOver. # restart\n+ [Go] Gone. -> END');
    expect(director.view.phase).toBe('restarting');
    director.stay();
    expect(director.view.phase).toBe('choosing');
    director.choose(director.view.frame.beat.choices[0]?.id ?? '');
    await press();
    director.back();
    await settled();
    expect(director.view.phase).toBe('choosing');
    await press();
    expect(director.view.phase).toBe('choosing');
  });

  test('asks at once where it has no words, and then leaves the end', async () => {
    const { director, press } = play('One.\n+ [Again]\n  # restart\n  -> END');
    await press();
    director.choose(director.view.frame.beat.choices[0]?.id ?? '');
    await press();
    expect(director.view.phase).toBe('restarting');
    director.stay();
    expect(director.view.phase).toBe('ended');
    director.back();
    await settled();
    expect(director.view).toMatchObject({ at: 0, phase: 'choosing' });
  });

  test('is asked for by auto after its stay', async () => {
    const { director, stage, clock } = await atLine();
    director.setPace('auto');
    await clock.turn(3000);
    expect(director.view).toMatchObject({ at: 1, phase: 'restarting', pace: 'manual' });
    expect(stage.shown.at(-1)?.text).toBe('Over.');
  });

  test('stops skipping, with its picture and without a question; the press after that asks', async () => {
    const { director, stage, clock, press, text } = play(again, { read: true });
    director.setPace('skip');
    await settled();
    await clock.turn(1000);
    expect([director.view.phase, director.view.pace, text()]).toEqual([
      'reading',
      'manual',
      'Over.',
    ]);
    expect(stage.shown.at(-1)?.text).toBe('Over.');
    await press();
    expect(director.view.phase).toBe('restarting');
  });

  test('is skipped and replayed past where the reader has gone on from it, and never asks then', async () => {
    const { director, clock, views, press, text } = await atLine(again, { read: true });
    await press();
    director.stay();
    await press();
    views.length = 0;
    director.setRate(4);
    director.replay(0);
    await settled();
    await clock.turn(60_000);
    expect([text(), director.view.phase]).toEqual(['The last.', 'ended']);
    director.goTo(0);
    director.setPace('skip');
    await settled();
    await clock.turn(1000);
    expect(text()).toBe('The last.');
    expect(views.map(({ phase }) => phase)).not.toContain('restarting');
  });

  test('stops a replay that has come to where the reader was, without a question', async () => {
    const { director, clock, text } = await atLine();
    director.setRate(4);
    director.replay(0);
    await settled();
    await clock.turn(60_000);
    expect([director.view.phase, director.view.pace, text()]).toEqual([
      'reading',
      'manual',
      'Over.',
    ]);
  });
});

describe('a line that is longer than the text box', () => {
  const long =
    'Short.\nAaa. Bbb. Ccc. # sound: bell\n* [Left]\n  Left.\n* [Right]\n  Right.\n- Ddd. Eee. Fff.\n-> END';
  const sentences = (text: string) => text.split(/(?<= )/);
  /** Three sentences are three leaves, one is none. */
  const part = (text: string) => (text.includes(' ') ? sentences(text) : []);

  /** At the first leaf of the long line. */
  async function atLong(known: Known = {}) {
    const played = play(long, { part, ...known });
    for (let i = 0; i < 2; i++) await played.press();
    return played;
  }

  test('is read leaf by leaf: a press completes one, the next turns it, the last goes on', async () => {
    const { director, stage, press, leaf, lines } = await atLong();
    expect([director.view.phase, leaf()]).toEqual(['appearing', 'Aaa. ']);
    await press();
    expect([director.view.phase, leaf()]).toEqual(['reading', 'Aaa. ']);
    await press();
    expect([director.view.phase, leaf()]).toEqual(['appearing', 'Bbb. ']);
    for (let i = 0; i < 3; i++) await press();
    // Only with the last leaf the choice opens.
    expect([director.view.phase, leaf()]).toEqual(['choosing', 'Ccc.']);
    expect(stage.shown.map(({ text }) => text)).toEqual(['Short.', 'Aaa. ', 'Bbb. ', 'Ccc.']);
    // It is one line to log and read mark.
    expect(lines()).toBe(2);
    expect(director.view.frame.beat.line.text).toBe('Aaa. Bbb. Ccc.');
    expect(director.playthrough.at).toBe(1);
  });

  test('asks for its cues, and is heard, with its first leaf alone', async () => {
    const { stage, sound, press } = await atLong();
    for (let i = 0; i < 4; i++) await press();
    expect(stage.frames.map(({ beat }) => beat.cues.length)).toEqual([0, 1, 0, 0]);
    expect(sound.shown).toBe(2);
  });

  test('is gone back through as it was read, also from the line after it', async () => {
    const { director, press, text, leaf } = await atLong();
    for (let i = 0; i < 5; i++) await press();
    director.choose(director.view.frame.beat.choices[0]?.id ?? '');
    await settled();
    const seen: unknown[] = [];
    for (let i = 0; i < 5; i++) {
      director.back();
      await settled();
      seen.push(leaf() ?? text());
    }
    expect(seen).toEqual(['Ccc.', 'Bbb. ', 'Aaa. ', 'Short.', 'Short.']);
    expect(director.view.canGoBack).toBe(false);
  });

  test('is gone forward through again without being played', async () => {
    const { director, stage, press, text, leaf } = await atLong();
    for (let i = 0; i < 5; i++) await press();
    director.choose(director.view.frame.beat.choices[0]?.id ?? '');
    await settled();
    director.goTo(0);
    await settled();
    const seen: unknown[] = [];
    for (let i = 0; i < 4; i++) {
      director.forwardAgain();
      await settled();
      seen.push(leaf() ?? text());
    }
    expect(seen).toEqual(['Aaa. ', 'Bbb. ', 'Ccc.', 'Left.']);
    expect(stage.shown.slice(-4).every(({ arrival }) => arrival === 'cut')).toBe(true);
  });

  test('is landed on at its first leaf', async () => {
    const { director, press, leaf } = await atLong();
    for (let i = 0; i < 5; i++) await press();
    director.goTo(1);
    await settled();
    expect([director.view.phase, leaf()]).toEqual(['reading', 'Aaa. ']);
    expect(director.view.canGoBack).toBe(true);
  });

  test('stays on auto as long as each leaf has words', async () => {
    const words = 'Many many many many words. ';
    const { director, stage, clock, leaf } = await atLong({
      part: (text) => (text.startsWith('Aaa') ? [words, 'Few.'] : []),
    });
    director.setPace('auto');
    stage.finish();
    await settled();
    const { frame } = director.view;
    const long = stay({ ...frame.beat, line: parseLine(words) }, 200);
    await clock.turn(long - 100);
    expect(leaf()).toBe(words);
    await clock.turn(200);
    expect(leaf()).toBe('Few.');
    stage.finish();
    await settled();
    expect(director.view).toMatchObject({ phase: 'choosing', pace: 'manual' });
  });

  test('is skipped as a whole, and stands at its end where something is asked', async () => {
    const { director, clock, leaf } = play(long, { part, read: true });
    director.setPace('skip');
    for (let i = 0; i < 6; i++) await clock.turn(500);
    expect([director.view.at, director.view.phase, leaf()]).toEqual([1, 'choosing', 'Ccc.']);
  });

  test('whose leaf is read is passed as a whole once skipping begins', async () => {
    const { director, stage, clock, press, leaf } = await atLong({ read: true });
    await press();
    director.setPace('skip');
    for (let i = 0; i < 4; i++) await clock.turn(500);
    expect([director.view.phase, leaf()]).toEqual(['choosing', 'Ccc.']);
    expect(stage.shown.map(({ text }) => text)).not.toContain('Bbb. ');
  });

  test('that skipping stops in is read from its beginning', async () => {
    const { director, clock, leaf } = play('One.\nAaa. Bbb. Ccc.\nTwo.\n-> END', {
      part,
      read: true,
    });
    director.setPace('skip');
    await settled();
    await clock.turn(16);
    expect(director.view.at).toBe(1);
    expect(leaf()).toBeUndefined();
    director.setPace('manual');
    await settled();
    await clock.turn(500);
    expect([director.view.phase, leaf()]).toEqual(['reading', 'Aaa. ']);
  });

  test('parted anew keeps in sight what the leaf began with, however often', async () => {
    const { press, leaf, lines, refit } = play('Short.\nAaa. Bbb. Ccc.\nOne.\n-> END', { part });
    for (let i = 0; i < 5; i++) await press();
    expect(leaf()).toBe('Bbb. ');
    await refit((text) => (text.includes(' ') ? ['Aaa. Bbb. ', 'Ccc.'] : []));
    expect(leaf()).toBe('Aaa. Bbb. ');
    await refit(part);
    expect(leaf()).toBe('Bbb. ');
    await refit(() => []);
    expect(leaf()).toBeUndefined();
    await refit(part);
    expect(leaf()).toBe('Bbb. ');
    expect(lines()).toBe(2);
  });

  test('parted anew opens its choice where all of it has room, and leaves one open that is', async () => {
    const { director, leaf, refit } = await atLong();
    await refit(() => []);
    expect(director.view.phase).toBe('choosing');
    await refit(part);
    expect([director.view.phase, leaf()]).toEqual(['choosing', 'Ccc.']);
  });

  test('that is coming while it is parted anew is told of once', async () => {
    const { director, lines, refit } = await atLong();
    await refit((text) => (text.includes(' ') ? ['Aaa. Bbb. ', 'Ccc.'] : []));
    expect([director.view.phase, lines()]).toEqual(['reading', 2]);
  });

  test('that stands on under a choice stands there with its end, and is gone back to', async () => {
    const { director, press, leaf } = play('Aaa. Bbb.\n* [One]\n  ** [Two]\n     End.\n- -> END', {
      part,
    });
    for (let i = 0; i < 3; i++) await press();
    director.choose(director.view.frame.beat.choices[0]?.id ?? '');
    await press();
    expect([director.view.at, director.view.phase, leaf()]).toEqual([1, 'choosing', 'Bbb.']);
    director.back();
    await settled();
    expect([director.view.at, leaf()]).toEqual([0, 'Bbb.']);
    director.back();
    await settled();
    expect(leaf()).toBe('Aaa. ');
  });

  test('the end’s card leads back to its last leaf', async () => {
    const { director, press, leaf } = play('Aaa. Bbb.\n-> END', { part });
    for (let i = 0; i < 4; i++) await press();
    expect(director.view.phase).toBe('ended');
    director.back();
    await settled();
    expect([director.view.phase, leaf()]).toEqual(['reading', 'Bbb.']);
  });
});
