import { describe, expect, test } from 'vitest';
import { enactAll } from '../../src/scene/enact.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { arrangeScreen } from '../../src/stage/arrange/screen.ts';
import type { Caption } from '../../src/stage/full/caption.ts';
import { type Drawable, drawingOf } from '../../src/stage/full/drawing.ts';
import { Scenery } from '../../src/stage/look/scenery.ts';
import { type Cue, effectNamed } from '../../src/story/cue.ts';
import { cues } from './cues.ts';
import { info, pictures, sceneOf } from './game.ts';
import { opening, setPieces } from './set-pieces.ts';

// Every set piece, cut at twenty moments: what would be drawn is what the scene alone would draw.

const players = {
  place: 'field',
  other: 'ashes',
  one: ['ann', 'guard'],
  two: ['bob', 'guard'],
  dim: 'night',
  shot: 'near',
} as const;

const moments = 20;
const keepsake = { take: () => {}, drop: () => {} };
const wordless = {
  rect: { x: 0, y: 0, width: 0, height: 0 },
  panel: { top: 900, softness: 60 },
  place: { centre: 0, there: 0 },
} as unknown as Caption;

function sceneryAt(scene: Scene): Scenery {
  const scenery = new Scenery({ info, pictures }, keepsake);
  scenery.cutTo(scene);
  return scenery;
}

/** Everything the stage would draw of a scenery. */
function drawn({ look, runs, turn }: Scenery, now: number, reducedMotion: boolean) {
  const seen: Drawable = {
    info,
    pictures,
    look,
    runs,
    turn: { ...turn },
    screen: arrangeScreen(1280, 720, 1),
    now,
    reducedMotion,
    quality: 1,
    boxOpacity: 0.86,
    bare: false,
    caption: wordless,
    isWhole: true,
    isReady: () => true,
    isThere: () => true,
  };
  const drawing = drawingOf(seen);
  // What effects show stands in `shown`; a moment only looks it up.
  const { shown: _, ...moment } = drawing.moment;
  const finishing = { ...drawing.finishing, turn: turn.share };
  const { of, people } = drawing.shown;
  const shown = { ...drawing.shown, of: [...of], people: [...people] };
  return structuredClone({ ...drawing, moment, shown, finishing });
}

/** Ms for which something of what was asked still rests on the stage when it no longer moves. */
function lingering(asked: readonly Cue[]): number {
  const effects = asked.map((cue) => (cue.kind === 'effect' ? effectNamed(cue.name) : null));
  return Math.max(0, ...effects.map((effect) => effect?.passing?.lingers ?? 0));
}

describe.each(setPieces(players))('$name', ({ before = [], tags, ms }) => {
  const from = sceneOf(...opening(players), ...before);
  const asked = cues(...tags);
  const to = enactAll(from, asked);

  test.each([false, true])(
    `cut at ${moments} moments leaves its scene (reducedMotion: %s)`,
    (reducedMotion) => {
      for (let moment = 0; moment < moments; moment++) {
        const until = (ms * moment) / moments;
        const scenery = sceneryAt(from);
        scenery.moveTo(to, asked, 0, reducedMotion);
        for (let now = 0; now <= until; now += 40) scenery.update(now);
        // On to its own scene: a click, a skip. Back to the one before: a step back, a load.
        for (const scene of [to, from]) {
          scenery.cutTo(scene);
          expect(drawn(scenery, until, reducedMotion)).toEqual(
            drawn(sceneryAt(scene), until, reducedMotion),
          );
          expect(scenery.moving).toBe(false);
        }
      }
    },
  );

  test.each([false, true])('left alone ends at its scene (reducedMotion: %s)', (reducedMotion) => {
    const scenery = sceneryAt(from);
    scenery.moveTo(to, asked, 0, reducedMotion);
    const end = ms + lingering(asked);
    for (let now = 0; now <= end; now += 40) scenery.update(now);
    scenery.update(end);
    expect(scenery.moving).toBe(false);
    expect(drawn(scenery, end, reducedMotion)).toEqual(drawn(sceneryAt(to), end, reducedMotion));
  });

  test('is seen while it lasts, also where little may move', () => {
    for (const reducedMotion of [false, true]) {
      const scenery = sceneryAt(from);
      const still = sceneryAt(from);
      scenery.moveTo(to, asked, 0, reducedMotion);
      let changed = 0;
      for (let now = 0; now <= ms; now += 40) {
        scenery.update(now);
        const [moves, stands] = [scenery, still].map((one) => {
          // That something runs is not yet seen: only what the picture is made from is.
          const { runs: _, ...picture } = drawn(one, now, reducedMotion);
          return picture;
        });
        if (JSON.stringify(moves) !== JSON.stringify(stands)) changed += 1;
      }
      expect(changed, `reducedMotion: ${reducedMotion}`).toBeGreaterThan(0);
    }
  });
});
