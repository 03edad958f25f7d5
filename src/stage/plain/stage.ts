import { areNone, type Pictures } from '../../catalogue/pictures.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { Arrival } from '../../director/ports.ts';
import { type Frame, wordsOf } from '../../scene/frame.ts';
import { plan } from '../../scene/plan.ts';
import { emptyScene, type Scene } from '../../scene/scene.ts';
import type { Cue } from '../../story/cue.ts';
import { arrangeScreen, type Screen } from '../arrange/screen.ts';
import type { Drawer, DrawerDelegate, DrawOptions, LineStart, StageLine } from '../drawer.ts';
import { pauseOf } from '../effects/run.ts';
import type { Frames } from '../frames.ts';
import { lookOf } from '../look/look.ts';
import { Motions } from '../look/motions.ts';
import { numbersOf, type Probe, probedEffects, seenFigures, seenHung } from '../look/probe.ts';
import { lineAfter } from '../look/scenery.ts';
import type { Gallery } from '../pictures/gallery.ts';
import { type Wanted, wantedOf } from '../pictures/wanted.ts';
import { Presenter, type PresenterParts } from '../presenter.ts';
import { PageLine, type Uncover } from '../words/page-line.ts';
import { Crossfade, changeOf, usualChange } from './crossfade.ts';
import { drawPicture, type FlatPicture, momentIn, paintPicture } from './picture.ts';
import { newSheet, type Sheet, SheetPictures } from './sheet.ts';
import { Swells } from './swells.ts';

/** What the plain stage draws with. */
interface PlainParts {
  readonly host: HTMLElement;
  readonly info: StoryInfo;
  readonly pictures: Pictures;
  readonly gallery: Gallery;
  readonly frames: Frames;
  readonly uncover: Uncover | null;
}

/** Most pixels of a flat picture: it is soft anyway, and lit one by one. */
const mostPixels = 1600 * 900;

/** Ms that a line has to come onto the screen before anything of its picture is drawn. */
const lead = 40;

/** Ms in which a picture is drawn between two frames of the screen: the letters come on meanwhile. */
const slice = 6;

/**
 * Opens the stage for machines that cannot draw the full one at a pace.
 * @throws {Error} where there is no 2D canvas.
 */
export function openPlainStage(parts: PlainParts & Omit<PresenterParts, 'onHopeless'>): Presenter {
  // There is no stage below this one.
  const onHopeless = () => {};
  return new Presenter({ ...parts, onHopeless }, (delegate) => new PlainDrawer(parts, delegate));
}

/** The page's own line, uncovered at this stage's pace. */
class PacedLine implements StageLine {
  private readonly line: PageLine;

  constructor(private readonly uncover: Uncover | null) {
    this.line = new PageLine(uncover);
  }

  expect(frame: Frame, arrival: Arrival): void {
    const comes = arrival === 'play' && frame.still === undefined;
    this.uncover?.(comes ? 0 : Number.POSITIVE_INFINITY);
  }

  speak(frame: Frame, arrival: Arrival, { speed, now, waits }: LineStart): void {
    const stands = arrival === 'cut' || frame.still !== undefined;
    const starts = now + (stands ? 0 : waits + pauseOf(frame.beat.cues));
    this.line.speak(wordsOf(frame), stands ? 0 : speed, starts, now);
  }

  /** The page does. */
  lay(): void {}

  finish(now: number): void {
    this.line.finish(now);
  }

  update(now: number): void {
    this.line.update(now);
  }

  isWhole(now: number): boolean {
    return this.line.isWhole(now);
  }

  leave(): void {
    this.line.leave();
  }
}

/** Draws each scene as one flat picture, only when it changes; pictures fade into each other. The words are the page's. */
class PlainDrawer implements Drawer {
  readonly kind = 'plain';
  readonly breathes = false;
  readonly motions = new Motions();
  readonly line: PacedLine;
  private readonly crossfade: Crossfade;
  private readonly swells: Swells;
  private readonly sheetPictures: SheetPictures;
  private screen: Screen = arrangeScreen(1, 1, 1);
  private current: Scene = emptyScene;
  /** Ms in which the same scene is to fade in anew, because its pictures have come; null when they have not. */
  private due: number | null = null;
  /** When the picture that is on its way is begun with. */
  private begins = 0;
  private drawn = 0;

