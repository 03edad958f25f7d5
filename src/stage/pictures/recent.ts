import type { Encoded, Pictures } from '../../catalogue/pictures.ts';
import type { Scene } from '../../scene/scene.ts';
import { wantedOf } from './wanted.ts';

/** Places whose pictures stay: the one that is shown and the one before it. */
const places = 2;

/** Most scenes of those places whose people stay. */
const most = 12;

/** Remembers which scenes were shown, and so which pictures are worth holding. */
export class Recent {
  private scenes: Scene[] = [];
  private coming: readonly Scene[] = [];

  /** Notes that a scene is shown now. */
  shown(scene: Scene): void {
    this.scenes = [scene, ...this.scenes.filter((other) => other !== scene)];
    const backgrounds = [...new Set(this.scenes.map((one) => one.background))].slice(0, places);
    this.scenes = this.scenes.filter((one) => backgrounds.includes(one.background)).slice(0, most);
  }

  /** Notes which scenes may come. */
  expect(scenes: readonly Scene[]): void {
    this.coming = scenes;
  }

  /** The pictures to hold. */
  wanted(pictures: Pictures): Set<Encoded> {
    const scenes = [...this.scenes, ...this.coming];
    return new Set(
      scenes.flatMap((scene) => wantedOf(pictures, scene)).map(({ encoded }) => encoded),
    );
  }
}
