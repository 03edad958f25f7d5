import { describe, expect, test } from 'vitest';
import type { Frame } from '../../src/scene/frame.ts';
import { arrangeScreen } from '../../src/stage/arrange/screen.ts';
import { shownAt } from '../../src/stage/effects/seen.ts';
import { lookOf } from '../../src/stage/look/look.ts';
import { momentOf } from '../../src/stage/look/moment-of.ts';
import { readAssets } from '../../src/tools/assets/assets.ts';
import { root } from '../../src/tools/compile/built.ts';
import { gameAt } from '../../src/tools/compile/game.ts';
import { readStory, toShip } from '../../src/tools/compile/story-source.ts';
import { road } from '../../src/tools/measure/shots/plan.ts';
import blades from '../../story/effects/blade/seen.ts';

// Light tells this story: what burns, and whether the sun is there, says who lives.

const game = gameAt(root, {});
const { pictures } = readAssets(game.assets);
const ship = toShip(readStory(game));
if (ship === null) throw new Error('the story has errors: "npm run check:story" names them');
const { info } = ship;
const script = { ...ship, people: info.cast };
const [fight, lesson] = [0, 1].map((option) => road(script, [option]));
if (fight === undefined || lesson === undefined) throw new Error('the choice has two options');

/** Frames from the line of that id on. */
function from(frames: readonly Frame[], id: string): readonly Frame[] {
  const at = frames.findIndex(({ beat }) => beat.id === id);
  if (at < 0) throw new Error(`no line is called "${id}"`);
  return frames.slice(at);
}

/** Who has a blade that is seen to burn. */
function burning({ scene }: Frame): string[] {
  const { moment } = momentOf({
    info,
    pictures,
    look: lookOf(info, pictures, scene),
    runs: [],
    screen: arrangeScreen(1920, 1080, 1),
    now: 0,
    reducedMotion: true,
    quality: 1,
    isReady: () => true,
  });
  const shown = shownAt(moment, blades).flatMap((one) => one.burning);
  return [...new Set(shown.map(({ person }) => person))];
}

const sunOf = ({ scene }: Frame) => lookOf(info, pictures, scene).lighting.sun;
const words = ({ beat }: Frame) => beat.line.text;

describe('light tells the story', () => {
  test('once the hilt is on her belt nothing blue burns, and the sun is gone for good', () => {
    const after = from(lesson, 'only-red');
    expect(after.filter((frame) => burning(frame).includes('rey')).map(words)).toEqual([]);
    expect(after.filter((frame) => sunOf(frame) > 0).map(words)).toEqual([]);
  });

  test('after the guns no blade burns but for the one beat that ends it', () => {
    const lit = from(lesson, 'not-a-mark').filter(({ scene }) => scene.effects.blade !== undefined);
    expect(lit).toHaveLength(1);
    expect(lit.map(({ beat }) => beat.place)).toEqual(['the_plea']);
  });

  test('the sky is darkest at the end', () => {
    const sky = ({ scene }: Frame) => lookOf(info, pictures, scene).lighting.sky;
    const skies = from(lesson, 'not-a-mark').map(sky);
    expect(skies.at(-1)).toBe(Math.min(...skies));
  });

  test('while both live the field keeps its sun', () => {
    const before = lesson.slice(0, -from(lesson, 'only-red').length);
    const inField = [...fight, ...before];
    const dark = inField.filter(
      (frame) => ['field', 'wreck'].includes(frame.scene.background ?? '') && sunOf(frame) === 0,
    );
    expect(dark.map(words)).toEqual([]);
  });
});
