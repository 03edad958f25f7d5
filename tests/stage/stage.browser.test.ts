import { info } from 'virtual:game/info';
import { pictures } from 'virtual:game/pictures';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Arrival } from '../../src/director/ports.ts';
import { defaultPreferences, type Preferences } from '../../src/director/preferences.ts';
import { enactAll } from '../../src/scene/enact.ts';
import { emptyScene, type Scene } from '../../src/scene/scene.ts';
import type { Frames } from '../../src/stage/frames.ts';
import { programs } from '../../src/stage/full/glsl/programs.ts';
import { bladesOn } from './blades.ts';
import { cues } from './cues.ts';
import { frameOf } from './frame.ts';
import { HandDriven } from './hand-driven.ts';
import { openStage, type TestStage } from './open-stage.ts';

// The stage as it is drawn, by the game's own pictures.

const duel = [
  'background: field',
  'light: dusk',
  'camera: wide',
  'show: rey guard >> at left',
  'show: kylo level >> at right',
  'blade: rey on',
  'blade: kylo on',
];

let host: HTMLElement;
let time: HandDriven;
let stage: TestStage;
let scene: Scene;
let events: string[];
/** Letters of the page's line that the stage told to uncover. */
let told: number[];
let wished: Preferences;

async function open(preferences: Partial<Preferences>, frames: Frames = time) {
  wished = { ...defaultPreferences, ...preferences };
  stage = await openStage({
    host,
    info,
    pictures,
    preferences: wished,
    clock: time,
    frames,
    uncover: (letters) => told.push(Math.floor(letters)),
    onLost: () => events.push('lost'),
    onReturned: () => events.push('returned'),
  });
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 15));

/** Lets time pass by hand until something is so. */
async function until(so: () => boolean) {
  while (!so()) {
    await pause();
    time.step(4);
  }
}

async function show(tags: readonly string[], text = 'A line.', arrival: Arrival = 'cut') {
  const asked = cues(...tags);
  scene = enactAll(scene, asked);
  let shown = false;
  void stage.show(frameOf(scene, asked, text), arrival).then(() => {
    shown = true;
  });
  await until(() => shown);
  await until(() => Object.keys(scene.cast).length <= stage.probe().figures.length);
}

/** What has been drawn just now, as RGBA rows from the top. */
function picture(): Uint8ClampedArray {
  const copy = document.createElement('canvas');
  copy.width = host.clientWidth;
  copy.height = host.clientHeight;
  const context = copy.getContext('2d');
  if (context === null) throw new Error('no 2D canvas');
  for (const canvas of host.querySelectorAll('canvas')) {
    context.globalAlpha = Number(canvas.style.opacity || 1);
    context.drawImage(canvas, 0, 0, copy.width, copy.height);
  }
  return context.getImageData(0, 0, copy.width, copy.height).data;
}

/** The picture as it stands. */
function pixels(): {
  readonly width: number;
  readonly at: (x: number, y: number) => readonly number[];
} {
  // What has been shown already cannot be read any more: it is drawn once again.
  stage.configure(wished);
  time.step(40);
  const [width, data] = [host.clientWidth, picture()];
  const at = (x: number, y: number) => {
    const start = (Math.round(y) * width + Math.round(x)) * 4;
    return [...data.slice(start, start + 3)];
  };
  return { width, at };
}

/** By how much the values of two pictures differ at most. */
function farthest(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  let most = 0;
  for (const [at, value] of one.entries())
    most = Math.max(most, Math.abs(value - (other[at] ?? 0)));
  return most;
}

function middleOf(person: string): [number, number] {
  const blade = bladesOn(stage.probe()).find((one) => one.person === person && one.name === 'main');
  if (blade === undefined) throw new Error(`${person} has no blade`);
  return [(blade.from[0] + blade.to[0]) / 2, (blade.from[1] + blade.to[1]) / 2];
}

/** The bluest pixel's blue over its red. */
function bluest(): number {
  const { width, at } = pixels();
  let most = 0;
  for (let y = 0; y < host.clientHeight * 0.7; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const [red = 0, , blue = 0] = at(x, y);
      most = Math.max(most, blue - red);
    }
  }
  return most;
}

beforeEach(() => {
  host = document.createElement('div');
  host.style.cssText = 'position:fixed;left:0;top:0;width:480px;height:270px';
  document.body.append(host);
  time = new HandDriven();
  scene = emptyScene;
  events = [];
  told = [];
});

