import { Container, type RenderTexture, type WebGLRenderer } from 'pixi.js';
import type { Pictures } from '../../catalogue/pictures.ts';
import type { Weather } from '../../catalogue/story-info.ts';
import type { Screen } from '../arrange/screen.ts';
import type { Effect } from '../look/effect.ts';
import type { Moment } from '../look/moment.ts';
import { horizonOf } from '../look/passing.ts';
import { AirView } from './air-view.ts';
import { AuraView } from './aura-view.ts';
import { BackdropView } from './backdrop-view.ts';
import { BladeView } from './blade-view.ts';
import { Bloom } from './bloom.ts';
import { clashView } from './clash-view.ts';
import type { EffectView } from './effect-view.ts';
import { FigureView } from './figure-view.ts';
import { canvasFor, exposure, Finish, type Finishing } from './finish.ts';
import { keep } from './keep.ts';
import { unitSquare } from './paint.ts';
import { StrafeView } from './strafe-view.ts';
import type { Textures } from './textures.ts';
import type { WordsView } from './words-view.ts';

/** All there is to draw at one moment. */
export interface Drawing {
  readonly moment: Moment;
  readonly background: string | null;
  readonly weather: Readonly<Record<Weather, number>>;
  readonly effects: readonly Effect[];
  readonly now: number;
  readonly calm: boolean;
  readonly finishing: Finishing;
}

/** Keeps what is drawn in step with what is to be seen: makes views, moves them, takes them away. */
export class World {
  private readonly square = unitSquare();
  private readonly root = new Container();
  private readonly haze = new Container();
  private readonly people = new Container();
  private readonly light = new Container();
  private readonly passing = new Container();
  private readonly overhead = new Container();
  private readonly backdropSlots = [new Container(), new Container()] as const;
  private readonly sheet = new Container();
  private readonly air: AirView;
  private readonly finish: Finish;
  private backdrop: { readonly name: string | null; readonly view: BackdropView | null } = {
    name: null,
    view: null,
  };
  private readonly figures = new Map<string, FigureView>();
  private readonly blades = new Map<string, BladeView>();
  private readonly auras = new Map<string, AuraView>();
  private readonly effects = new Map<Effect, EffectView>();
  private scene: RenderTexture | null = null;
  private bloom: Bloom | null = null;
  private before: RenderTexture | null = null;
  private words: WordsView | null = null;
  /** True until something has been drawn. */
  private empty = true;

  constructor(
    private readonly renderer: WebGLRenderer,
    private readonly pictures: Pictures,
    private readonly textures: Textures,
    ink: readonly number[],
  ) {
    this.air = new AirView(this.square, textures);
    this.finish = new Finish(this.square, textures, ink);
    const [behind, before] = this.backdropSlots;
    this.root.addChild(behind, this.overhead, this.air.behind, this.haze, this.people, this.light);
    this.root.addChild(before, this.passing, this.air.before);
    this.sheet.addChild(this.finish.mesh);
  }

  /** @param quality share of the screen's pixels a side that the picture is drawn with; words keep all. */
  resize(screen: Screen, quality: number): void {
    this.renderer.resize(screen.width, screen.height, screen.ratio);
    const { nothing } = this.textures;
    this.finish.read(nothing, nothing, nothing);
    this.bloom?.destroy();
    this.scene?.destroy(true);
    this.dropBefore();
    this.scene = canvasFor(screen.picture, screen.ratio * quality, 'rgba16float');
    this.bloom = new Bloom(this.renderer, this.square, this.scene);
    this.finish.read(this.scene.source, this.bloom.nearSource, this.bloom.wideSource);
    this.refresh();
  }

  /** Makes everything anew at the next drawing, with the pictures that are there by then. */
  refresh(): void {
    this.backdrop.view?.destroy();
    this.backdrop = { name: null, view: null };
    for (const view of [...this.figures.values(), ...this.effects.values()]) view.destroy();
    this.figures.clear();
    this.effects.clear();
  }

  setWords(words: WordsView | null): void {
    this.words?.destroy();
    this.words = words;
    if (words !== null) this.sheet.addChild(words.mesh);
  }

