import type { Backdrop, Pictures } from '../../catalogue/pictures.ts';
import type { Clock } from '../../director/ports.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Gallery } from './gallery.ts';
import { Recent } from './keep.ts';
import { type Wanted, wantedOf, wantedOfBackdrop } from './wanted.ts';

/** The line waits so long for pictures that still load, in ms; then it goes ahead and they follow. */
const shortWait = 700;

/** Gets the pictures of scenes, without letting anybody wait long for them. */
export class PictureLoading {
  private readonly recent = new Recent();
  private hastened: (() => void) | null = null;
  private closed = false;

  /**
   * @param arrived called when pictures have come that nobody waited for any more.
   */
  constructor(
    private readonly gallery: Gallery,
    private readonly pictures: Pictures,
    private readonly clock: Clock,
    private readonly arrived: () => void,
  ) {}

  /** Resolves when the pictures of a scene are there, or after a short while. */
  async ready(scene: Scene): Promise<void> {
    this.recent.shown(scene);
    const missing = wantedOf(this.pictures, scene).filter(
      ({ encoded }) => this.gallery.ready(encoded) === null,
    );
    if (missing.length === 0) return;
    let late = !missing.some(({ encoded }) => this.gallery.isPromising(encoded));
    const loading = this.load(scene).then(() => {
      if (late && !this.closed) this.arrived();
    });
    if (late) return;
    await new Promise<void>((resolve) => {
      const callOff = this.clock.after(shortWait, resolve);
      this.hastened = resolve;
      void loading.then(() => {
        callOff();
        resolve();
      });
    });
    this.hastened = null;
    late = true;
    // What only passes is small, and wanted on short notice: it comes once the first scene is there.
    for (const [name, { picture }] of Object.entries(this.pictures.sprites)) {
      void this.gallery.load(picture, name);
    }
  }

  /** Whether all of a backdrop is there that will ever be: half of one is not shown. */
  isWhole(backdrop: Backdrop): boolean {
    return !wantedOfBackdrop('', backdrop).some((one) => this.comes(one));
  }

  /** Whether pictures of a scene are still to come. */
  awaits(scene: Scene): boolean {
    return wantedOf(this.pictures, scene).some((one) => this.comes(one));
  }

  /** Nobody waits any longer. */
  hasten(): void {
    this.hastened?.();
  }

  /** Loads the pictures of scenes that may come. */
  expect(scenes: readonly Scene[]): void {
    this.recent.expect(scenes);
    for (const scene of scenes) void this.load(scene);
  }

  /** Lets go of what is no longer worth holding. @param letGo is told of each. */
  letGo(letGo: (url: string) => void): void {
    const wanted = this.recent.wanted(this.pictures);
    for (const { picture } of Object.values(this.pictures.sprites)) wanted.add(picture);
    this.gallery.keepOnly(wanted, letGo);
  }

  close(): void {
    this.closed = true;
    this.hasten();
  }

  /** Whether a picture is not there yet, and worth waiting for. */
  private comes({ encoded }: Wanted): boolean {
    return this.gallery.ready(encoded) === null && this.gallery.isPromising(encoded);
  }

  private load(scene: Scene): Promise<unknown> {
    const wanted = wantedOf(this.pictures, scene);
    return Promise.all(wanted.map(({ encoded, name }) => this.gallery.load(encoded, name)));
  }
}