afterEach(() => {
  stage.destroy();
  host.remove();
});

describe.each(['full', 'plain'] as const)('the %s stage', (graphics) => {
  test('shows what the scene says', async () => {
    await open({ graphics });
    await show(duel);
    const probe = stage.probe();
    expect(stage.kind).toBe(graphics);
    expect(stage.showsText).toBe(graphics === 'full');
    expect(probe.background).toBe('field');
    expect(probe.figures.map((figure) => figure.person).sort()).toEqual(['kylo', 'rey']);
    const { at } = pixels();
    const [blueX, blueY] = middleOf('rey');
    const [redX, redY] = middleOf('kylo');
    for (const channel of at(blueX, blueY)) expect(channel).toBeGreaterThan(150);
    expect(at(redX, redY)[0]).toBeGreaterThan(200);
    // Dusk is warm, its upper sky dark.
    const [red = 0, , blue = 0] = at(240, 150);
    expect(red).toBeGreaterThan(blue);
    expect(Math.max(...at(20, 8))).toBeLessThan(90);
  });

  test('a blade that goes out takes its light along: nothing is blue any more', async () => {
    await open({ graphics });
    await show(duel);
    expect(bluest()).toBeGreaterThan(60);
    await show(['blade: rey off']);
    expect(bluest()).toBeLessThan(18);
  });

  test('at rest with little motion nothing is drawn', async () => {
    await open({ graphics, motion: 'reduced' });
    await show(duel);
    for (let frame = 0; frame < 40 && time.waiting; frame++) time.step(50);
    const { drawn } = stage.probe();
    for (let frame = 0; frame < 20; frame++) time.step(50);
    expect(time.waiting).toBe(false);
    expect(stage.probe().drawn).toBe(drawn);
  });

  test('turned upright it is laid out anew', async () => {
    await open({ graphics });
    await show(duel);
    host.style.width = '195px';
    host.style.height = '422px';
    await until(() => (stage.probe().figures[0]?.feet[0] ?? 999) < 195);
    const probe = stage.probe();
    for (const { feet } of probe.figures) {
      expect(feet[0]).toBeGreaterThan(0);
      expect(feet[0]).toBeLessThan(195);
      expect(feet[1]).toBeLessThan(422 * 0.64);
    }
    if (probe.text !== null) expect(probe.text.rect.y).toBeGreaterThan(422 * 0.6);
  });
});

describe('a line that the page sets', () => {
  const whole = Number.POSITIVE_INFINITY;

  test.each([
    ['plain', 'She waited for him, and he did not come.'],
    ['full', 'انتظرته طويلا، ولم يأت.'],
  ] as const)('is uncovered at the pace of the %s stage', async (graphics, text) => {
    await open({ graphics, motion: 'full' });
    await show(duel);
    told.length = 0;
    let shown = false;
    void stage.show(frameOf(scene, cues('pause: 500ms'), text), 'play').then(() => {
      shown = true;
    });
    // Before anything else can be drawn.
    expect(told).toEqual([0]);
    await pause();
    time.step(500);
    time.step(200);
    expect(told.at(-1)).toBeGreaterThan(3);
    expect(told.at(-1)).toBeLessThan(text.length);
    expect(stage.probe().text).toBeNull();
    expect(shown).toBe(false);
    stage.finish();
    await pause();
    expect(shown).toBe(true);
    time.step(16);
    expect(told.at(-1)).toBe(whole);
  });

  test.each(['plain', 'full'] as const)(
    'stands at once on the %s stage for who wants it so',
    async (graphics) => {
      await open({ graphics, motion: 'reduced' });
      await show(duel);
      let shown = 0;
      const count = () => {
        shown += 1;
      };
      void stage.show(frameOf(scene, [], 'انتظرته طويلا.'), 'play').then(count);
      await pause();
      time.step(16);
      await pause();
      expect(told.at(-1)).toBe(whole);
      stage.configure({ ...wished, motion: 'full', textSpeed: 0 });
      void stage.show(frameOf(scene, [], 'ولم يأت.'), 'play').then(count);
      await pause();
      time.step(16);
      await pause();
      expect(told.at(-1)).toBe(whole);
      expect(shown).toBe(2);
    },
  );
});

