import { Container } from 'pixi.js';
import type { Pictures } from '../../catalogue/pictures.ts';
import type { Screen } from '../arrange/screen.ts';
import type { Run } from '../effects/run.ts';
import type { Shown } from '../effects/show.ts';
import type { SeenHung } from '../look/hung.ts';
import type { Moment } from '../look/moment.ts';
import { BackdropView } from './backdrop-view.ts';
import { Compositor } from './compositor.ts';
import { EffectViews } from './effect-views.ts';
import { FigureView } from './figure-view.ts';
import type { Finishing } from './finish.ts';
import { type FrameColours, HungViews } from './hung-views.ts';
import { unitSquare } from './paint.ts';
import { Painted } from './painted.ts';
import { keep } from './reconcile.ts';
import type { StageRenderer } from './renderer.ts';
import type { Textures } from './textures.ts';
import type { WordsView } from './words-view.ts';

/** All there is to draw at one moment. */
export interface Drawing {
  readonly moment: Moment;
  /** What effects do at it, and those of their runs that can be seen. */
  readonly shown: Shown;
  readonly runs: readonly Run[];
  readonly background: string | null;
  readonly hung: readonly SeenHung[];
  /** Whether the words are drawn. */
  readonly words: boolean;
  readonly finishing: Finishing;
}

/** Keeps what is drawn in step with what is to be seen: makes views, moves them, takes them away. */
export class World {
  private readonly square = unitSquare();
  private readonly root = new Container();
  private readonly people = new Container();
  private readonly backdropSlots = [new Container(), new Container()] as const;
  private readonly compositor: Compositor;
  private backdrop: { readonly name: string | null; readonly view: BackdropView | null } = {
    name: null,
    view: null,
  };
  private readonly figures = new Map<string, FigureView>();
  private readonly effects: EffectViews;
  private readonly hung: HungViews;

  constructor(
    renderer: StageRenderer,
    private readonly pictures: Pictures,
    private readonly textures: Textures,
    colours: FrameColours,
  ) {
    this.hung = new HungViews(this.square, textures, colours);
    const { container } = this.hung;
    this.compositor = new Compositor(renderer, this.square, textures, colours.ground, container);
    this.effects = new EffectViews(pictures, this.square, textures);
    const { front, glow, back } = this.effects;
    const [behind, before] = this.backdropSlots;
    this.root.addChild(behind, back, this.people, glow, before, front);
  }

  /** @param quality share of the screen's pixels a side that the picture is drawn with; words keep all. */
  resize(screen: Screen, quality: number): void {
    this.compositor.resize(screen, quality);
    this.refresh();
  }

  /** Makes everything anew at the next drawing, with the pictures that are there by then. */
  refresh(): void {
    this.backdrop.view?.destroy();
    this.backdrop = { name: null, view: null };
    for (const view of this.figures.values()) view.destroy();
    this.figures.clear();
    this.effects.clear();
    this.hung.clear();
  }

  setWords(words: WordsView | null): void {
    this.compositor.setWords(words);
  }

  /** @param kept see `Compositor.present`. */
  draw(drawing: Drawing, kept: 'kept' | 'fades' | null): void {
    this.keepAll(drawing);
    this.compositor.render(this.root);
    this.hung.keep(drawing.hung);
    this.compositor.present(drawing.finishing, drawing.words, kept);
  }

  /** See `Compositor.presentWords`. */
  drawWords(share: number): boolean {
    return this.compositor.presentWords(share);
  }

  /** Keeps the picture as it was last drawn, to let the next one grow out of it. */
  takeBefore(screen: Screen): void {
    this.compositor.takeBefore(screen);
  }

  dropBefore(): void {
    this.compositor.dropBefore();
  }

  /** Bytes of the pictures that are drawn into, and of the words. */
  get bytes(): number {
    return this.compositor.bytes;
  }

  /** What is in the tree: display objects, and particles of those that are seen. */
  get tally(): Tally {
    return tallyOf(this.root);
  }

  destroy(): void {
    this.refresh();
    this.compositor.destroy();
    this.root.destroy({ children: true });
    this.square.destroy(true);
  }

  private keepAll({ moment, shown, runs, background }: Drawing): void {
    this.keepBackdrop(background);
    this.keepFigures(moment, background);
    this.effects.keep(shown, runs, background, moment);
    this.backdrop.view?.update(moment);
  }

  private keepBackdrop(background: string | null): void {
    if (this.backdrop.name === background) return;
    this.backdrop.view?.destroy();
    const known = background === null ? undefined : this.pictures.backdrops[background];
    const view = known === undefined ? null : new BackdropView(known, this.square, this.textures);
    this.backdrop = { name: background, view };
    if (view !== null) {
      this.backdropSlots[0].addChild(view.behind);
      this.backdropSlots[1].addChild(view.before);
    }
  }

  private keepFigures(moment: Moment, background: string | null): void {
    const hasGround = this.hasGround();
    const people = moment.figures.map((figure) => {
      const { place, mirrored } = figure.stand;
      return { key: `${figure.key} ${mirrored} ${place.x} ${place.y}`, figure };
    });
    const make = ({ figure }: (typeof people)[number]) => {
      const attached = this.effects.attachments(figure, background);
      return new FigureView(figure, {
        square: this.square,
        textures: this.textures,
        hasGround,
        attached,
      });
    };
    keep(this.figures, people, make, (view, { figure }) => {
      // Added again in order: those farther back come first.
      this.people.addChild(view.view);
      view.update(figure, moment);
    });
  }

  private hasGround(): boolean {
    const known =
      this.backdrop.name === null ? undefined : this.pictures.backdrops[this.backdrop.name];
    return known?.ground != null;
  }
}

/** What a picture is made of. */
interface Tally {
  /** Everything in the tree, seen or not. */
  readonly objects: number;
  /** Small squares of what is seen that are many: sparks, flakes, clods. */
  readonly particles: number;
}

/** What many squares make that are no particles: rows of words, blades of grass. */
const fixed: ReadonlySet<string> = new Set(['words', 'grass']);

function particlesOf(mesh: Painted): number {
  const squares = mesh.geometry.indexBuffer.data.length / 6;
  return squares <= 1 || fixed.has(mesh.label) ? 0 : squares;
}

/** Counts a tree. */
function tallyOf(root: Container): Tally {
  let objects = 1;
  let particles = root instanceof Painted && root.visible ? particlesOf(root) : 0;
  for (const child of root.children) {
    const below = tallyOf(child);
    objects += below.objects;
    if (child.visible) particles += below.particles;
  }
  return { objects, particles };
}
