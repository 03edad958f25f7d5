import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Stage } from '../../src/director/ports.ts';
import { defaultPreferences, type Preferences } from '../../src/director/preferences.ts';
import { placePatience, StageHost } from '../../src/game/stage-host.ts';
import { emptyScene, type Scene } from '../../src/scene/scene.ts';
import type { OpenStage, StageEvents, StageKind, StageOpener } from '../../src/stage/index.ts';
import { frameOf } from '../stage/frame.ts';

// What holds the stage of a game, over stages that draw nothing.

const lit: Scene = { ...emptyScene, light: 'day' };

class FakeStage implements OpenStage {
  readonly done: string[] = [];
  blank = false;

  constructor(
    readonly kind: StageKind,
    readonly events: StageEvents,
  ) {}

  show(...[{ beat }, arrival, readBefore]: Parameters<Stage['show']>): Promise<void> {
    this.done.push(`show ${beat.line.text} ${arrival}${readBefore ? ' again' : ''}`);
    return Promise.resolve();
  }
  finish(): void {
    this.done.push('finish');
  }
  consider(scene: Scene | null): void {
    this.done.push(`consider ${scene?.light ?? null}`);
  }
  configure({ textSize }: Preferences): void {
    this.done.push(`configure ${textSize}`);
  }
  prepare(scenes: readonly Scene[]): void {
    this.done.push(`prepare ${scenes.map(({ light }) => light)}`);
  }
  bare(bare: boolean): void {
    if (bare) this.done.push('bare');
  }
  picture(): Promise<null> {
    return Promise.resolve(null);
  }
  probe(): never {
    throw new Error('nobody asks');
  }
  destroy(): void {
    this.done.push('destroy');
  }
}

const settled = async () => {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
};

let element: { style: { opacity: string } };
let preferences: Preferences;
let stages: FakeStage[];
/** Whether the full stage was thought fit at each opening. */
let fits: boolean[];
let told: string[];
let words: FakeStage;
let warned: string[];
/** Tries again what could not be had. */
let again: () => void;
/** When the place of a frame is there. */
let pictured: Promise<void>;
/** Ms that are waited for, and what comes then. */
let waits: Map<number, () => void>;
/** What opening waits for, and what it comes to. */
let opening: () => Promise<StageKind>;

const events: StageEvents = {
  onSeen: () => {},
  onLost: () => {},
  onRestored: () => {},
  onUnfit: () => {},
};

const opener: StageOpener = {
  open: async (_preferences, fit, heard) => {
    fits.push(fit);
    const stage = new FakeStage(await opening(), heard);
    stages.push(stage);
    return stage;
  },
  mayChange: (graphics, kind) => graphics !== kind,
  pictured: () => pictured,
  hold: () => {},
  close: () => {},
};

function hold(fetchOpener = () => Promise.resolve(opener), idle = async () => {}) {
  return new StageHost({
    idle,
    after: (ms, then) => {
      waits.set(ms, then);
      return () => waits.delete(ms);
    },
    element: element as HTMLElement,
    fetchOpener,
    fetchWords: () => Promise.resolve(words),
    preferences: () => preferences,
    retry: (then) => {
      again = then;
    },
    seeStage: (shows) =>
      told.push(`${shows.pictures ? 'pictures' : 'none'}${shows.words ? ', words' : ''}`),
  });
}

const frame = (text: string, scene: Scene = emptyScene) => frameOf(scene, [], text);
/** What a stage was asked to show. */
const shown = (stage: FakeStage | undefined) =>
  stage?.done.filter((what) => /^(show|consider)/.test(what));

