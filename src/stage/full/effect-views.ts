import { effects as parts } from 'virtual:game/effects/full';
import { Container, type Geometry } from 'pixi.js';
import type { Pictures } from '../../catalogue/pictures.ts';
import { attempt, hasFailed } from '../../scene/attempt.ts';
import { effectNamed } from '../../story/cue.ts';
import { horizonOf } from '../arrange/placement.ts';
import type { Attachment, FullPart, FullTools, FullView } from '../effects/full.ts';
import type { Run } from '../effects/run.ts';
import type { Shown, ShownEffect } from '../effects/show.ts';
import type { Moment, StagedFigure } from '../look/moment.ts';
import type { Textures } from './textures.ts';

type View = FullView<unknown, Run['said']>;
type Part = (typeof parts)[number];

/** Places in the picture, as `FullView` names them. */
const places = ['back', 'glow', 'front'] as const;

/** One run, or what lasts of an effect: what its view is kept by. */
interface Kept {
  readonly part: Part;
  readonly view: View;
}

/** What is drawn of effects: made as they begin, destroyed when they have gone. */
export class EffectViews {
  readonly back = new Container();
  readonly glow = new Container();
  readonly front = new Container();
  /** By run; what lasts by its part. */
  private readonly views = new Map<object, Kept>();
  private readonly slots = new Map<Part, Readonly<Record<(typeof places)[number], Container>>>();
  private background: string | null = null;

  constructor(
    private readonly pictures: Pictures,
    private readonly square: Geometry,
    private readonly textures: Textures,
  ) {
    // What passes lies behind what lasts, and before it in front, whichever began first.
    const passes = (part: Part) => effectNamed(part.name)?.passing !== undefined;
    const lasting = parts.filter((part) => !passes(part));
    for (const part of [...parts.filter(passes), ...lasting]) this.addSlots(part);
  }

  /** Brings all views in step with what is shown. */
  keep({ of }: Shown, runs: readonly Run[], background: string | null, moment: Moment): void {
    if (background !== this.background) {
      this.background = background;
      for (const [key, { part }] of this.views) if (!isRun(key)) this.end(key, part);
    }
    const seen = new Set<object>();
    for (const part of parts) {
      for (const showing of of.get(part.name) ?? []) {
        const key = runs.find((run) => isOf(run, showing)) ?? part;
        seen.add(key);
        this.show(key, part, showing, moment);
      }
    }
    for (const [key, { part }] of this.views) if (!seen.has(key)) this.end(key, part);
  }

  /** What effects hang on somebody's figure. */
  attachments(figure: StagedFigure, background: string | null): Attachment[] {
    const tools = this.toolsFor(background);
    return parts.flatMap((part) => {
      const made = attempt(part.name, () => part.attach?.(figure, tools) ?? null, null);
      return made === null ? [] : [guarded(part.name, made)];
    });
  }

  /** Takes all away; what is still shown is made anew at the next drawing. */
  clear(): void {
    for (const [key, { part }] of this.views) this.end(key, part);
  }

  private addSlots(part: Part): void {
    const slot = { back: new Container(), glow: new Container(), front: new Container() };
    for (const place of places) this[place].addChild(slot[place]);
    this.slots.set(part, slot);
  }

  private toolsFor(background: string | null): FullTools {
    const { square, textures, pictures } = this;
    const backdrop = (background === null ? null : pictures.backdrops[background]) ?? null;
    return { square, textures, pictures, backdrop, horizon: horizonOf(backdrop) };
  }

  private show(key: object, part: Part, { run, shown }: ShownEffect, moment: Moment): void {
    const kept = this.views.get(key) ?? this.begin(key, part, run);
    if (kept === null) return;
    attempt(part.name, () => kept.view.update(shown, moment, run), undefined);
    if (hasFailed(part.name)) this.end(key, part);
  }

  private begin(key: object, part: Part, run: Run | null): Kept | null {
    const tools = this.toolsFor(this.background);
    const view = attempt(part.name, () => opened(part, tools, run), null);
    if (view === null) return null;
    const kept = { part, view };
    this.views.set(key, kept);
    for (const place of places) {
      const drawn = view[place];
      if (drawn !== undefined) this.slots.get(part)?.[place].addChild(drawn);
    }
    return kept;
  }

  private end(key: object, part: Part): void {
    const view = this.views.get(key)?.view;
    this.views.delete(key);
    if (view === undefined) return;
    for (const place of places) view[place]?.removeFromParent();
    attempt(part.name, () => view.destroy(), undefined);
    const others = [...this.views.values()].some((kept) => kept.part === part);
    if (!others) attempt(part.name, () => part.rest?.(this.toolsFor(this.background)), undefined);
  }
}

function opened(part: FullPart, tools: FullTools, run: Run | null): View | null {
  return part.open?.(tools, run) ?? null;
}

function isRun(key: object): boolean {
  return 'born' in key;
}

function isOf({ effect, born, seed }: Run, { run }: ShownEffect): boolean {
  return run !== null && run.effect === effect && run.born === born && run.seed === seed;
}

/** An attachment whose effect is asked for nothing any more once it has failed. */
function guarded(name: string, made: Attachment): Attachment {
  const { mesh } = made;
  return {
    mesh,
    update: (...how) => {
      attempt(name, () => made.update(...how), undefined);
      mesh.visible &&= !hasFailed(name);
    },
    destroy: () => attempt(name, () => made.destroy(), undefined),
  };
}
