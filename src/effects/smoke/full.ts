import {
  colourOf,
  type FullTools,
  float,
  full,
  type Moment,
  onRect,
  paint,
  project,
  put,
  stageWidth,
  vector,
} from '@kit/full';
import { Container } from 'pixi.js';
import smoke from './effect.ts';
import { smokePaint } from './glsl.ts';

interface Bank {
  readonly height: number;
  readonly thickness: number;
  readonly density: number;
  readonly colour: string;
  readonly grain: readonly [number, number];
  readonly parallax: number;
}

/** Smoke behind the people: it glows with what light is left. */
const farBank: Bank = {
  height: 600,
  thickness: 215,
  density: 0.82,
  colour: '#6a5242',
  grain: [700, 160],
  parallax: 0.85,
};

/** Smoke between them and the eye: dark. */
const nearBank: Bank = {
  height: 800,
  thickness: 250,
  density: 0.7,
  colour: '#241f1c',
  grain: [640, 150],
  parallax: 1.2,
};

/** How far smoke has parted, in stage px to both sides: not at all, and wholly. */
const closed = -500;
const wide = 1500;

/** Where smoke parts: before the people, or in the middle where nobody is. */
function middleOf({ figures }: Moment): number {
  if (figures.length === 0) return stageWidth / 2;
  return figures.reduce((sum, { stand }) => sum + stand.place.x, 0) / figures.length;
}

function bankView(bank: Bank, seed: number, { square, textures }: FullTools) {
  const reach = bank.thickness * 2.4;
  const painting = paint({
    name: 'smoke',
    vertex: onRect,
    fragment: smokePaint,
    geometry: square,
    values: {
      uRect: vector(-160, bank.height - reach, stageWidth + 320, reach * 2),
      uBank: vector(bank.height, bank.thickness, 0),
      uGrain: vector(...bank.grain),
      uGap: vector(stageWidth / 2, closed),
      uColour: vector(0, 0, 0),
      uSeconds: float(),
      uSeed: float(seed),
    },
    pictures: { uNoise: textures.noise },
  });
  const colour = colourOf(bank.colour);
  const update = (moment: Moment, amount: number) => {
    const { x, y, scale } = project(moment.view, moment.screen, bank.parallax);
    painting.mesh.visible = amount > 0.003;
    painting.mesh.position.set(x, y);
    painting.mesh.scale.set(scale);
    const { sky, red, green, blue } = moment.lighting;
    // Smoke that comes or goes closes in or parts before the people; where nothing may move it fades.
    const open = moment.reducedMotion ? closed : closed + (wide - closed) * (1 - amount);
    const thick = moment.reducedMotion ? amount : Math.min(1, amount * 2.5);
    put(painting.values.uGap, [middleOf(moment), open]);
    put(painting.values.uBank, [bank.height, bank.thickness, bank.density * thick]);
    put(painting.values.uColour, [
      colour[0] * sky * red,
      colour[1] * sky * green,
      colour[2] * sky * blue,
    ]);
    painting.values.uSeconds = moment.seconds;
  };
  return { painting, update };
}

export default full({
  effect: smoke,
  open(tools) {
    const back = new Container();
    const front = new Container();
    const far = bankView(farBank, 0.31, tools);
    const near = bankView(nearBank, 0.77, tools);
    back.addChild(far.painting.mesh);
    front.addChild(near.painting.mesh);
    return {
      back,
      front,
      update({ amount = 0 }: { readonly amount?: number }, moment) {
        far.update(moment, amount);
        near.update(moment, amount);
      },
      destroy() {
        far.painting.destroy();
        near.painting.destroy();
        back.destroy();
        front.destroy();
      },
    };
  },
});
