import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Pictures } from '../../src/catalogue/pictures.ts';
import { defaultPreferences, type Preferences } from '../../src/director/preferences.ts';
import { emptyScene, type Scene } from '../../src/scene/scene.ts';
import { arrangeScreen } from '../../src/stage/arrange/screen.ts';
import type { Drawer, DrawerDelegate, StageLine } from '../../src/stage/drawer.ts';
import type { Wanted } from '../../src/stage/pictures/wanted.ts';
import { Presenter } from '../../src/stage/presenter.ts';
import { type Cue, tagName } from '../../src/story/cue.ts';
import { cues } from './cues.ts';
import { frameOf } from './frame.ts';
import { field, layer, pictures as others, sceneOf } from './game.ts';
import { HandDriven } from './hand-driven.ts';
import { browser, galleryOn, gate, settled } from './server.ts';

// What is alike on every stage, over a drawer that draws nothing and only says what it was asked for.

const day = sceneOf('background: field', 'light: day');
const night = sceneOf('background: field', 'light: night');
/** Another place, of one picture. */
const away = sceneOf('background: dunes', 'light: day');
const flash = cues('flash: white');

const dunes = { ...field, layers: [layer('dunes', 0.5, 'behind')], ground: null };
const pictures: Pictures = { ...others, backdrops: { field, dunes } };
const there = Object.fromEntries(
  ['sky', 'land', 'fore', 'ground'].map((name) => [`${name}.avif`, 'good' as const]),
);
const fast: Preferences = { ...defaultPreferences, motion: 'full', textSpeed: 10 };

class SilentDrawer implements Drawer {
  readonly kind = 'plain';
  readonly done: string[] = [];
  scene: Scene = emptyScene;
  moving = false;
  /** What was seen last. */
  drawn = '';
  breathes = false;
  isSlow = false;
  /** Whether it was given the other place's picture. */
  hasDunes = false;
  moves = () => false;
  motions = { blocked: false, hurry: () => this.say('hurry'), endAll: () => {} };
  /** Ms after which the line of a scene that is moved to begins. */
  waits = 0;
  /** When the line stands, on the stage's clock; it takes a second to. */
  stands = Number.NEGATIVE_INFINITY;
  readonly line: StageLine = {
    expect: () => this.say('expect'),
    speak: (_frame, arrival, { now, waits }) => {
      this.say(`speak after ${waits}`);
      this.stands = arrival === 'cut' ? now : now + waits + 1000;
    },
    lay: () => {},
    finish: (now) => {
      this.stands = now;
      this.say('finish');
    },
    update: (now) => this.say(now >= this.stands ? 'letters, whole' : 'letters'),
    isWhole: (now) => now >= this.stands,
    leave: () => this.say('leave'),
  };

  constructor(readonly delegate: DrawerDelegate) {}

  take(wanted: readonly Wanted[]): void {
    this.hasDunes ||= wanted.some(({ name }) => name.startsWith('dunes'));
  }
  cutTo(scene: Scene): void {
    this.scene = scene;
    this.say(`cut ${scene.background} ${scene.light}`);
  }
  moveTo(scene: Scene, asked: readonly Cue[]): number {
    this.scene = scene;
    this.say(`move ${scene.background} ${scene.light} ${asked.map(tagName)}`.trim());
    return this.waits;
  }
  resize(): void {}
  refresh(): void {}
  picture(): never {
    throw new Error('nobody asks');
  }
  letGo(): void {}
  update(): void {
    this.moving = this.moves();
  }
  draw(): void {
    this.drawn = this.moving ? 'moving' : 'still';
  }
  rest(): void {}
  probe(): never {
    throw new Error('nobody asks');
  }
  destroy(): void {
    this.say('destroy');
  }

  private say(what: string): void {
    this.done.push(what);
  }
}

let time: HandDriven;
let drawer: SilentDrawer;
let presenter: Presenter;
let ended: string[];

function open() {
  const screen = arrangeScreen(640, 360, 1);
  presenter = new Presenter(
    {
      pictures,
      gallery: galleryOn(time),
      preferences: fast,
      clock: time,
      frames: time,
      viewport: { screen, watch: () => {}, measure: () => screen, leave: () => {} },
      onSeen: () => {},
      onHopeless: () => {},
    },
    (delegate) => {
      drawer = new SilentDrawer(delegate);
      return drawer;
    },
  );
}

async function show(scene: Scene, asked: readonly Cue[] = [], arrival: 'play' | 'cut' = 'play') {
  const name = `${scene.background} ${scene.light}`;
  void presenter.show(frameOf(scene, asked, 'A line.'), arrival).then(() => ended.push(name));
  await settled();
}

/** Lets time pass and draws a frame. */
async function pass(ms: number) {
  time.step(ms);
  await settled();
}

/** A stage on which the field stands by day, at rest. @param dunes whether the other place can be had, and when. */
async function openOnField(dunes: 'good' | 'never' | Promise<'good'> = 'good') {
  browser({ ...there, 'dunes.avif': dunes });
  open();
  await show(day, [], 'cut');
  await pass(16);
  drawer.done.length = 0;
  ended.length = 0;
}

const moves = () => drawer.done.filter((what) => /^(cut|move|speak|finish)/.test(what));

beforeEach(() => {
  time = new HandDriven();
  ended = [];
});

