import { describe, expect, test, vi } from 'vitest';
import type { StoryInfo } from '../../src/catalogue/story-info.ts';
import type { PlayState } from '../../src/director/play-state.ts';
import { moveTo } from '../../src/game/edited-story.ts';
import { checkpointsOf, historyOf } from '../../src/game/replaying.ts';
import { Session, type SessionParts } from '../../src/game/session.ts';
import type { Playthrough, Snapshot } from '../../src/playthrough/playthrough.ts';
import { standingAt } from '../../src/playthrough/restore.ts';
import { Telling } from '../../src/playthrough/telling.ts';
import type { Kept } from '../../src/shelf/kept.ts';
import { memoryStore } from '../../src/shelf/open-store.ts';
import { Shelf } from '../../src/shelf/shelf.ts';
import type { Script } from '../../src/story/script.ts';
import { ManualClock, SlowStage, settled, unseen } from '../director/hand.ts';
import { begin, scriptOf, toChoice } from '../script.ts';

const source =
  'One.\nTwo.\n* [Left]\n  Left. # ending: left\n  -> END\n* [Right]\n  Right. # ending: right\n  -> END';

const ends = [
  { id: 'left', title: 'Left', line: '', scene: ['background: shore', 'light: night'] },
  { id: 'right', title: 'Right', line: '' },
];

async function open(script: Script = scriptOf(source)) {
  const clock = new ManualClock();
  const store = memoryStore();
  const stage = new SlowStage();
  let today = 1000;
  const shelf = await Shelf.open({
    story: 'test',
    clock,
    today: () => {
      today += 1;
      return today;
    },
    open: async () => store,
  });
  const seen: {
    view: PlayState | null;
    lines: number;
    troubles: unknown[];
    waits: (number | null)[];
  } = {
    view: null,
    lines: 0,
    troubles: [],
    waits: [],
  };
  const parts: SessionParts = {
    script,
    info: { cast: {}, endings: ends } as Partial<StoryInfo> as StoryInfo,
    shelf,
    ...unseen(clock),
    stage,
    events: {
      seeView: (view) => {
        seen.view = view;
      },
      seeLine: () => {
        seen.lines += 1;
      },
      seeJournal: () => {},
      seeWaiting: (share) => seen.waits.push(share),
      seeTrouble: (error) => seen.troubles.push(error),
      seeProblem: () => {},
    },
  };
  const press = async (session: Session, times = 1) => {
    for (let i = 0; i < times; i++) {
      session.director.press();
      await settled();
    }
  };
  const take = async (session: Session, label: string) => {
    const option = seen.view?.frame.beat.choices.find((choice) => choice.label === label);
    session.director.choose(option?.id ?? '');
    await press(session);
  };
  /** Lets what lies before be fetched and walked again. */
  const walked = async () => {
    await vi.dynamicImportSettled();
    await clock.turn(5000);
    await settled();
  };
  return { parts, clock, shelf, store, stage, seen, press, take, walked };
}

/** The playthrough of a kept place, standing on its snapshot. */
function standing({ bookmark, foothold }: Kept, script: Script): Playthrough {
  const playthrough = standingAt(script, bookmark, foothold);
  if (playthrough === null) throw new Error('the place has no snapshot');
  return playthrough;
}

/** What a session says of its place. */
function withoutId({ bookmark, foothold, glimpse }: Kept) {
  return { bookmark, foothold, glimpse };
}

/** A session at its second line, where a choice is open, and closed there. @returns what was kept of it. */
async function keptAtChoice({ parts, shelf, press }: Awaited<ReturnType<typeof open>>) {
  const session = Session.begin('a', 1, parts);
  await press(session, 3);
  session.close();
  const [kept] = shelf.autosaves;
  if (kept?.foothold === undefined) throw new Error('no snapshot was kept');
  return { ...kept, foothold: kept.foothold };
}

