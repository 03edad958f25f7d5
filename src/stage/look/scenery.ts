import { plan } from '../../scene/plan.ts';
import { emptyScene, type Scene } from '../../scene/scene.ts';
import type { Cue } from '../../story/cue.ts';
import { type Effect, effectsOf } from './effect.ts';
import { aimAt, type Look, lookOf } from './look.ts';
import { Motions } from './motions.ts';
import { type Game, move, settle } from './move.ts';

/** How one picture is giving way to the next. */
export interface Turn {
  /** Share of the new picture, 0 to 1. */
  share: number;
  dissolves: boolean;
}

/** Keeps the picture that gives way. */
export interface Keepsake {
  /** Keeps what is seen now. */
  take(): void;
  /** Is told that the kept picture has gone. */
  drop(): void;
}

/** A jump of the camera, where nothing may travel, is faded over in this time, in ms. */
const calmJump = 500;

/** Share of a change of place after which its line begins. */
const lineAfter = 0.55;

/** How long an effect may still leave traces - dust that sinks - after its own time, in ms. */
const lingering = { strafe: 2400, clash: 600, shake: 0, flash: 0, shove: 0 } as const;

/** What is seen, and how it is moving: the stage without its drawing. */
export class Scenery {
  readonly look: Look;
  readonly turn: Turn = { share: 1, dissolves: false };
  readonly motions = new Motions();
  private running: readonly Effect[] = [];
  private current: Scene = emptyScene;

  constructor(
    private readonly game: Game,
    private readonly keepsake: Keepsake,
  ) {
    this.look = lookOf(game.info, game.pictures, emptyScene);
  }

  /** The scene that is looked at, or is being reached. */
  get scene(): Scene {
    return this.current;
  }

  get effects(): readonly Effect[] {
    return this.running;
  }

  /** Whether anything moves that ends. */
  get moving(): boolean {
    return this.motions.moving || this.running.length > 0;
  }

  /**
   * Lets everything glide to a scene from where it stands now.
   * @param calm true where nothing may travel.
   * @returns ms after which the scene's line is to begin.
   */
  moveTo(scene: Scene, cues: readonly Cue[], now: number, calm: boolean): number {
    const planned = plan(this.current, scene, cues);
    const change = planned.background;
    const jumps = calm && planned.camera !== null && this.current.background !== null;
    const fades = change?.ms ?? (jumps ? calmJump : 0);
    if (fades > 0)
      this.turnOver(now, fades, change?.manner === 'dissolve' && !calm, change !== null);
    else if (change !== null) this.endTurn();
    const aimed = aimAt(this.game.info, this.game.pictures, this.current);
    const newPicture = change !== null;
    move(this.look, this.game, this.motions, {
      plan: planned,
      scene,
      cues,
      now,
      newPicture,
      calm,
      aimed,
    });
    this.running = [...this.running, ...effectsOf(cues, now, this.running)];
    this.current = scene;
    return change === null ? 0 : change.ms * lineAfter;
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
    this.running = this.running.filter(({ born, ms, kind }) => now < born + ms + lingering[kind]);
  }

  /** The new picture stands alone from now on. */
  endTurn(): void {
    this.motions.stop(this.turn);
    this.turn.share = 1;
    this.keepsake.drop();
  }

  private turnOver(now: number, ms: number, dissolves: boolean, blocking: boolean): void {
    this.keepsake.take();
    this.turn.share = 0;
    this.turn.dissolves = dissolves;
    const done = () => this.keepsake.drop();
    this.motions.glide(this.turn, { share: 1 }, now, { ms, blocking, done });
  }
}