afterEach(() => {
  presenter.destroy();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test.each([
  { isSlow: true, after: 2, brings: true },
  { isSlow: true, after: 3, brings: false },
  { isSlow: false, after: 2, brings: false },
])('what comes next is brought while nothing moves, where that takes long: %o', async (now) => {
  await openOnField();
  drawer.isSlow = now.isSlow;
  presenter.prepare([...Array(now.after).fill(night), away]);
  await settled();
  await show(night);
  expect(drawer.hasDunes).toBe(false);
  await pass(1000);
  await pass(16);
  expect(drawer.hasDunes).toBe(now.brings);
});

describe('a show', () => {
  test('ends when its line stands and nothing that it waits for moves', async () => {
    await openOnField();
    drawer.waits = 300;
    await show(night, flash);
    expect(moves()).toEqual(['move field night flash', 'speak after 300']);
    drawer.motions.blocked = true;
    await pass(1299);
    await pass(1);
    expect(ended).toEqual([]);
    drawer.motions.blocked = false;
    presenter.configure(fast);
    await pass(1);
    expect(ended).toEqual(['field night']);
  });

  test('that is overtaken while its pictures come ends, and goes nowhere any more', async () => {
    const late = gate();
    await openOnField(late.answer);
    await show(away);
    await show(night);
    expect(ended).toEqual(['dunes day']);
    late.open();
    await settled();
    await pass(16);
    expect(moves()).toEqual(['move field night', 'speak after 0']);
  });

  test('that is cut to waits for its place, until it is hurried: its words are not the place before’s', async () => {
    const late = gate();
    await openOnField(late.answer);
    await show(away, [], 'cut');
    await pass(2000);
    expect(moves()).toEqual([]);
    late.open();
    await settled();
    await pass(16);
    expect(moves()).toEqual(['cut dunes day', 'speak after 0']);
    await openOnField('never');
    await show(away, [], 'cut');
    await pass(2000);
    expect(moves()).toEqual([]);
    presenter.finish();
    await settled();
    expect(moves()).toEqual(['speak after 0', 'finish']);
  });

  test('ends when it is hurried', async () => {
    await openOnField();
    await show(night);
    presenter.finish();
    await settled();
    expect(ended).toEqual(['field night']);
    expect(drawer.done).toContain('hurry');
  });

  test('that is hurried while its pictures come begins at once, and its line stands whole', async () => {
    await openOnField('never');
    await show(away);
    expect(moves()).toEqual([]);
    presenter.finish();
    await settled();
    expect(moves()).toEqual(['speak after 0', 'finish']);
    expect(ended).toEqual(['dunes day']);
  });

  test('tells nothing of the line before while its pictures come', async () => {
    await openOnField('never');
    await show(away);
    presenter.configure(fast);
    await pass(16);
    expect(drawer.done).toEqual(['expect']);
    await pass(700);
    await pass(16);
    expect(drawer.done.slice(0, 3)).toEqual(['expect', 'speak after 0', 'letters']);
  });

  test('is drawn to the end of its line, and of what moves', async () => {
    await openOnField();
    await show(night);
    await pass(600);
    expect(drawer.done.at(-1)).toBe('letters');
    await pass(400);
    expect(drawer.done.at(-1)).toBe('letters, whole');
    drawer.moves = () => time.now() < 9000;
    presenter.configure(fast);
    await pass(16);
    expect(drawer.drawn).toBe('moving');
    await pass(9000);
    expect(drawer.drawn).toBe('still');
    await pass(16);
    expect(time.waiting).toBe(false);
  });

  test('ends with its stage', async () => {
    await openOnField();
    await show(night);
    presenter.destroy();
    await settled();
    expect(ended).toEqual(['field night']);
    expect(drawer.done.slice(-2)).toEqual(['leave', 'destroy']);
  });
});

describe('a scene', () => {
  test('is cut to where nothing is seen yet, so that its line waits for no change of it', async () => {
    browser(there);
    open();
    await show(day, flash);
    expect(moves()).toEqual(['cut field day', 'move field day flash', 'speak after 0']);
  });

  test('whose place does not come in time is moved to when it does, and what passed has passed', async () => {
    const late = gate();
    await openOnField(late.answer);
    await show(away, flash);
    await pass(700);
    expect(moves()).toEqual(['speak after 0']);
    late.open();
    await settled();
    expect(moves()).toEqual(['speak after 0', 'move dunes day']);
  });

  test('that is considered is moved to, and back from', async () => {
    await openOnField();
    presenter.consider(night);
    await settled();
    presenter.consider(null);
    await settled();
    expect(moves()).toEqual(['move field night', 'move field day']);
  });

  test('that is not considered any more when its pictures have come is not moved to', async () => {
    const late = gate();
    await openOnField(late.answer);
    presenter.consider(away);
    await settled();
    presenter.consider(null);
    late.open();
    await settled();
    expect(moves()).toEqual([]);
  });

  test('that was considered before the stage was closed is not moved to', async () => {
    await openOnField();
    presenter.consider(night);
    presenter.destroy();
    await settled();
    expect(moves()).toEqual([]);
  });

  test('that was considered before the next frame is not moved to after it', async () => {
    const late = gate();
    await openOnField(late.answer);
    presenter.consider(away);
    await show(night);
    late.open();
    await settled();
    expect(moves()).toEqual(['move field night', 'speak after 0']);
  });

  test('of a frame on its way is not gone to before the frame is', async () => {
    const late = gate();
    await openOnField(late.answer);
    await show(away, flash);
    presenter.consider(null);
    late.open();
    await settled();
    expect(moves()).toEqual(['move dunes day flash', 'speak after 0']);
  });
});