describe('a session keeps', () => {
  test('nothing of a rehearsal: it has departed from its log', async () => {
    const { parts, shelf, seen, press, take } = await open();
    const { journal } = shelf;
    const session = Session.at(null, begin(parts.script), parts);
    await press(session, 3);
    await take(session, 'Left');
    expect(seen.lines).toBeGreaterThan(2);
    expect(seen.view?.frame.beat.ending).toBe('left');
    expect([session.place(), shelf.autosaves]).toEqual([null, []]);
    expect(shelf.journal).toBe(journal);
  });

  test('of a passage that is passed over its summary, and no read mark of its lines', async () => {
    const bloody =
      'One.\n# content: blood # summary: He was cut.\nIt bled. # id: bled\nIt bled on. # id: on\nTwo. # content: end # id: two\n-> END';
    const { parts, shelf, seen, press } = await open(scriptOf(bloody));
    const tell = (played: Playthrough) => played.tell(new Telling(['blood']));
    const session = Session.begin('a', 1, { ...parts, tell });
    await press(session, 3);
    expect(shelf.autosaves[0]?.glimpse.line).toBe('He was cut.');
    expect(shelf.autosaves[0]?.bookmark).toMatchObject({ at: 1, line: 'bled' });
    expect(shelf.autosaves[0]?.foothold).toBeUndefined();
    await press(session, 2);
    expect(seen.view?.frame.beat.id).toBe('two');
    expect(['bled', 'on'].filter((id) => shelf.journal.read.has(id))).toEqual([]);
    expect(shelf.journal.read.has('two')).toBe(true);
    expect((await historyOf(session)).map(({ frame }) => frame.beat.line.text)).toEqual([
      'One.',
      'He was cut.',
      'Two.',
    ]);
  });

  test('the place after every line', async () => {
    const { parts, shelf, press } = await open();
    const session = Session.begin('a', 1, parts);
    await press(session);
    expect(shelf.autosaves).toMatchObject([{ id: 'a', bookmark: { at: 0 } }]);
    await press(session, 2);
    expect(shelf.autosaves).toMatchObject([{ id: 'a', bookmark: { at: 1 } }]);
  });

  test('a line once it is painted, or before what comes is kept', async () => {
    const { parts, shelf, press } = await open();
    let paint = () => {};
    const afterPaint = (then: () => void) => {
      paint = then;
    };
    const session = Session.begin('a', 1, { ...parts, afterPaint });
    await press(session);
    expect([shelf.autosaves, shelf.journal.read.size]).toEqual([[], 0]);
    paint();
    expect(shelf.autosaves).toMatchObject([{ bookmark: { at: 0 } }]);
    const painted = paint;
    await press(session, 2);
    painted();
    expect(shelf.journal.read.size).toBe(1);
    session.close();
    expect(shelf.autosaves).toMatchObject([{ bookmark: { at: 1 } }]);
    expect(shelf.journal.read.size).toBe(2);
  });

  test('no place of a line that was left before it was painted, but that it was read', async () => {
    const twice = scriptOf('Go on. # id: same\nGo on. # id: same\nEnd.\n-> END');
    const { parts, shelf, seen, press } = await open(twice);
    const works: (() => void)[] = [];
    const afterPaint = (then: () => void) => works.push(then);
    const session = Session.begin('a', 1, { ...parts, afterPaint });
    await press(session, 2);
    expect(seen.view).toMatchObject({ at: 1, phase: 'appearing', readBefore: true });
    for (const work of works) work();
    expect(shelf.autosaves).toEqual([]);
    expect(shelf.journal.read.has('same')).toBe(true);
  });

  test('the last three playthroughs, so that Begin eats no place', async () => {
    const { parts, shelf, press } = await open();
    for (const id of ['a', 'b', 'c', 'd']) {
      const session = Session.begin(id, 1, parts);
      await press(session);
      session.close();
    }
    expect(shelf.autosaves.map((kept) => kept.id)).toEqual(['d', 'c', 'b']);
  });

  test('lines read, options taken and endings seen', async () => {
    const { parts, shelf, press, take } = await open();
    const session = Session.begin('a', 1, parts);
    await press(session, 3);
    await take(session, 'Right');
    const { journal } = shelf;
    expect(journal.read.size).toBe(3);
    expect([...journal.endings.keys()]).toEqual(['right']);
    expect([...journal.taken.entries()].map(([, record]) => record)).toMatchObject([
      { label: 'Right', endings: ['right'] },
    ]);
  });
});

