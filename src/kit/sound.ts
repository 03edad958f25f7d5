// What `sound.ts` of an effect's folder is written with.
export { type EffectSound, sound } from '../audio/effect-part.ts';
export { type Ensemble, panOf } from '../audio/mix.ts';
export type { OneShot } from '../audio/one-shots.ts';
export { own } from '../catalogue/own.ts';
export type { Frame } from '../scene/frame.ts';
export { chance, wander } from '../scene/noise.ts';
export type { CastChange, Plan } from '../scene/plan.ts';
