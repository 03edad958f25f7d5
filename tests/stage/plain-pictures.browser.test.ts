import { info } from 'virtual:game/info';
import { afterEach, describe, expect, test } from 'vitest';
import type { Pictures } from '../../src/catalogue/pictures.ts';
import { defaultPreferences, type Preferences } from '../../src/director/preferences.ts';
import { enactAll } from '../../src/scene/enact.ts';
import { emptyScene, type Scene } from '../../src/scene/scene.ts';
import {
  asItIs,
  plainBackdrop,
  plainImage,
  plainPose,
} from '../../src/tools/assets/plain-things.ts';
import { cues } from './cues.ts';
import { frameOf } from './frame.ts';
import { HandDriven } from './hand-driven.ts';
import { openStage, type TestStage } from './open-stage.ts';

// Plain pictures on both stages: places, people and what hangs before them.

const url = (blob: Blob | null) => URL.createObjectURL(blob ?? new Blob());

/** A PNG of one colour. */
async function painted(w: number, h: number, colour: string): Promise<string> {
  const canvas = new OffscreenCanvas(w, h);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2D canvas');
  context.fillStyle = colour;
  context.fillRect(0, 0, w, h);
  return url(await canvas.convertToBlob({ type: 'image/png' }));
}

const drawn = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" onload="document.title='run'">
  <script>document.title = 'run'</script><rect width="20" height="10" fill="#00c000"/></svg>`;

const sizes = { wide: { w: 600, h: 300 }, tall: { w: 200, h: 600 }, svg: { w: 20, h: 10 } };

async function made(): Promise<Pictures> {
  const barn = asItIs(await painted(320, 180, '#808080'));
  const happy = asItIs(await painted(30, 70, '#c00000'));
  const svg = asItIs(url(new Blob([drawn], { type: 'image/svg+xml' })));
  return {
    backdrops: { barn: plainBackdrop(barn, { w: 320, h: 180 }) },
    poses: { anna: { happy: plainPose(happy, { w: 30, h: 70 }) } },
    sprites: {},
    images: {
      wide: plainImage(asItIs(await painted(600, 300, '#0000c0')), sizes.wide),
      tall: plainImage(asItIs(await painted(200, 600, '#00c0c0')), sizes.tall),
      svg: plainImage(svg, sizes.svg),
    },
  };
}

let host: HTMLElement;
let time: HandDriven;
let stage: TestStage;
let scene: Scene;
let wished: Preferences;

async function open(graphics: 'full' | 'plain', size = [960, 540], named?: Pictures) {
  host = document.createElement('div');
  host.style.cssText = `position:fixed;left:0;top:0;width:${size[0]}px;height:${size[1]}px`;
  document.body.append(host);
  time = new HandDriven();
  scene = emptyScene;
  wished = { ...defaultPreferences, graphics };
  const pictures = named ?? (await made());
  const none = () => {};
  const events = { onLost: none, onReturned: none };
  stage = await openStage({
    host,
    info,
    pictures,
    preferences: wished,
    clock: time,
    frames: time,
    ...events,
  });
}

/** Shows a line and lets time pass until all of it stands. */
async function show(...tags: readonly string[]) {
  const asked = cues(...tags);
  scene = enactAll(scene, asked);
  void stage.show(frameOf(scene, asked, ''), 'play');
  do {
    await new Promise((resolve) => setTimeout(resolve, 10));
    time.step(40);
  } while (stage.probe().moving);
}

/** The colour of a pixel of the stage, red to blue. */
function colourAt(x: number, y: number): readonly number[] {
  const copy = document.createElement('canvas');
  copy.width = host.clientWidth;
  copy.height = host.clientHeight;
  const context = copy.getContext('2d');
  // What has been shown already cannot be read any more: it is drawn once again.
  stage.configure(wished);
  time.step(40);
  for (const canvas of host.querySelectorAll('canvas')) {
    if (context === null) throw new Error('no 2D canvas');
    context.globalAlpha = Number(canvas.style.opacity || 1);
    context.drawImage(canvas, 0, 0, copy.width, copy.height);
  }
  return [...(context?.getImageData(Math.round(x), Math.round(y), 1, 1).data ?? [])].slice(0, 3);
}

const isNear = (seen: readonly number[], wanted: readonly number[], by: number) =>
  wanted.every((value, channel) => Math.abs(value - (seen[channel] ?? 0)) <= by);

afterEach(() => {
  stage.destroy();
  host.remove();
});

test('a plain stage of a game without pictures shows no canvas, and the ground of the page needs no blending', async () => {
  const none: Pictures = { backdrops: {}, poses: {}, sprites: {}, images: {} };
  await open('plain', [96, 54], none);
  await show('flash: white');
  expect([...host.querySelectorAll('canvas')].map((one) => one.checkVisibility())).toEqual([
    false,
    false,
  ]);
  expect(host.matches(':has(canvas:not([hidden]))')).toBe(false);
  stage.destroy();
  host.remove();
  await open('plain', [96, 54]);
  expect(host.matches(':has(canvas:not([hidden]))')).toBe(true);
});

describe.each(['full', 'plain'] as const)('on the %s stage', (kind) => {
  test('a plain picture covers it, and somebody of plain pictures stands on the ground line', async () => {
    await open(kind);
    await show('background: barn >> cut', 'show: anna happy >> cut');
    expect(stage.kind).toBe(kind);
    const [anna] = stage.probe().figures;
    expect(anna).toMatchObject({ person: 'anna', alpha: 1, mirrored: false });
    const [x = 0, y = 0] = anna?.feet ?? [];
    // 884 of 1080; the camera sways.
    expect(Math.abs(y - 442)).toBeLessThan(4);
    expect(Math.abs(x - 480)).toBeLessThan(6);
    // As bright as it is stored, the glow of the picture apart.
    const colour = colourAt(480, 300);
    expect({ colour, is: isNear(colour, [192, 0, 0], 24) }).toMatchObject({ is: true });
    const ground = colourAt(300, 200);
    expect({ ground, is: isNear(ground, [128, 128, 128], 16) }).toMatchObject({ is: true });
    expect(isNear(colourAt(480, 443 - 366), ground, 24)).toBe(false);
    expect(isNear(colourAt(480, 443 - 380), ground, 24)).toBe(true);
  });

  test.each([[[960, 540]], [[390, 844]]])(
    'a picture hangs whole before it, at %s',
    async (size) => {
      await open(kind, size);
      await show('background: barn >> cut', 'image: wide >> fade 200ms');
      const [wide] = stage.probe().hung;
      if (wide === undefined) throw new Error('nothing hangs there');
      expect(wide).toMatchObject({ name: 'wide', alpha: 1 });
      expect(wide.rect.width / wide.rect.height).toBeCloseTo(2, 3);
      const inside = ({ x, y, width, height }: typeof wide.rect) =>
        x >= 0 && y >= 0 && x + width <= (size[0] ?? 0) && y + height < (size[1] ?? 0) * 0.76;
      expect(inside(wide.rect)).toBe(true);
      const middle = [
        wide.rect.x + wide.rect.width / 2,
        wide.rect.y + wide.rect.height / 2,
      ] as const;
      expect(colourAt(...middle)).toEqual([0, 0, 192]);
      await show('image: tall >> fade 200ms');
      const [tall, ...others] = stage.probe().hung;
      expect(others).toEqual([]);
      expect(tall?.name).toBe('tall');
      expect(inside(tall?.rect ?? wide.rect)).toBe(true);
      expect(colourAt(...middle)).toEqual([0, 192, 192]);
      await show('clear');
      expect(stage.probe().hung).toEqual([]);
      expect(isNear(colourAt(...middle), [0, 192, 192], 40)).toBe(false);
    },
  );

  test('an SVG is a picture, and nothing in it runs', async () => {
    await open(kind);
    const { title } = document;
    await show('image: svg >> cut');
    const rect = stage.probe().hung[0]?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(colourAt(rect.x + rect.width / 2, rect.y + rect.height / 2)).toEqual([0, 192, 0]);
    expect(document.title).toBe(title);
  });
});