test('an ending shows the scene behind its card once it is reached, or the last line’s own', async () => {
  const { parts, stage, seen, press, take } = await open();
  const session = Session.begin('a', 1, parts);
  await press(session, 3);
  await take(session, 'Left');
  expect(stage.considered).toBeNull();
  await press(session, 2);
  expect(seen.view?.phase).toBe('ended');
  expect(stage.considered).toMatchObject({ background: 'shore', light: 'night' });
  // Whoever hears of the picture hears of the one that stands.
  expect(seen.view?.frame).toMatchObject({
    scene: { background: 'shore' },
    beat: { ending: 'left', alt: null },
  });

  stage.considered = null;
  await session.backToChoice();
  await take(session, 'Right');
  await press(session, 2);
  expect(seen.view?.phase).toBe('ended');
  expect(stage.considered).toBeNull();
});

test('a place that was kept is shown again, cut to', async () => {
  const game = await open();
  const kept = await keptAtChoice(game);
  Session.at('a', standing(kept, game.parts.script), game.parts);
  await settled();
  // Its past is not known yet, but there is one.
  expect(game.seen.view).toMatchObject({ at: 1, phase: 'choosing', canGoBack: true });
});

test('back, asked for before the past is known, waits for it with a sign', async () => {
  const game = await open();
  const kept = await keptAtChoice(game);
  const resumed = Session.at('a', standing(kept, game.parts.script), game.parts);
  await settled();
  expect(resumed.director.playthrough.first).toBe(1);
  const back = resumed.back();
  expect(game.seen.view?.at).toBe(1);
  expect(game.seen.waits).toEqual([0]);
  await game.walked();
  await back;
  expect(game.seen.waits.at(-1)).toBeNull();
  expect(game.seen.view).toMatchObject({ at: 0, frame: { beat: { line: { text: 'One.' } } } });
});

test('back, asked for and then left for the title, shows nothing more', async () => {
  const game = await open();
  const kept = await keptAtChoice(game);
  const resumed = Session.at('a', standing(kept, game.parts.script), game.parts);
  await settled();
  const back = resumed.back();
  resumed.close();
  const before = game.seen.view;
  await game.walked();
  await back;
  expect(game.seen.view).toBe(before);
});

const forgeries: readonly (readonly [what: string, forge: (snapshot: Snapshot) => Snapshot])[] = [
  [
    'line',
    (snapshot) => {
      const { frame } = begin(scriptOf('Never written.\n-> END'));
      return { ...snapshot, frame };
    },
  ],
  [
    'state',
    ({ state, ...snapshot }) => {
      const ink = state.ink.replace('"storySeed":1', '"storySeed":2');
      expect(ink).not.toBe(state.ink);
      return { ...snapshot, state: { ...state, ink } };
    },
  ],
];

test.each(forgeries)(
  'a snapshot whose %s is not where the log leads is not obeyed',
  async (_, forge) => {
    const game = await open();
    const kept = await keptAtChoice(game);
    const forged = { ...kept, foothold: forge(kept.foothold) };
    const session = Session.at('a', standing(forged, game.parts.script), game.parts);
    // What walks another way is fetched first.
    await vi.waitFor(async () => {
      await game.walked();
      expect(session.place()).toEqual(withoutId(kept));
    });
    expect(game.seen.view).toMatchObject({ at: 1, phase: 'choosing' });
    expect(game.seen.troubles).toEqual([]);
  },
);