  constructor(
    private readonly parts: PlainParts,
    private readonly delegate: DrawerDelegate,
  ) {
    this.line = new PacedLine(parts.uncover);
    this.crossfade = new Crossfade(parts.host, this.motions, areNone(parts.pictures));
    this.swells = new Swells(parts.host, this.motions, parts.info);
    this.sheetPictures = new SheetPictures(parts.gallery, (encoded, problem) =>
      delegate.refused(encoded, problem),
    );
  }

  get scene(): Scene {
    return this.current;
  }

  get moving(): boolean {
    return this.motions.moving || this.crossfade.painting;
  }

  take(wanted: readonly Wanted[]): void {
    this.sheetPictures.take(wanted);
  }

  cutTo(scene: Scene): void {
    const changes = changeOf(plan(this.current, scene, [])) !== null;
    this.motions.endAll();
    this.swells.clear();
    this.current = scene;
    if (changes || this.due !== null || this.crossfade.painting) this.turn(0, false);
  }

  moveTo(scene: Scene, cues: readonly Cue[], { now }: DrawOptions): number {
    const planned = plan(this.current, scene, cues);
    const ms = changeOf(planned);
    this.current = scene;
    if (ms !== null) this.turn(ms, planned.background !== null);
    this.swells.play(cues, now);
    return (planned.background?.ms ?? 0) * lineAfter;
  }

  resize(screen: Screen): void {
    this.screen = screen;
    const { scale } = this.flat();
    this.crossfade.resize(screen.width * scale, screen.height * scale);
    this.turn(0, false);
  }

  refresh(): void {
    // Where nothing is seen yet, there is nothing to fade from.
    this.due = this.delegate.gate.blank ? 0 : usualChange;
  }

  /** What is drawn is on the page already. */
  letGo(): void {}

  update(now: number): void {
    this.motions.update(now);
  }

  draw(): void {
    if (this.due !== null) this.turn(this.due, false);
    const now = () => this.parts.frames.now();
    if (now() >= this.begins && this.crossfade.paint(now, slice)) this.shown();
    this.crossfade.update();
    this.swells.update();
  }

  picture(): HTMLCanvasElement {
    const flat = this.flat();
    const sheet = newSheet(this.screen.width * flat.scale, this.screen.height * flat.scale);
    drawPicture(sheet, flat);
    return sheet.canvas;
  }

  rest(): void {}

  probe(_how: DrawOptions, moving: boolean): Probe {
    const flat = this.flat();
    const { look, screen } = flat;
    const moment = momentIn(flat);
    return {
      kind: 'plain',
      background: look.background,
      figures: seenFigures(moment.figures, moment.view, screen),
      hung: seenHung(flat.look, flat.pictures, screen),
      shown: probedEffects(moment),
      numbers: numbersOf(look),
      effects: [],
      text: null,
      moving,
      drawn: this.drawn,
      bytes: this.crossfade.bytes,
      objects: 0,
      particles: 0,
    };
  }

  destroy(): void {
    this.swells.destroy();
    this.crossfade.destroy();
  }

  /** Lets the scene as it is now fade in. What the line does not wait for is drawn while it comes. */
  private turn(ms: number, blocking: boolean): void {
    const flat = this.flat();
    this.due = null;
    const paint = (sheet: Sheet) => paintPicture(sheet, flat);
    const now = this.parts.frames.now();
    if (ms > 0 && !blocking) {
      this.begins = now + lead;
      this.crossfade.beginFade(paint, ms);
    } else {
      this.crossfade.fadeTo(paint, now, ms, blocking);
      this.shown();
    }
  }

  /** Another picture lies on top. */
  private shown(): void {
    this.swells.raise();
    this.drawn += 1;
  }

  private flat(): FlatPicture {
    const { info, pictures } = this.parts;
    const { screen } = this;
    this.sheetPictures.take(wantedOf(pictures, this.current));
    const { width, height } = screen.picture;
    const isWhole = this.delegate.gate.shows(this.current);
    const look = lookOf(info, pictures, this.current);
    if (!isWhole) look.background = null;
    const finest = Math.sqrt(mostPixels / Math.max(1, width * height));
    return {
      info,
      pictures,
      look,
      screen,
      scale: Math.min(screen.ratio, finest),
      centre: this.current.layout === 'centre' ? 1 : 0,
      of: (encoded) => (isWhole ? this.sheetPictures.of(encoded) : null),
    };
  }
}
