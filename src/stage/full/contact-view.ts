import type { Geometry } from 'pixi.js';
import { project } from '../arrange/camera.ts';
import type { Contact, Moment } from '../look/moment.ts';
import { Flare } from './flare.ts';

/** Size of the light where blades touch, in widths of a blade. */
const widths = 34;

/** Its strength against the blades' own. */
const share = 0.62;

/** White light where two blades lie across each other, in the mixed colour of both. */
export class ContactView {
  private readonly flare: Flare;

  constructor(square: Geometry) {
    this.flare = new Flare(square);
  }

  get mesh() {
    return this.flare.mesh;
  }

  update({ at, blade, colour, strength }: Contact, moment: Moment): void {
    const { mesh } = this.flare;
    const { x, y, scale } = project(moment.view, moment.screen, blade.parallax);
    mesh.position.set(x, y);
    mesh.scale.set(scale);
    this.flare.update(at, blade.width * widths, colour, share * strength);
  }

  destroy(): void {
    this.flare.destroy();
  }
}