test('the plain stage begins to draw a picture once its line has had time to be seen', async () => {
  await open({ graphics: 'plain' });
  await show(duel);
  const asked = cues('hide: rey');
  scene = enactAll(scene, asked);
  void stage.show(frameOf(scene, asked, 'A line.'), 'play');
  await pause();
  const drawn = vi.spyOn(CanvasRenderingContext2D.prototype, 'drawImage');
  try {
    time.step(16);
    time.step(16);
    expect(told.at(-1)).toBeGreaterThan(0);
    expect(drawn).not.toHaveBeenCalled();
    time.step(16);
    expect(drawn).toHaveBeenCalled();
  } finally {
    drawn.mockRestore();
  }
});

describe('the full stage', () => {
  test('tells the page how far a line has come that it draws itself, and no more once it is lost', async () => {
    await open({ graphics: 'full', motion: 'full' });
    await show(duel);
    void stage.show(frameOf(scene, [], 'She waited for him.'), 'play');
    await pause();
    time.step(100);
    const letters = stage.probe().text?.letters ?? 0;
    expect(letters).toBeGreaterThan(1);
    expect(told.at(-1)).toBe(letters);
    host.querySelector('canvas')?.dispatchEvent(new Event('webglcontextlost'));
    void stage.show(frameOf(scene, [], 'He came.'), 'play');
    await pause();
    expect(told.at(-1)).toBe(Number.POSITIVE_INFINITY);
  });

  test('sets its words larger where the browser’s own letters are', async () => {
    await open({ graphics: 'full', motion: 'reduced' });
    await show(duel);
    const height = () => stage.probe().text?.rect.height ?? 0;
    const before = height();
    document.documentElement.style.fontSize = '32px';
    await until(() => height() > before);
    expect(height()).toBeCloseTo(before * 2, 0);
    document.documentElement.style.fontSize = '';
    await until(() => height() === before);
  });

  test('uncovers a line letter by letter, and all of it when hurried', async () => {
    await open({ graphics: 'full' });
    await show(duel);
    const text = 'She waited for him, and he did not come.';
    let whole = false;
    void stage.show(frameOf(scene, [], text), 'play').then(() => {
      whole = true;
    });
    await pause();
    time.step(200);
    const typed = stage.probe().text;
    expect(typed?.letters).toBeGreaterThan(3);
    expect(typed?.whole).toBe(false);
    stage.finish();
    await pause();
    expect(whole).toBe(true);
    time.step(16);
    expect(stage.probe().text?.letters).toBe(text.length);
  });

  test('letters come over the picture as it stands, which is not drawn again for them', async () => {
    await open({ graphics: 'full', motion: 'reduced', textSpeed: 20 });
    await show(duel);
    void stage.show(frameOf(scene, [], 'She waited for him, and he did not come.'), 'play');
    await pause();
    for (let step = 0; step < 20; step++) time.step(40);
    expect(stage.probe().text?.whole).toBe(false);
    const drawings = vi.spyOn(WebGL2RenderingContext.prototype, 'drawElements');
    try {
      time.step(40);
      // The picture that is kept, and the words.
      expect(drawings).toHaveBeenCalledTimes(2);
    } finally {
      drawings.mockRestore();
    }
    let typed = picture();
    while (stage.probe().text?.whole === false) {
      // Once the browser has shown a canvas it empties it before the next drawing.
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      time.step(40);
      typed = picture();
    }
    // The same, drawn as a whole.
    stage.configure(wished);
    time.step(40);
    expect(farthest(typed, picture())).toBeLessThan(2);
  });

  test('what moved is drawn once more where it ends, however long before its last frame was', async () => {
    await open({ graphics: 'full', motion: 'reduced' });
    await show(duel);
    void stage.show(frameOf(scene, [], ''), 'cut');
    await pause();
    const night = cues('light: choice >> over 1s');
    scene = enactAll(scene, night);
    void stage.show(frameOf(scene, night, ''), 'play');
    await pause();
    for (let step = 0; step < 5; step++) time.step(300);
    const ended = picture();
    stage.configure(wished);
    time.step(40);
    expect(farthest(ended, picture())).toBeLessThan(2);
  });

  describe('on a card that takes 150 ms for a frame', () => {
    const frames = {
      live: true,
      now: () => time.now(),
      next: (draw: () => void) => time.next(draw),
    };
    const sent = new WeakMap<WebGLSync, number>();

    beforeEach(() => {
      const card = WebGL2RenderingContext.prototype;
      const { fenceSync } = card;
      vi.spyOn(card, 'fenceSync').mockImplementation(function (
        this: WebGL2RenderingContext,
        ...how
      ) {
        const fence = fenceSync.apply(this, how);
        if (fence !== null) sent.set(fence, time.now());
        return fence;
      });
      vi.spyOn(card, 'getSyncParameter').mockImplementation((fence) =>
        time.now() - (sent.get(fence) ?? 0) < 150 ? card.UNSIGNALED : card.SIGNALED,
      );
    });

    afterEach(() => {
      vi.restoreAllMocks();
    });

    /** What is drawn above all words. */
    const sky = () => picture().slice(0, host.clientWidth * 4 * 100);

    /** What is drawn in each of some steps of time: nothing, the words over a picture that stands, or all of it. */
    function drawnIn(steps: number): string {
      const drawings = vi.spyOn(WebGL2RenderingContext.prototype, 'drawElements');
      let drawn = '';
      for (let step = 0; step < steps; step++) {
        drawings.mockClear();
        time.step(25);
        const calls = drawings.mock.calls.length;
        drawn += calls === 0 ? '.' : calls <= 2 ? 'w' : 'A';
      }
      drawings.mockRestore();
      return drawn;
    }

    test('nothing glides: the words come first, and one picture fades over the other', async () => {
      await open({ graphics: 'full', motion: 'full', textSpeed: 0 }, frames);
      await show(duel);
      drawnIn(40);
      const before = sky();
      const asked = cues('camera: near >> over 4s', 'light: choice >> over 3s', 'hide: rey');
      scene = enactAll(scene, asked);
      void stage.show(frameOf(scene, asked, 'A line.'), 'play');
      await pause();
      const seen = [drawnIn(1)];
      expect(farthest(before, sky())).toBeLessThan(2);
      seen.push(drawnIn(9));
      const { numbers } = stage.probe();
      expect(stage.probe().figures).toHaveLength(1);
      expect(stage.probe().moving).toBe(true);
      seen.push(drawnIn(40));
      expect(stage.probe().moving).toBe(false);
      expect(stage.probe().numbers).toEqual(numbers);
      // The words, 50 ms for them to come, the new picture once, and what it takes to fade in.
      expect(seen.join('')).toMatch(/^w\.A\.{5}w{16,18}\.+$/);
      const ended = picture();
      expect(farthest(before, sky())).toBeGreaterThan(20);
      stage.configure(wished);
      drawnIn(60);
      expect(farthest(ended, picture())).toBeLessThan(2);
    });
  });

  test('comes back after a lost context as it was', async () => {
    await open({ graphics: 'full', motion: 'reduced' });
    await show(duel);
    events.length = 0;
    const before = stage.probe();
    const context = host.querySelector('canvas')?.getContext('webgl2');
    const extension = context?.getExtension('WEBGL_lose_context');
    extension?.loseContext();
    await until(() => events.includes('lost'));
    expect(stage.showsText).toBe(false);
    extension?.restoreContext();
    await until(() => events.includes('returned'));
    await until(() => bladesOn(stage.probe()).length === bladesOn(before).length);
    expect(stage.showsText).toBe(true);
    expect(stage.probe().figures).toEqual(before.figures);
    expect(stage.probe().text).toEqual(before.text);
    const [x, y] = middleOf('rey');
    expect(Math.min(...pixels().at(x, y))).toBeGreaterThan(150);
  });

  test('lets go of what it drew: no scene leaves more behind than the one before', async () => {
    await open({ graphics: 'full', motion: 'reduced' });
    await show(duel);
    await show(['background: wreck', 'hide: all', 'show: rey belt >> at left']);
    const { bytes } = stage.probe();
    await show(['background: field', 'hide: all', 'show: rey guard >> at left']);
    await show(['background: wreck', 'hide: all', 'show: rey belt >> at left']);
    expect(stage.probe().bytes).toBeLessThanOrEqual(bytes);
  });
});

test('the full stage has its programs compiled before it draws, so that no line waits for them', async () => {
  const linked = vi.spyOn(WebGL2RenderingContext.prototype, 'linkProgram');
  try {
    await open({ graphics: 'full' });
    const all = Object.keys(programs).length;
    expect(linked).toHaveBeenCalledTimes(all);
    // An effect's own come with it.
    await show(['background: field', 'light: dusk']);
    expect(linked).toHaveBeenCalledTimes(all);
  } finally {
    linked.mockRestore();
  }
});
