import { Container, type Geometry } from 'pixi.js';
import type { Weather } from '../../catalogue/story-info.ts';
import { project } from '../arrange/camera.ts';
import { stageHeight, stageWidth } from '../arrange/screen.ts';
import { colourOf, scaled } from '../light/colour.ts';
import type { Moment } from '../look/moment.ts';
import { ashPaint, ashVertex, emberPaint, emberVertex, smokePaint } from './glsl/air.ts';
import { onRect } from './glsl/common.ts';
import { float, paint, put, vector } from './paint.ts';
import { swarm } from './swarm.ts';
import type { Textures } from './textures.ts';

const ember = colourOf('#e8702a');
const gold = colourOf('#ffc27a');
const paleAsh = scaled(colourOf('#a9a49b'), 0.8);

/** What is adrift in the air covers somewhat more than the stage. */
const field = [-140, -40, stageWidth + 280, stageHeight + 60] as const;

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
function middleOf({ standing }: Moment): number {
  if (standing.length === 0) return stageWidth / 2;
  return standing.reduce((sum, { stand }) => sum + stand.place.x, 0) / standing.length;
}

function bankView(bank: Bank, seed: number, square: Geometry, textures: Textures) {
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
    const open = moment.alive ? closed + (wide - closed) * (1 - amount) : closed;
    const thick = moment.alive ? Math.min(1, amount * 2.5) : amount;
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

/** What drifts: smoke behind and before the people, embers, ash. */
export class AirView {
  readonly behind = new Container();
  readonly before = new Container();
  private readonly far;
  private readonly near;
  private readonly embers;
  private readonly ash;
  private readonly swarms: readonly [Geometry, Geometry];

  constructor(square: Geometry, textures: Textures) {
    this.far = bankView(farBank, 0.31, square, textures);
    this.near = bankView(nearBank, 0.77, square, textures);
    this.swarms = [swarm(190, 10, 9), swarm(260, 14, 23)];
    const common = () => ({
      uField: vector(...field),
      uSeconds: float(),
      uAmount: float(),
      uColour: vector(0, 0, 0),
    });
    this.embers = paint({
      name: 'embers',
      vertex: emberVertex,
      fragment: emberPaint,
      geometry: this.swarms[0],
      values: { ...common(), uHot: vector(0, 0, 0), uThin: float(1) },
      blend: 'add',
    });
    this.ash = paint({
      name: 'ash',
      vertex: ashVertex,
      fragment: ashPaint,
      geometry: this.swarms[1],
      values: common(),
    });
    this.behind.addChild(this.far.painting.mesh);
    this.before.addChild(this.near.painting.mesh, this.ash.mesh, this.embers.mesh);
  }

  update(moment: Moment, weather: Readonly<Record<Weather, number>>): void {
    this.far.update(moment, weather.smoke);
    this.near.update(moment, weather.smoke);
    const { x, y, scale } = project(moment.view, moment.screen, 1.25);
    const { sky, ember: fire } = moment.lighting;
    for (const [painting, amount] of [
      [this.embers, weather.embers],
      [this.ash, weather.ash],
    ] as const) {
      painting.mesh.visible = amount > 0.003;
      painting.mesh.position.set(x, y);
      painting.mesh.scale.set(scale);
      painting.values.uAmount = amount * moment.particles;
      painting.values.uSeconds = moment.seconds;
    }
    put(this.embers.values.uColour, scaled(ember, fire));
    put(this.embers.values.uHot, scaled(gold, fire));
    // A streak is never thinner than a device pixel.
    this.embers.values.uThin = Math.max(0.7, 1 / (scale * moment.screen.ratio));
    put(this.ash.values.uColour, scaled(paleAsh, 0.25 + 0.75 * sky));
  }

  destroy(): void {
    for (const one of [this.far.painting, this.near.painting, this.embers, this.ash]) one.destroy();
    for (const geometry of this.swarms) geometry.destroy(true);
    this.behind.destroy();
    this.before.destroy();
  }
}