test('from an ending back to the choice, and the other way', async () => {
  const { parts, shelf, seen, press, take } = await open();
  const session = Session.begin('a', 1, parts);
  await press(session, 3);
  await take(session, 'Left');
  expect(session.choiceBehind).toBe(true);
  await session.backToChoice();
  await settled();
  expect(seen.view).toMatchObject({ at: 1, phase: 'choosing' });
  await take(session, 'Right');
  expect([...shelf.journal.endings.keys()].sort()).toEqual(['left', 'right']);
  expect(session.director.playthrough.log.taken).toHaveLength(1);
});

test('the second playthrough is told of the endings seen', async () => {
  const script = scriptOf(
    'VAR seen_done = false\n{seen_done: Again.|First.}\n* [End]\n  Done. # ending: done\n  -> END',
  );
  const { parts, seen, press, take } = await open(script);
  const first = Session.begin('a', 1, parts);
  await press(first);
  await take(first, 'End');
  Session.begin('b', 1, parts);
  expect(seen.view?.frame.beat.line.text).toBe('Again.');
});

test('an edited story is shown at the same line', async () => {
  const { parts, seen, press } = await open();
  const session = Session.begin('a', 1, parts);
  await press(session, 3);
  expect(moveTo(session, scriptOf(`Zero.\n${source}`), () => {})).toBeNull();
  await settled();
  expect(seen.view).toMatchObject({ at: 2, frame: { beat: { line: { text: 'Two.' } } } });
});

describe('a look ahead', () => {
  /** What a look comes to while the clock goes on; `meanwhile` happens before it does. */
  async function looked(script: Script, meanwhile: (session: Session) => void = () => {}) {
    const { parts, clock, press } = await open(script);
    const session = Session.begin('a', 1, parts);
    await press(session, 3);
    // What looks is loaded when it is first asked for.
    const loaded = async () => {
      await import('../../src/game/look-ahead.ts');
      await settled();
    };
    const look = session.lookAhead(3);
    await loaded();
    meanwhile(session);
    await loaded();
    for (let turn = 0; turn < 20; turn++) await clock.turn(5);
    return (await look)?.map((frame) => frame.beat.line.text) ?? null;
  }

  test('knows what may come on both sides of a choice', async () => {
    expect(await looked(scriptOf(source))).toEqual(['Left.', 'Right.']);
  });

  test('comes to nothing when another one is wanted, or the session is over', async () => {
    const script = scriptOf(source);
    expect(await looked(script, (session) => void session.lookAhead(3))).toBeNull();
    expect(await looked(script, (session) => session.close())).toBeNull();
    const edited = scriptOf(source);
    expect(await looked(script, (session) => void moveTo(session, edited, () => {}))).toBeNull();
  });
});

test('who only watches keeps the place they had come to', async () => {
  const { parts, clock, shelf, press, take } = await open();
  const session = Session.begin('a', 1, parts);
  await press(session, 3);
  await take(session, 'Left');
  const before = shelf.autosaves[0]?.bookmark;
  await session.watch();
  await clock.turn(100);
  expect(session.director.view).toMatchObject({ at: 0, pace: 'replay' });
  expect(shelf.autosaves[0]?.bookmark).toEqual(before);
  // Leaving it, the reader plays on from there.
  session.director.press();
  await press(session, 2);
  expect(shelf.autosaves[0]?.bookmark.at).toBe(1);
});

