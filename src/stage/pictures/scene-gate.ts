import type { Scene } from '../../scene/scene.ts';
import type { PictureLoading } from './loading.ts';

/** Which scene a stage may show: what stands there stays until the next one's place is whole. */
export class SceneGate {
  /** The scene that is to be shown once its place has come. */
  private owed: Scene | null = null;
  /** Whether any scene was ever put on the stage. */
  private begun = false;
  private nothing = true;

  /**
   * @param prove tries whether the pictures of a scene that are there can be drawn; tells `loading` of those that
   *   cannot.
   * @param changed told when there is something to be seen, and when there is no more.
   */
  constructor(
    private readonly loading: PictureLoading,
    private readonly prove: (scene: Scene) => void,
    private readonly changed: () => void,
  ) {}

  /** True while the stage has no picture to show: the page's own must be seen. */
  get blank(): boolean {
    return this.nothing;
  }

  /** Whether a scene may be put on the stage now. If not, it is `due` later. */
  admits(scene: Scene): boolean {
    this.prove(scene);
    const coming = this.loading.placeOf(scene) === 'coming';
    this.owed = coming ? scene : null;
    if (!coming) this.begun = true;
    return !coming;
  }

  /** Whether a scene's place is there; one that is only looked at is never owed. */
  has(scene: Scene): boolean {
    this.prove(scene);
    return this.loading.placeOf(scene) !== 'coming';
  }

  /** The scene that could not be shown, as soon as it can. */
  due(): Scene | null {
    const { owed } = this;
    return owed !== null && this.admits(owed) ? owed : null;
  }

  /** Whether the place of the scene on the stage can be seen. */
  shows(scene: Scene): boolean {
    return this.loading.placeOf(scene) === 'whole';
  }

  /** Looks at the scene that is on the stage now. */
  look(scene: Scene): void {
    const nothing = !this.begun || !this.shows(scene);
    if (nothing === this.nothing) return;
    this.nothing = nothing;
    this.changed();
  }
}