  /** @param wordsAlone draws the words over the picture as it last was. */
  draw(drawing: Drawing, wordsAlone: boolean): void {
    if (this.scene === null || this.bloom === null) return;
    if (!wordsAlone) this.drawScene(drawing, this.scene, this.bloom);
    this.finish.update(drawing.finishing);
    this.renderer.render({ container: this.sheet });
  }

  private drawScene(drawing: Drawing, scene: RenderTexture, bloom: Bloom): void {
    const { moment } = drawing;
    this.keepBackdrop(drawing);
    this.keepFigures(moment);
    this.keepLights(moment);
    this.keepEffects(drawing);
    this.backdrop.view?.update(moment);
    this.air.update(moment, drawing.weather);
    this.renderer.render({
      container: this.root,
      target: scene,
      clear: true,
      clearColor: [0, 0, 0, 1],
    });
    bloom.render(exposure);
    this.empty = false;
  }

  /** Keeps the picture as it was last drawn, to let the next one grow out of it. */
  takeBefore(screen: Screen): void {
    if (this.scene === null || this.empty) return;
    const kept = canvasFor(screen.picture, this.scene.source.resolution, 'rgba8unorm');
    const restore = this.finish.bare(screen);
    if (this.words !== null) this.words.mesh.visible = false;
    this.renderer.render({ container: this.sheet, target: kept, clear: true });
    if (this.words !== null) this.words.mesh.visible = true;
    restore();
    this.dropBefore();
    this.before = kept;
    this.finish.before(kept.source);
  }

  dropBefore(): void {
    if (this.before === null) return;
    this.finish.before(this.textures.nothing);
    this.before.destroy(true);
    this.before = null;
  }

  /** Bytes of the pictures that are drawn into, and of the words. */
  get bytes(): number {
    const size = ({ source }: RenderTexture, each: number) =>
      source.pixelWidth * source.pixelHeight * each;
    const scene = this.scene === null ? 0 : size(this.scene, 8) * (1 + 2 / 16 + 2 / 144);
    return Math.round(
      scene + (this.before === null ? 0 : size(this.before, 4)) + (this.words?.bytes ?? 0),
    );
  }

  destroy(): void {
    const { nothing } = this.textures;
    this.finish.read(nothing, nothing, nothing);
    this.refresh();
    this.setWords(null);
    for (const light of [...this.blades.values(), ...this.auras.values()]) light.destroy();
    this.air.destroy();
    this.dropBefore();
    this.bloom?.destroy();
    this.scene?.destroy(true);
    this.finish.destroy();
    this.root.destroy({ children: true });
    this.sheet.destroy({ children: true });
    this.square.destroy(true);
  }

  private keepBackdrop({ background }: Drawing): void {
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
  }

  private added<V extends BladeView | AuraView>(view: V, to: Container): V {
    to.addChild(view.mesh);
    return view;
  }

  private keepEffects({ effects, moment, now, calm, background }: Drawing): void {
    for (const effect of effects) {
      let view = this.effects.get(effect);
      if (view === undefined) {
        const made = this.makeEffect(effect, background);
        if (made === null) continue;
        view = made;
        this.effects.set(effect, view);
        this.passing.addChild(view.front);
        if (view.back !== null) this.overhead.addChild(view.back);
      }
      view.update(moment, now, calm);
    }
    for (const [effect, view] of this.effects) {
      if (effects.includes(effect)) continue;
      view.destroy();
      this.effects.delete(effect);
    }
  }

  private makeEffect(effect: Effect, background: string | null): EffectView | null {
    switch (effect.kind) {
      case 'clash':
        return clashView(effect, this.square);
      case 'strafe': {
        const backdrop = background === null ? undefined : this.pictures.backdrops[background];
        const fighters = Object.values(this.pictures.sprites);
        return new StrafeView(
          effect,
          this.square,
          this.textures,
          fighters,
          horizonOf(backdrop ?? null),
        );
      }
      case 'shake':
      case 'flash':
      case 'shove':
        return null;
    }
  }
}