describe('an option that leads straight to the end', () => {
  const straight = scriptOf('One.\nTwo.\n* [Leave] -> END\n* [Stay] Three. -> END');

  async function left() {
    const game = await open(straight);
    const session = Session.begin('a', 1, game.parts);
    await game.press(session, 3);
    await game.take(session, 'Leave');
    return { ...game, session };
  }

  test('is noted and kept, under the words that stand there', async () => {
    const { shelf, seen, session } = await left();
    expect(seen.view).toMatchObject({ at: 2, phase: 'ended' });
    expect([...shelf.journal.taken.entries()].map(([, record]) => record)).toMatchObject([
      { label: 'Leave' },
    ]);
    expect(shelf.autosaves).toMatchObject([{ bookmark: { at: 2 }, glimpse: { line: 'Two.' } }]);
    expect(session.choiceBehind).toBe(true);
    expect((await historyOf(session)).map(({ taken }) => taken)).toEqual([null, 'Leave']);
  });

  test('is at its end again after Continue, and goes back to the choice when the past is known', async () => {
    const { parts, walked, shelf, seen } = await left();
    const [kept] = shelf.autosaves;
    if (kept === undefined) throw new Error('nothing was kept');
    const resumed = Session.at('a', standing(kept, straight), parts);
    await settled();
    expect(seen.view).toMatchObject({ at: 2, phase: 'ended', canGoBack: true });
    const back = resumed.back();
    await walked();
    await back;
    await settled();
    expect(seen.view).toMatchObject({ at: 1, phase: 'choosing' });
  });

  test('is watched to its end', async () => {
    const { clock, seen, session } = await left();
    session.director.setRate(4);
    const watched = session.watch();
    await clock.turn(60_000);
    await watched;
    await clock.turn(60_000);
    expect(seen.view).toMatchObject({ at: 2, phase: 'ended', pace: 'manual' });
  });
});

test('a story that ends without an ending of its own shows no other scene, and notes none', async () => {
  const { parts, shelf, stage, seen, press } = await open(scriptOf('One.\n-> END'));
  const session = Session.begin('a', 1, parts);
  await press(session, 2);
  expect(seen.view?.phase).toBe('ended');
  expect(stage.considered).toBeNull();
  expect(shelf.journal.endings.size).toBe(0);
});

test('after Continue a line that wants to begin anew is there to be read, and then asks', async () => {
  const script = scriptOf('One.\nOver. # restart\n-> END');
  const { parts, shelf, seen, press } = await open(script);
  const session = Session.begin('a', 1, parts);
  await press(session, 4);
  expect(seen.view?.phase).toBe('restarting');
  session.close();
  const [kept] = shelf.autosaves;
  if (kept === undefined) throw new Error('nothing was kept');
  const resumed = Session.at('a', standing(kept, script), parts);
  await settled();
  expect(seen.view).toMatchObject({ at: 1, phase: 'reading' });
  await press(resumed);
  expect(seen.view?.phase).toBe('restarting');
});

test('a choice that a variable has shut is told, and the session stands at its last good line', async () => {
  const script = scriptOf(
    'VAR key = false\n-> cell\n=== cell\nThe door.\n{not key: -> locked}\n-> END\n=== locked\n+ [Open it # {key:consider|disabled}] -> END',
  );
  const { parts, seen, press } = await open(script);
  const session = Session.begin('a', 1, parts);
  await press(session, 2);
  expect(seen.troubles).toMatchObject([{ place: 'locked' }]);
  session.recover();
  await settled();
  expect(seen.view).toMatchObject({ at: 0, phase: 'reading' });
});