beforeEach(() => {
  element = { style: { opacity: '' } };
  preferences = defaultPreferences;
  stages = [];
  fits = [];
  told = [];
  warned = [];
  again = () => {};
  words = new FakeStage('plain', events);
  opening = () => Promise.resolve('full');
  pictured = Promise.resolve();
  waits = new Map();
  vi.spyOn(console, 'warn').mockImplementation((...said) => warned.push(said.join(' ')));
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what comes behind the first picture', () => {
  let isOver: boolean;
  const open = async () => {
    isOver = false;
    void hold()
      .open()
      .then(() => {
        isOver = true;
      });
    await settled();
  };

  test('waits for its place, and then for nothing else', async () => {
    let come = () => {};
    pictured = new Promise((resolve) => {
      come = resolve;
    });
    await open();
    expect(isOver).toBe(false);
    come();
    await settled();
    expect(isOver).toBe(true);
    expect(waits.size).toBe(0);
  });

  test('comes all the same where the pictures take too long', async () => {
    pictured = new Promise(() => {});
    await open();
    waits.get(placePatience)?.();
    await settled();
    expect(isOver).toBe(true);
  });
});

describe('before a stage is there', () => {
  test('a show ends at once: the words stand in the page', async () => {
    let ended = false;
    void hold()
      .show(frame('One.'), 'play')
      .then(() => {
        ended = true;
      });
    await settled();
    expect(ended).toBe(true);
  });

  test('what was shown last, looked at and looked for is remembered, and shown by the stage that comes', async () => {
    const host = hold();
    void host.show(frame('One.'), 'play');
    void host.show(frame('Two.'), 'play', true);
    host.consider(lit);
    host.prepare([frame('Three.', lit)]);
    await host.open();
    await settled();
    expect(stages[0]?.done).toEqual([
      'configure 1',
      'prepare day',
      'show Two. cut again',
      'consider day',
    ]);
  });

  test('none is opened before the page is idle, however soon what opens it is there', async () => {
    let rest = () => {};
    const idle = () => new Promise<void>((resolve) => (rest = resolve));
    const host = hold(() => Promise.resolve(opener), idle);
    const open = host.open();
    await settled();
    expect(stages).toEqual([]);
    rest();
    await settled();
    expect(stages).toHaveLength(1);
    // Nor shown: what draws it first takes longest.
    expect(stages[0]?.done).toEqual([]);
    rest();
    await open;
    expect(stages[0]?.done).toContain('configure 1');
  });

  test('what was looked at before the last frame is not', async () => {
    const host = hold();
    host.consider(lit);
    void host.show(frame('One.'), 'play');
    await host.open();
    await settled();
    expect(shown(stages[0])).toEqual(['show One. cut']);
  });

  test('preferences that change while it is opened are the stage’s, too', async () => {
    let go = () => {};
    opening = () => new Promise((resolve) => (go = () => resolve('full')));
    const host = hold();
    const opened = host.open();
    await settled();
    preferences = { ...preferences, textSize: 1.3 };
    host.configure(preferences);
    go();
    await opened;
    expect(stages[0]?.done).toContain('configure 1.3');
    expect(stages).toHaveLength(1);
  });
});

describe('the page is told', () => {
  test('what the stage shows, and hides the stage while that is nothing', async () => {
    const host = hold();
    const opened = host.open();
    expect([told, element.style.opacity]).toEqual([['none'], '0']);
    await opened;
    await settled();
    expect([told.at(-1), element.style.opacity]).toEqual(['pictures, words', '']);
  });

  test('when the stage has no picture any more, and when it has one again', async () => {
    const host = hold();
    await host.open();
    await settled();
    const [stage] = stages;
    if (stage === undefined) throw new Error('no stage was opened');
    stage.blank = true;
    stage.events.onSeen();
    expect(told.at(-1)).toBe('none');
    stage.blank = false;
    stage.events.onSeen();
    expect(told.at(-1)).toBe('pictures, words');
  });

  test('that the plain stage draws no words', async () => {
    opening = () => Promise.resolve('plain');
    await hold().open();
    await settled();
    expect(told.at(-1)).toBe('pictures');
  });
});

