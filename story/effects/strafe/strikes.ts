import {
  chance,
  colourOf,
  float,
  type Moment,
  paint,
  project,
  scaled,
  squares,
  type Textures,
  vector,
} from '@kit/full';
import { Container, type Geometry } from 'pixi.js';
import { sparkPaint } from '../clash/glsl.ts';
import { clodVertex, hitDustPaint, hitLightPaint, hitVertex } from './glsl.ts';
import type { Hit } from './run.ts';

/** Burning clods that one strike throws. */
const thrown = 16;

/** Fire of a strike: the embers' own gold, for only blades are coloured. */
export const fire = colourOf('#ffa050');

/** The strikes on one side of the people. */
export class Strikes {
  readonly view = new Container();
  private readonly geometries: Geometry[];
  private readonly dust;
  private readonly light;
  private readonly clods;

  constructor(hits: readonly Hit[], textures: Textures) {
    const ordered = [...hits].sort((a, b) => a.at[1] - b.at[1]);
    const about = ({ at, scale, moment }: Hit) => [...at, scale * 2.1, moment / 1000];
    const standing = squares(
      ordered.map((hit, index) => ({ aHit: about(hit), aSeed: [index + 1] })),
    );
    const flying = squares(
      ordered.flatMap((hit, index) =>
        Array.from({ length: thrown }, (_, clod) => ({
          aHit: about(hit),
          aChance: [0, 1, 2, 3].map((part) => chance(clod * 4 + part, index + 31)),
        })),
      ),
    );
    this.geometries = [standing, flying];
    this.dust = paint({
      name: 'dust',
      vertex: hitVertex,
      fragment: hitDustPaint,
      geometry: standing,
      values: {
        uAge: float(),
        uSpread: vector(330, 520, 0.86),
        uColour: vector(...scaled(colourOf('#2b2420'), 0.8)),
        uGlow: vector(...scaled(colourOf('#e8702a'), 1.1)),
        uPower: float(1),
      },
      pictures: { uNoise: textures.noise },
    });
    this.light = paint({
      name: 'strike',
      vertex: hitVertex,
      fragment: hitLightPaint,
      geometry: standing,
      values: {
        uAge: float(),
        uSpread: vector(860, 860, 0.5),
        uColour: vector(...fire),
        uPower: float(1),
      },
      blend: 'add',
    });
    this.clods = paint({
      name: 'clods',
      vertex: clodVertex,
      fragment: sparkPaint,
      geometry: flying,
      values: { uAge: float(), uColour: vector(...scaled(fire, 0.8)) },
      blend: 'add',
    });
    this.view.addChild(this.dust.mesh, this.light.mesh, this.clods.mesh);
  }

  /** @param seconds since the run began. */
  update(moment: Moment, seconds: number): void {
    const { reducedMotion } = moment;
    const { x, y, scale } = project(moment.view, moment.screen, 1);
    this.view.position.set(x, y);
    this.view.scale.set(scale);
    for (const { values } of [this.dust, this.light, this.clods]) values.uAge = seconds;
    // Where nothing may flash, earth rises and settles in a faint glow.
    this.light.values.uPower = reducedMotion ? 0.16 : 1;
    this.clods.mesh.visible = !reducedMotion;
  }

  destroy(): void {
    for (const part of [this.dust, this.light, this.clods]) part.destroy();
    for (const geometry of this.geometries) geometry.destroy(true);
    this.view.destroy();
  }
}
