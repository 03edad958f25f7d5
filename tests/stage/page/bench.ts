import * as v from 'valibot';
import { storyInfoSchema } from '../../../src/catalogue/story-info.ts';
import { enactAll } from '../../../src/scene/enact.ts';
import { emptyScene, type Scene } from '../../../src/scene/scene.ts';
import type { Cue } from '../../../src/story/cue.ts';
import source from '../../../story/story.json';
import { cues } from '../cues.ts';
import { opening, ownPlayers, setPieces } from '../set-pieces.ts';
import { SmallStage } from '../small-stage.ts';

/** What playing something cost. */
interface Cost {
  readonly name: string;
  /** Script of a frame in ms: the middle of all, and the worst. */
  readonly middle: number;
  readonly worst: number;
  /** Draw calls of a frame and particles, at their most. */
  readonly draws: number;
  readonly particles: number;
}

declare global {
  interface Window {
    /** For `npm run bench:stage`. */
    stageBench: {
      /** @param times that everything is played, after one that does not count. */
      open(times: number): Promise<void>;
      names(): readonly string[];
      play(name: string): Promise<Cost>;
      /** Two people who only breathe. */
      idle(): Promise<Cost>;
      /** The same two while a line is typed. */
      typing(): Promise<Cost>;
      /** Frames drawn in two seconds where nothing moves. */
      rest(): Promise<number>;
      /** Bytes of textures held while a scene stands. */
      bytes(scene: Scene): Promise<number>;
    };
  }
}

const info = v.parse(storyInfoSchema, source);
const start = enactAll(emptyScene, cues(...opening(ownPlayers)));
const pieces = setPieces(ownPlayers);

/** Ms of a screen's frame. */
const frameMs = 1000 / 60;

/** Ms in which several pictures come: on a large screen it takes long to draw each of them alone. */
const manyAtOnce = 100;

/** Ms of a step where nothing is timed. */
const coarse = 100;

/** How often everything is played: the machine has other things to do at times. */
let rounds = 5;

/** A line that is typed for longer than it is looked at. */
const typed =
  'A line of words is typed here, as long as one that somebody says in a story, and longer.';

let draws = 0;
for (const name of ['drawElements', 'drawArrays'] as const) {
  const own = WebGL2RenderingContext.prototype[name] as (...words: unknown[]) => void;
  Object.assign(WebGL2RenderingContext.prototype, {
    [name](this: WebGL2RenderingContext, ...words: unknown[]) {
      draws += 1;
      own.apply(this, words);
    },
  });
}

let small: SmallStage;

const pixel = new Uint8Array(4);

/**
 * Waits until all that was asked of the graphics card is done, so that no frame pays for the one before. Browsers
 * take `finish` for a mere request; an answer can only be given when all is there.
 */
function drain(): void {
  const gl = small.host.querySelector('canvas')?.getContext('webgl2');
  gl?.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
}

/**
 * Times each frame; of several rounds the quickest counts, frame by frame. The round before them is not timed:
 * in it programs are compiled, once for as long as the stage is open.
 */
async function cost(
  name: string,
  from: Scene,
  to: Scene,
  asked: readonly Cue[],
  ms: number,
  text?: string,
): Promise<Cost> {
  const best: number[] = [];
  let mostDraws = 0;
  let particles = 0;
  for (let round = 0; round <= rounds; round++) {
    await small.cutTo(from);
    await small.begin(to, asked, text);
    if (round === 0) {
      for (let passed = 0; passed < ms; passed += coarse) small.time.step(coarse);
      continue;
    }
    for (let frame = 0; frame * frameMs < ms; frame++) {
      drain();
      draws = 0;
      const { drawn } = small.stage.probe();
      const before = performance.now();
      small.time.step(frameMs);
      const took = performance.now() - before;
      // What breathes is drawn only every other frame.
      if (small.stage.probe().drawn === drawn) continue;
      best[frame] = Math.min(best[frame] ?? took, took);
      mostDraws = Math.max(mostDraws, draws);
      particles = Math.max(particles, small.stage.probe().particles);
    }
  }
  const sorted = best.filter((took) => took !== undefined).toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return { name, middle, worst: sorted.at(-1) ?? Number.NaN, draws: mostDraws, particles };
}

window.stageBench = {
  async open(times) {
    rounds = times;
    small = await SmallStage.open(info, {}, 'width:100%;height:100%');
  },
  names: () => pieces.map(({ name }) => name),
  async play(name) {
    const piece = pieces.find((one) => one.name === name);
    if (piece === undefined) throw new Error(`no set piece is called "${name}"`);
    const asked = cues(...piece.tags);
    const from = enactAll(start, cues(...(piece.before ?? [])));
    return cost(name, from, enactAll(from, asked), asked, piece.ms);
  },
  idle: () => cost('idle: nothing but breath', start, start, [], 2000),
  typing: () => cost('typing, two people breathe', start, start, [], 2000, typed),
  async rest() {
    small.stage.configure({ ...small.preferences, motion: 'reduced' });
    await small.cutTo(start);
    for (let frame = 0; frame < 40; frame++) small.time.step(50);
    const { drawn } = small.stage.probe();
    for (let frame = 0; frame < 40; frame++) small.time.step(50);
    return small.stage.probe().drawn - drawn;
  },
  async bytes(scene) {
    await small.cutTo(scene, manyAtOnce);
    return small.stage.probe().bytes;
  },
};
