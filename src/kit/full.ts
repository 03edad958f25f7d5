// What `full.ts` of an effect's folder is written with, beside Pixi itself.
export type { Sprite } from '../catalogue/pictures.ts';
export { project } from '../stage/arrange/camera.ts';
export {
  type Attachment,
  type FullTools,
  type FullView,
  full,
} from '../stage/effects/full.ts';
export { type Drift, driftView } from '../stage/full/drift.ts';
export { type Burst, burstsView, Flare } from '../stage/full/flare.ts';
export { noiseHead, onRect, paintHead } from '../stage/full/glsl/common.ts';
export { float, paint, put, vector, vectors } from '../stage/full/paint.ts';
export { keep } from '../stage/full/reconcile.ts';
export { squares } from '../stage/full/squares.ts';
export { swarm } from '../stage/full/swarm.ts';
export type { Textures } from '../stage/full/textures.ts';
export type { Moment, StagedFigure } from '../stage/look/moment.ts';
export * from './seen.ts';
