import type { Amounts, Effect } from '../scene/effect.ts';
import type { Frame } from '../scene/frame.ts';
import type { Plan } from '../scene/plan.ts';
import type { Scene } from '../scene/scene.ts';
import type { Ensemble, Part } from './mix.ts';
import type { OneShot } from './one-shots.ts';

/** A part of an effect's in the mix; which effect it is of is added. */
export type EffectSound = Omit<Part, 'bus' | 'effect'>;

/** What an effect sounds like. */
export interface SoundPart<E extends Effect = Effect> {
  readonly effect: E;
  /** What goes on sounding while a scene has so much of it. Pure. */
  loops?(amounts: Amounts, scene: Scene, ensemble: Ensemble): readonly EffectSound[];
  /**
   * How the level of one of its loops stirs, as a factor, asked 40 times a second while it sounds.
   * @param seconds the same time as what is seen has.
   */
  stir?(loop: EffectSound, ensemble: Ensemble, seconds: number): number;
  /** What sounds once as a frame is played. A sound the author cues in the same line is not played twice. */
  shots?(frame: Frame, changes: Plan, ensemble: Ensemble): readonly OneShot[];
  /** Names of the sounds it may ask for, to be fetched before they are. */
  recordings?(ensemble: Pick<Ensemble, 'effects'>): readonly string[];
}

/** Says what an effect sounds like: `sound.ts` of its folder exports it as its default. */
export function sound<E extends Effect>(part: SoundPart<E>): SoundPart<E> {
  return part;
}
