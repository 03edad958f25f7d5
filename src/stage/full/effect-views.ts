import { Container, type Geometry } from 'pixi.js';
import type { Pictures } from '../../catalogue/pictures.ts';
import type { Effect } from '../look/effect.ts';
import type { Moment } from '../look/moment.ts';
import { horizonOf } from '../look/passing.ts';
import { CallView } from './call-view.ts';
import { clashView } from './clash-view.ts';
import type { EffectView } from './effect-view.ts';
import { EmberView } from './ember-view.ts';
import { ShoveView } from './shove-view.ts';
import { StrafeView } from './strafe-view.ts';
import type { Textures } from './textures.ts';

/** What is drawn of the running effects: made as they begin, destroyed when they have gone. */
export class EffectViews {
  /** Before the people, and between them and the backdrop. */
  readonly front = new Container();
  readonly back = new Container();
  private readonly views = new Map<Effect, EffectView>();

  constructor(
    private readonly pictures: Pictures,
    private readonly square: Geometry,
    private readonly textures: Textures,
  ) {}

  keep(
    effects: readonly Effect[],
    background: string | null,
    moment: Moment,
    now: number,
    reducedMotion: boolean,
  ): void {
    for (const effect of effects) {
      const view = this.views.get(effect) ?? this.begin(effect, background);
      view?.update(moment, now, reducedMotion);
    }
    for (const effect of [...this.views.keys()]) {
      if (!effects.includes(effect)) this.end(effect);
    }
  }

  /** Takes all away; what still runs is made anew at the next drawing. */
  clear(): void {
    for (const effect of [...this.views.keys()]) this.end(effect);
  }

  private end(effect: Effect): void {
    this.views.get(effect)?.destroy();
    this.views.delete(effect);
    const fly = [...this.views.keys()].some(({ kind }) => kind === 'strafe');
    if (effect.kind !== 'strafe' || fly) return;
    // Nobody but a strafing run needs its fighters.
    for (const { picture } of Object.values(this.pictures.sprites)) this.textures.drop(picture);
  }

  private begin(effect: Effect, background: string | null): EffectView | null {
    const view = this.make(effect, background);
    if (view === null) return null;
    this.views.set(effect, view);
    this.front.addChild(view.front);
    if (view.back !== null) this.back.addChild(view.back);
    return view;
  }

  /** Null for what shows in the whole picture alone. */
  private make(effect: Effect, background: string | null): EffectView | null {
    const backdrop = (background === null ? null : this.pictures.backdrops[background]) ?? null;
    const { square, textures } = this;
    switch (effect.kind) {
      case 'clash':
        return clashView(effect, square);
      case 'shove':
        return new ShoveView(effect);
      case 'call':
        return new CallView(effect, square);
      case 'last_ember':
        return new EmberView(effect, backdrop, square, textures);
      case 'strafe': {
        const fighters = Object.values(this.pictures.sprites);
        return new StrafeView(effect, square, textures, fighters, horizonOf(backdrop));
      }
      case 'shake':
      case 'flash':
        return null;
    }
  }
}
