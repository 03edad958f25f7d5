import { info } from 'virtual:game/info';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sceneOf } from './game.ts';
import { SmallStage } from './small-stage.ts';

// Graphics cards that refuse what they are given, or are lost: the full stage notices, and makes way for the plain one.

const duel = sceneOf(
  'background: field',
  'light: day',
  'show: rey guard >> at left',
  'show: kylo level >> at right',
  'blade: rey on',
);

let small: SmallStage;
let warnings: string[];

beforeEach(() => {
  warnings = [];
  vi.spyOn(console, 'warn').mockImplementation((...said) => warnings.push(said.join(' ')));
});

afterEach(() => {
  small.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const gl = WebGL2RenderingContext.prototype;

/** A card that does not take some pictures, as WebKit's takes none that a worker has decoded. */
function refuse(which: (image: ImageBitmap, ofPage: boolean) => boolean) {
  const ofPage = new WeakSet<ImageBitmap>();
  const make = globalThis.createImageBitmap.bind(globalThis);
  vi.stubGlobal('createImageBitmap', async (...words: Parameters<typeof make>) => {
    const image = await make(...words);
    ofPage.add(image);
    return image;
  });
  const own = gl.texImage2D;
  vi.spyOn(gl, 'texImage2D').mockImplementation(function (
    this: WebGL2RenderingContext,
    ...words: readonly unknown[]
  ) {
    const image = words.at(-1);
    const refused = image instanceof ImageBitmap && which(image, ofPage.has(image));
    // A width below nothing is an INVALID_VALUE.
    const asked = refused ? words.with(3, -1).with(-1, null) : words;
    return Reflect.apply(own, this, asked);
  } as typeof own);
}

const open = () => SmallStage.open(info, { motion: 'reduced' });
/** The picture of the full stage as it is drawn now: what was shown before cannot be read any more. */
const pictured = () => {
  small.stage.configure(small.preferences);
  return small.see(40);
};
const brightness = (picture: Float32Array) => Math.max(...picture);

/** The plain stage, with everybody on it. */
const isPlain = () => {
  const { kind, figures, moving } = small.stage.probe();
  return kind === 'plain' && figures.length === 2 && !moving && small.stage.showsPicture;
};

describe('a card that', () => {
  test('takes nothing from a worker is given what the page decodes, without a word', async () => {
    refuse((_, ofPage) => !ofPage);
    small = await open();
    await small.cutTo(duel);
    expect(small.stage.kind).toBe('full');
    expect(brightness(pictured())).toBeGreaterThan(0.1);
    expect(warnings).toEqual([]);
  });

  test('refuses a picture is given it another way, and the console names it', async () => {
    refuse((image, ofPage) => image.width > 1 && !ofPage);
    small = await open();
    await small.cutTo(duel);
    await small.until(() => small.stage.showsPicture);
    expect(small.stage.kind).toBe('full');
    expect(brightness(pictured())).toBeGreaterThan(0.1);
    expect(warnings.join()).toMatch(/"field\/sky" cannot be drawn: .*INVALID_VALUE/);
  });

  test('takes no picture at all makes way', async () => {
    refuse(({ width }) => width > 1);
    small = await open();
    void small.cutTo(duel);
    await small.until(isPlain);
    expect(brightness(small.seePages())).toBeGreaterThan(0.1);
    expect(warnings.at(-1)).toContain('the graphics card takes no picture');
    expect(small.told).toEqual(['returned']);
  });

  test('cannot draw makes way', async () => {
    vi.spyOn(gl, 'linkProgram').mockImplementation(() => {});
    vi.spyOn(console, 'error').mockImplementation(() => {});
    small = await open();
    void small.cutTo(duel);
    await small.until(isPlain);
    expect(brightness(small.seePages())).toBeGreaterThan(0.1);
    expect(warnings.at(-1)).toContain('INVALID_OPERATION');
  });

  test('promises half floats and cannot draw into them is not asked to', async () => {
    vi.spyOn(gl, 'checkFramebufferStatus').mockReturnValue(gl.FRAMEBUFFER_UNSUPPORTED);
    small = await open();
    expect(small.stage.kind).toBe('plain');
  });
});

describe('a context that is lost', () => {
  const lose = () => {
    const context = small.host.querySelector('canvas')?.getContext('webgl2');
    const extension = context?.getExtension('WEBGL_lose_context');
    extension?.loseContext();
    return extension;
  };
  const count = (what: 'lost' | 'returned') => small.told.filter((one) => one === what).length;

  test('and does not come back leaves the plain stage in its place, at the same frame', async () => {
    small = await open();
    await small.cutTo(duel);
    await small.until(() => small.stage.showsText);
    lose();
    await small.until(() => count('lost') === 1, 0);
    small.time.step(3900);
    expect(small.stage.kind).toBe('full');
    expect(small.stage.showsPicture).toBe(false);
    await small.until(isPlain, 50);
    expect(count('returned')).toBe(2);
    expect(brightness(small.seePages())).toBeGreaterThan(0.1);
    expect(warnings).toEqual([expect.stringContaining('did not come back')]);
  });

  /** Loses so many contexts as soon as programs are asked of them: nobody watches a stage yet that is being opened. */
  function loseWhileOpening(times: number) {
    const own = gl.linkProgram;
    const lost = new WeakSet<WebGL2RenderingContext>();
    vi.spyOn(gl, 'linkProgram').mockImplementation(function (
      this: WebGL2RenderingContext,
      program: WebGLProgram,
    ) {
      own.call(this, program);
      if (times <= 0 || lost.has(this)) return;
      times -= 1;
      lost.add(this);
      this.getExtension('WEBGL_lose_context')?.loseContext();
    });
  }

  test('while its stage is being opened makes way for another one', async () => {
    loseWhileOpening(2);
    small = await open();
    await small.cutTo(duel);
    expect(small.stage.kind).toBe('full');
    expect(brightness(pictured())).toBeGreaterThan(0.1);
    expect(warnings).toEqual([]);
  });

  test('each time its stage is being opened leaves the plain stage in its place', async () => {
    loseWhileOpening(3);
    small = await open();
    expect(small.stage.kind).toBe('plain');
    expect(warnings.join()).toContain('The full stage cannot be had here');
  });

  test('is waited for while the page is hidden', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    small = await open();
    await small.cutTo(duel);
    await small.until(() => small.stage.showsText);
    lose();
    await small.until(() => count('lost') === 1, 0);
    for (let second = 0; second < 60; second++) small.time.step(1000);
    expect(warnings).toEqual([]);
    hidden.mockReturnValue(false);
    await small.until(isPlain, 200);
  });

  test('again and again is not trusted any more', async () => {
    small = await open();
    await small.cutTo(duel);
    for (let time = 1; time <= 2; time++) {
      await small.until(() => small.stage.showsText && count('returned') === time);
      const extension = lose();
      await small.until(() => count('lost') === time, 0);
      extension?.restoreContext();
    }
    await small.until(() => small.stage.showsText && count('returned') === 3);
    lose();
    await small.until(isPlain, 0);
    expect(warnings).toEqual([expect.stringContaining('again and again')]);
  });
});
