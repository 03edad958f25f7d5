import type { Pictures } from '../catalogue/pictures.ts';
import type { Clock } from '../director/ports.ts';
import type { Scene } from '../scene/scene.ts';
import type { Drawer, DrawOptions } from './drawer.ts';
import type { Gallery } from './pictures/gallery.ts';
import { PictureLoading } from './pictures/loading.ts';
import { SceneGate } from './pictures/scene-gate.ts';
import { wantedOf } from './pictures/wanted.ts';
import type { Show } from './show.ts';

/** What scenes are drawn from, and who is told of it. */
export interface SceneParts {
  readonly pictures: Pictures;
  readonly gallery: Gallery;
  readonly clock: Clock;
  /** Told when `blank` has changed. */
  readonly onSeen: () => void;
  /** Told when not one picture of a scene can be drawn, however it is had. */
  readonly onHopeless: () => void;
}

/** How scenes come onto a stage: each once its place is whole, and what comes later where it is still wanted. */
export class SceneChanges {
  readonly loading: PictureLoading;
  readonly gate: SceneGate;
  /** Counts what is looked at: what was considered before something else is not gone to any more. */
  private looks = 0;
  private closed = false;

  /**
   * @param drawer not asked for before something is shown.
   * @param how things are drawn now.
   * @param changed told when there is something else to draw.
   */
  constructor(
    private readonly parts: SceneParts,
    private readonly drawer: () => Drawer,
    private readonly how: () => DrawOptions,
    private readonly changed: () => void,
  ) {
    const { gallery, pictures, clock, onSeen } = parts;
    this.loading = new PictureLoading(gallery, pictures, clock, () => this.arrived());
    this.gate = new SceneGate(this.loading, (scene) => this.take(scene), onSeen);
  }

  /** Goes to the scene of a frame, if its place is whole. @returns ms after which its line is to begin. */
  reach({ frame: { scene, beat }, arrival }: Show, how: DrawOptions): number {
    if (!this.gate.admits(scene)) return 0;
    // Where nothing is to be seen yet, there is nothing to come from.
    if (arrival === 'cut' || this.gate.blank) this.drawer().cutTo(scene);
    const waits = arrival === 'cut' ? 0 : this.drawer().moveTo(scene, beat.cues, how);
    this.letGo();
    return waits;
  }

  /** Goes to a scene that is only looked at once it is there, unless something else is looked at by then. */
  consider(scene: Scene): void {
    const own = this.looks;
    if (scene === this.drawer().scene) return;
    void this.loading.ready(scene).then(() => {
      if (own !== this.looks || this.closed || !this.gate.has(scene)) return;
      this.drawer().moveTo(scene, [], this.how());
      this.changed();
    });
  }

  /** Something else is looked at now. */
  lookAway(): void {
    this.looks += 1;
  }

  /** Takes what there is of the scene that stands on the stage, which is drawn next. */
  look(): void {
    const { scene } = this.drawer();
    this.take(scene);
    this.gate.look(scene);
  }

  close(): void {
    this.closed = true;
    this.loading.close();
  }

  /** Pictures have come that nobody waited for any more, or it is known that they never will. */
  private arrived(): void {
    const drawer = this.drawer();
    drawer.refresh();
    const due = this.gate.due();
    if (due !== null) {
      if (this.gate.blank) drawer.cutTo(due);
      else drawer.moveTo(due, [], this.how());
      this.letGo();
    }
    if (this.loading.isHopeless(drawer.scene)) this.parts.onHopeless();
    this.changed();
  }

  private letGo(): void {
    this.loading.letGo((url) => this.drawer().letGo(url));
  }

  /** Tries whether the pictures of a scene that are there can be drawn. */
  take(scene: Scene): void {
    this.drawer().take(wantedOf(this.parts.pictures, scene));
  }
}