describe('checkpoints', () => {
  const marked = scriptOf(`-> shore
=== shore
# scene: The Shore
One. # checkpoint: the boat
Two.
* [On]
- # checkpoint
Three.
Four. # checkpoint: the boat
-> fork
=== fork
+ [On] # checkpoint: the fork
  -> deep
=== deep
* [End] Five.
- -> END`);

  async function passed() {
    const game = await open(marked);
    const session = Session.begin('a', 1, game.parts);
    await game.press(session, 3);
    await game.take(session, 'On');
    await game.press(session, 2);
    return { ...game, session };
  }

  test('passed are listed, the newest first, each name once, up to the present line', async () => {
    const { session, take } = await passed();
    const names = async () => (await checkpointsOf(session)).map(({ name, at }) => `${name} ${at}`);
    expect(await names()).toEqual(['the boat 3', 'The Shore 2']);
    await take(session, 'On');
    expect(await names()).toEqual(['the fork 4', 'the boat 3', 'The Shore 2']);
    expect((await checkpointsOf(session))[0]?.line).toBe('Four.');
    await session.goTo(1);
    expect(await names()).toEqual(['the boat 0']);
  });

  test('are known after Continue once the past is, and lead there', async () => {
    const { parts, walked, shelf, seen, session } = await passed();
    session.close();
    const [kept] = shelf.autosaves;
    if (kept === undefined) throw new Error('nothing was kept');
    const resumed = Session.at('a', standing(kept, marked), parts);
    await settled();
    expect(resumed.director.playthrough.first).toBe(3);
    const listed = checkpointsOf(resumed);
    expect(seen.waits).toEqual([0]);
    await walked();
    const [, shore] = await listed;
    expect(shore).toMatchObject({ name: 'The Shore', at: 2 });
    await resumed.goTo(shore?.at ?? 0);
    await settled();
    expect(seen.view).toMatchObject({ at: 2, frame: { beat: { line: { text: 'Three.' } } } });
  });
});

describe('of a long playthrough', () => {
  const long = scriptOf(
    `${Array.from({ length: 400 }, (_, number) => `Line ${number}.`).join('\n')}\n+ [On]\n- ${Array.from({ length: 900 }, (_, number) => `Later ${number}.`).join('\n')}\n-> END`,
  );

  /** A session that has come far without looking back. @param id null for a rehearsal. */
  async function farOn(id: string | null = 'a') {
    const game = await open(long);
    const playthrough = toChoice(begin(long));
    playthrough.choose(playthrough.frame.beat.choices[0]?.id ?? '');
    for (let line = 0; line < 300; line++) playthrough.forward();
    const session = Session.at(id, playthrough, game.parts);
    await game.press(session, 2);
    return { ...game, session, playthrough };
  }

  test('what lies far behind is let go of, and a line back is there at once', async () => {
    const { session, playthrough, seen } = await farOn();
    expect(playthrough.first).toBe(400);
    const { at } = playthrough;
    await session.back();
    expect(seen.view?.at).toBe(at - 1);
    expect(seen.waits).toEqual([]);
  });

  test('to go far back waits for it with a sign, and all of it is there then', async () => {
    const { session, playthrough, seen, walked } = await farOn();
    const gone = session.goTo(3);
    expect(seen.waits).toEqual([0]);
    await walked();
    await gone;
    expect(seen.view).toMatchObject({ at: 3, frame: { beat: { line: { text: 'Line 3.' } } } });
    expect(seen.waits.at(-1)).toBeNull();
    expect(playthrough.first).toBe(0);
  });

  test('who comes near to it finds it there without waiting', async () => {
    const { session, playthrough, seen, walked } = await farOn();
    await session.goTo(playthrough.first + 100);
    await walked();
    await session.goTo(playthrough.first);
    expect(seen.view?.at).toBe(0);
    expect(seen.waits).toEqual([]);
  });

  test('while it is made known again nothing is let go of', async () => {
    const { session, playthrough, seen, press, walked } = await farOn();
    const gone = session.goTo(3);
    for (let line = 0; line < 300; line++) playthrough.forward();
    session.director.open('cut');
    await press(session);
    expect(playthrough.first).toBe(400);
    await walked();
    await gone;
    expect(seen.view?.at).toBe(3);
    expect(playthrough.frames).toHaveLength(playthrough.last + 1);
  });

  test('the last choice is gone back to, be it let go of', async () => {
    const { session, seen, walked } = await farOn();
    const gone = session.backToChoice();
    await walked();
    await gone;
    expect(seen.view).toMatchObject({ at: 399, phase: 'choosing' });
  });

  test('a rehearsal holds all of it: nothing leads there again', async () => {
    const { playthrough } = await farOn(null);
    expect(playthrough.first).toBe(0);
  });
});
