import { Container, type WebGLRenderer } from 'pixi.js';
import type { Pictures } from '../../catalogue/pictures.ts';
import type { Weather } from '../../catalogue/story-info.ts';
import type { Screen } from '../arrange/screen.ts';
import type { Effect } from '../look/effect.ts';
import type { Moment } from '../look/moment.ts';
import { AirView } from './air-view.ts';
import { AuraView } from './aura-view.ts';
import { BackdropView } from './backdrop-view.ts';
import { BladeView } from './blade-view.ts';
import { Compositor } from './compositor.ts';
import { ContactView } from './contact-view.ts';
import { EffectViews } from './effect-views.ts';
import { FigureView } from './figure-view.ts';
import type { Finishing } from './finish.ts';
import { unitSquare } from './paint.ts';
import { keep } from './reconcile.ts';
import { type Tally, tallyOf } from './tally.ts';
import type { Textures } from './textures.ts';
import type { WordsView } from './words-view.ts';

/** All there is to draw at one moment. */
export interface Drawing {
  readonly moment: Moment;
  readonly background: string | null;
  readonly weather: Readonly<Record<Weather, number>>;
  readonly effects: readonly Effect[];
  readonly now: number;
  readonly reducedMotion: boolean;
  readonly finishing: Finishing;
}

/** Keeps what is drawn in step with what is to be seen: makes views, moves them, takes them away. */
export class World {
  private readonly square = unitSquare();
  private readonly root = new Container();
  private readonly haze = new Container();
  private readonly people = new Container();
  private readonly light = new Container();
  private readonly backdropSlots = [new Container(), new Container()] as const;
  private readonly air: AirView;
  private readonly compositor: Compositor;
  private backdrop: { readonly name: string | null; readonly view: BackdropView | null } = {
    name: null,
    view: null,
  };
  private readonly figures = new Map<string, FigureView>();
  private readonly blades = new Map<string, BladeView>();
  private readonly auras = new Map<string, AuraView>();
  private readonly contacts = new Map<string, ContactView>();
  private readonly effects: EffectViews;

  constructor(
    renderer: WebGLRenderer,
    private readonly pictures: Pictures,
    private readonly textures: Textures,
    background: readonly number[],
  ) {
    this.air = new AirView(this.square, textures);
    this.compositor = new Compositor(renderer, this.square, textures, background);
    this.effects = new EffectViews(pictures, this.square, textures);
    const { front, back } = this.effects;
    const [behind, before] = this.backdropSlots;
    this.root.addChild(behind, back, this.air.behind, this.haze, this.people, this.light);
    this.root.addChild(before, front, this.air.before);
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
  }

  setWords(words: WordsView | null): void {
    this.compositor.setWords(words);
  }

  /** @param wordsAlone draws the words over the picture as it last was. */
  draw(drawing: Drawing, wordsAlone: boolean): void {
    if (!wordsAlone) {
      this.keepAll(drawing);
      this.compositor.render(this.root);
    }
    this.compositor.present(drawing.finishing);
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
    for (const views of [this.blades, this.auras, this.contacts]) {
      for (const view of views.values()) view.destroy();
    }
    this.air.destroy();
    this.compositor.destroy();
    this.root.destroy({ children: true });
    this.square.destroy(true);
  }

  private keepAll({ moment, weather, effects, background, now, reducedMotion }: Drawing): void {
    this.keepBackdrop(background);
    this.keepFigures(moment);
    this.keepLights(moment);
    this.effects.keep(effects, background, moment, now, reducedMotion);
    this.backdrop.view?.update(moment);
    this.air.update(moment, weather);
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

  private keepFigures(moment: Moment): void {
    const hasGround = this.hasGround();
    const people = moment.standing.map((standing) => {
      const { place, mirrored } = standing.stand;
      return { key: `${standing.key} ${mirrored} ${place.x} ${place.y}`, standing };
    });
    const make = ({ standing }: (typeof people)[number]) =>
      new FigureView(standing, this.square, this.textures, hasGround);
    keep(this.figures, people, make, (figure, { standing }) => {
      // Added again in order: those farther back come first.
      this.people.addChild(figure.view);
      figure.update(standing, moment);
    });
  }

  private hasGround(): boolean {
    const known =
      this.backdrop.name === null ? undefined : this.pictures.backdrops[this.backdrop.name];
    return known?.ground != null;
  }

  private keepLights(moment: Moment): void {
    const lines = moment.burning.map((blade, index) => ({
      key: `${blade.person} ${blade.name} ${index}`,
      blade,
    }));
    const makeBlade = () => this.added(new BladeView(this.square, this.textures), this.light);
    keep(this.blades, lines, makeBlade, (view, { blade }) =>
      view.update(blade, moment, blade.name.length + blade.person.length * 0.37),
    );
    const auras = moment.auras.map((aura, index) => ({ key: `${aura.person} ${index}`, aura }));
    const makeAura = () => this.added(new AuraView(this.square, this.textures), this.haze);
    keep(this.auras, auras, makeAura, (view, { aura }) => view.update(aura, moment));
    const contacts = moment.contact === null ? [] : [{ key: 'contact', contact: moment.contact }];
    const makeContact = () => this.added(new ContactView(this.square), this.light);
    keep(this.contacts, contacts, makeContact, (view, { contact }) => view.update(contact, moment));
  }

  private added<V extends BladeView | AuraView | ContactView>(view: V, to: Container): V {
    to.addChild(view.mesh);
    return view;
  }
}
