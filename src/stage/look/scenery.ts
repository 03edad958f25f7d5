import { type Plan, plan, type TransitionKind } from '../../scene/plan.ts';
import { emptyScene, type Scene } from '../../scene/scene.ts';
import type { Cue } from '../../story/cue.ts';
import { isOver, type Run, RunStarter } from '../effects/run.ts';
import { aimAt, type Look, lookOf } from './look.ts';
import { Motions } from './motions.ts';
import { type Game, move, settle } from './move.ts';

/** How one picture is giving way to the next. */
export interface Transition {
  /** Share of the new picture, 0 to 1. */
  share: number;
  manner: 'fade' | 'dissolve' | 'wipe';
}

/** Keeps the picture that gives way. */
interface PictureBefore {
  /** Keeps what is seen now. */
  take(): void;
  /** Is told that the kept picture has gone. */
  drop(): void;
}

/** A jump of the camera, where nothing may travel, is faded over in this time, in ms. */
const reducedJump = 500;

/** Share of a change of place after which its line begins. */
export const lineAfter = 0.55;

/** What is seen, and how it is moving: the stage without its drawing. */
export class Scenery {
  readonly look: Look;
  readonly turn: Transition = { share: 1, manner: 'fade' };
  readonly motions;
  private readonly starter = new RunStarter();
  private running: readonly Run[] = [];
  private current: Scene = emptyScene;

  constructor(
    private readonly game: Game,
    private readonly before: PictureBefore,
    private readonly jumps: () => boolean = () => false,
  ) {
    this.motions = new Motions(jumps);
    this.look = lookOf(game.info, game.pictures, emptyScene);
  }

  /** The scene that is looked at, or is being reached. */
  get scene(): Scene {
    return this.current;
  }

  /** The runs of passing effects that can be seen. */
  get runs(): readonly Run[] {
    return this.running;
  }

  /** Whether anything moves that ends. */
  get moving(): boolean {
    return this.motions.moving || this.running.length > 0;
  }

  /**
   * Lets everything glide to a scene from where it stands now.
   * @param reducedMotion true where nothing may travel.
   * @returns ms after which the scene's line is to begin.
   */
  moveTo(scene: Scene, cues: readonly Cue[], now: number, reducedMotion: boolean): number {
    const planned = plan(this.current, scene, cues);
    const change = planned.background ?? this.shotChange(planned.camera, reducedMotion);
    if (change !== null && change.ms > 0 && !this.jumps()) {
      const manner = reducedMotion || change.manner === 'cut' ? 'fade' : change.manner;
      this.turnOver(now, change.ms, manner, planned.background !== null);
    } else if (change !== null) this.endTurn();
    const aimed = aimAt(this.game.info, this.game.pictures, this.current);
    const newPicture = planned.background !== null;
    move(this.look, this.game, this.motions, {
      plan: planned,
      scene,
      cues,
      now,
      newPicture,
      reducedMotion,
      aimed,
    });
    this.running = [...this.running, ...this.starter.start(cues, now)];
    this.current = scene;
    return (planned.background?.ms ?? 0) * lineAfter;
  }

  /** Puts everything where a scene has it, exactly and at once. */
  cutTo(scene: Scene): void {
    this.motions.endAll();
    this.running = [];
    this.endTurn();
    settle(this.look, this.game, scene, this.motions);
    this.current = scene;
  }

  /** Lets time pass. */
  update(now: number): void {
    this.motions.update(now);
    this.running = this.running.filter((run) => !isOver(run, now));
  }

  /** The new picture stands alone from now on. */
  endTurn(): void {
    this.motions.stop(this.turn);
    this.turn.share = 1;
    this.before.drop();
  }

  /** How a new shot of the same place takes over from the old, where the camera does not travel there. */
  private shotChange(
    camera: Plan['camera'],
    reducedMotion: boolean,
  ): { readonly ms: number; readonly manner: TransitionKind } | null {
    if (camera === null || this.current.background === null) return null;
    if (camera.manner !== null) return { ms: camera.ms, manner: camera.manner };
    return reducedMotion ? { ms: reducedJump, manner: 'fade' } : null;
  }

  private turnOver(now: number, ms: number, manner: Transition['manner'], blocking: boolean): void {
    this.before.take();
    this.turn.share = 0;
    this.turn.manner = manner;
    const done = () => this.before.drop();
    this.motions.glide(this.turn, { share: 1 }, now, { ms, blocking, done });
  }
}
