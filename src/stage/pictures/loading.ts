import type { Encoded, Pictures } from '../../catalogue/pictures.ts';
import type { Clock } from '../../director/ports.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Gallery } from './gallery.ts';
import type { Urgency } from './request-queue.ts';
import { type Wanted, wantedOf, wantedOfPlace } from './wanted.ts';

/** The line waits so long for pictures that still load, in ms; then it goes ahead and they follow. */
const shortWait = 700;

/**
 * A place that is cut to is waited for so long, in ms: nothing leads over to it, and its words and options do not belong
 * to the place that still stands there. Whoever hurries has them before.
 */
const longWait = 6000;

/**
 * How a scene's place stands: all of it is there that will ever be, or it has none; some of it is still to come;
 * or nothing of it is to be had. Only the first is shown: half a place is none, and nobody stands alone in the dark.
 */
type Place = 'whole' | 'coming' | 'missing';

/** Places whose pictures stay: the one that is shown and the one before it. */
const placesHeld = 2;

/** Most scenes of those places whose people stay. */
const scenesHeld = 12;

/** Remembers which scenes were shown, and so which pictures are worth holding. */
export class Recent {
  private scenes: Scene[] = [];
  private coming: readonly Scene[] = [];

  /** Notes that a scene is shown now. */
  shown(scene: Scene): void {
    this.scenes = [scene, ...this.scenes.filter((other) => other !== scene)];
    const backgrounds = [...new Set(this.scenes.map((one) => one.background))].slice(0, placesHeld);
    this.scenes = this.scenes
      .filter((one) => backgrounds.includes(one.background))
      .slice(0, scenesHeld);
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

/** Gets the pictures of scenes, without letting anybody wait long for them. */
export class PictureLoading {
  private readonly recent = new Recent();
  private readonly unknown = new Set<string>();
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

  /**
   * Resolves when the pictures of a scene are there, or after a short while.
   * @param cut whether it is cut to, from another one.
   */
  async ready(scene: Scene, cut = false): Promise<void> {
    this.gallery.giveWay();
    this.recent.shown(scene);
    this.tellUnknown(scene);
    const missing = wantedOf(this.pictures, scene).filter(
      ({ encoded }) => this.gallery.ready(encoded) === null,
    );
    if (missing.length === 0) return;
    let late = !missing.some(({ encoded }) => this.gallery.isPromising(encoded));
    const loading = this.loadAll(scene, () => {
      if (late && !this.closed) this.arrived();
    });
    if (late) return;
    const wait = cut && this.placeOf(scene) === 'coming' ? longWait : shortWait;
    await new Promise<void>((resolve) => {
      const callOff = this.clock.after(wait, resolve);
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
      void this.gallery.load(picture, name, 'ahead');
    }
  }

  /** How the place of a scene stands. */
  placeOf(scene: Scene): Place {
    const wanted = wantedOfPlace(this.pictures, scene);
    if (wanted.some((one) => this.comes(one))) return 'coming';
    const layers = this.pictures.backdrops[scene.background ?? '']?.layers ?? [];
    const seen = layers.some(({ picture }) => this.gallery.ready(picture) !== null);
    return seen || layers.length === 0 ? 'whole' : 'missing';
  }

  /** Whether the surface that is drawn on takes nothing at all of a scene, however it is had. */
  isHopeless(scene: Scene): boolean {
    const wanted = wantedOf(this.pictures, scene).map(({ encoded }) => encoded);
    return (
      wanted.some((encoded) => this.gallery.isRefused(encoded)) &&
      wanted.every((encoded) => !this.gallery.isPromising(encoded))
    );
  }

  /** A picture is refused where it is to be drawn: it is had another way, and `arrived` is told what came of it. */
  refused(encoded: Encoded, problem: string): void {
    void this.gallery.refuse(encoded, problem).then(() => {
      if (!this.closed) this.arrived();
    });
  }

  /** Whether pictures of a scene are still to come. */
  awaits(scene: Scene): boolean {
    return wantedOf(this.pictures, scene).some((one) => this.comes(one));
  }

  /** Tells once of each name that no picture has: which they are is only known now where the story makes them up. */
  private tellUnknown({ background, image }: Scene): void {
    const { backdrops, images } = this.pictures;
    for (const [name, known] of [
      [background, backdrops],
      [image, images],
    ] as const) {
      if (name === null || known[name] !== undefined || this.unknown.has(name)) continue;
      this.unknown.add(name);
      console.warn(`No picture is called ${name}; the story goes on without it.`);
    }
  }

  /** Nobody waits any longer. */
  hasten(): void {
    this.hastened?.();
  }

  /** Loads the pictures of scenes that may come. */
  expect(scenes: readonly Scene[]): void {
    this.recent.expect(scenes);
    for (const scene of scenes) void this.load(wantedOf(this.pictures, scene), 'ahead');
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

  /** Loads all of a scene. @param more is told when its place is there, and when those who stand in it are, too. */
  private loadAll(scene: Scene, more: () => void): Promise<unknown> {
    const place = wantedOfPlace(this.pictures, scene);
    const people = wantedOf(this.pictures, scene).slice(place.length);
    let placed = false;
    return Promise.all([
      this.load(place, 'now').then(() => {
        placed = true;
        more();
      }),
      this.load(people, 'now').then(() => {
        if (placed && people.length > 0) more();
      }),
    ]);
  }

  private load(wanted: readonly Wanted[], urgency: Urgency): Promise<unknown> {
    return Promise.all(
      wanted.map(({ encoded, name }) => this.gallery.load(encoded, name, urgency)),
    );
  }
}