describe('another stage takes the place of one', () => {
  async function opened() {
    const host = hold();
    void host.show(frame('One.'), 'play');
    await host.open();
    await settled();
    const [stage] = stages;
    if (stage === undefined) throw new Error('no stage was opened');
    return { host, stage };
  }

  test('whose context was lost and can be had again, at the same frame and what was looked at', async () => {
    const { host, stage } = await opened();
    host.consider(lit);
    stage.events.onLost();
    expect(told.at(-1)).toBe('none');
    expect(stages).toHaveLength(1);
    stage.events.onRestored();
    await settled();
    expect(stage.done.at(-1)).toBe('destroy');
    expect(shown(stages[1])).toEqual(['show One. cut', 'consider day']);
    expect(told.at(-1)).toBe('pictures, words');
    expect(fits).toEqual([true, true]);
  });

  test('that is unfit, and the full stage is not tried again until the player asks for it', async () => {
    const { host, stage } = await opened();
    opening = () => Promise.resolve('plain');
    stage.events.onUnfit('it is too slow here');
    stage.events.onUnfit('the graphics card says no');
    await settled();
    expect(warned).toEqual([
      'The plain stage takes the place of the full one: it is too slow here.',
    ]);
    expect(fits).toEqual([true, false]);
    host.configure({ ...preferences, graphics: 'full' });
    await settled();
    expect(fits).toEqual([true, false, true]);
  });

  test('only where another one is wished for', async () => {
    const { host } = await opened();
    host.configure({ ...preferences, graphics: 'full' });
    host.configure({ ...preferences, graphics: 'full', textSize: 1.3 });
    await settled();
    expect(stages).toHaveLength(1);
    host.configure({ ...preferences, graphics: 'plain' });
    await settled();
    expect(stages).toHaveLength(2);
  });

  test('and of two that are opened the last one stands', async () => {
    const { stage } = await opened();
    const goes: (() => void)[] = [];
    opening = () => new Promise((resolve) => goes.push(() => resolve('full')));
    stage.events.onRestored();
    await settled();
    stage.events.onRestored();
    await settled();
    goes[1]?.();
    await settled();
    goes[0]?.();
    await settled();
    expect(stages.map(({ done }) => done.at(-1))).toEqual(['destroy', 'show One. cut', 'destroy']);
    expect(told.at(-1)).toBe('pictures, words');
  });
});

describe('where no stage can be had', () => {
  test('the page’s words go on at the player’s pace, from the frame that is shown', async () => {
    const host = hold(() => Promise.reject(new Error('offline')));
    void host.show(frame('One.'), 'play');
    await host.open();
    await host.show(frame('Two.'), 'play');
    expect(shown(words)).toEqual(['show One. cut', 'show Two. play']);
    expect([told.at(-1), host.probe()]).toEqual(['none', null]);
    expect(warned[0]).toMatch(/the words go on alone.*offline/);
  });

  test('it is asked for again, and stands at the line that is read by then', async () => {
    let offline = true;
    const host = hold(() =>
      offline ? Promise.reject(new Error('offline')) : Promise.resolve(opener),
    );
    void host.show(frame('One.'), 'play');
    await host.open();
    await host.show(frame('Two.'), 'play');
    offline = false;
    again();
    await settled();
    expect(shown(stages[0])).toEqual(['show Two. cut']);
    expect(told.at(-1)).toBe('pictures, words');
  });

  test('in the place of one that was lost, nothing waits for that one any more', async () => {
    const host = hold();
    void host.show(frame('One.'), 'play');
    await host.open();
    opening = () => Promise.reject(new Error('no canvas'));
    stages[0]?.events.onRestored();
    await settled();
    expect(stages[0]?.done.slice(-2)).toEqual(['finish', 'destroy']);
    expect(shown(words)).toEqual(['show One. cut']);
    host.finish();
    expect(words.done.at(-1)).toBe('finish');
  });
});
