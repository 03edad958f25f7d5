// What `plain.ts` of an effect's folder is written with.
export { project, projected } from '../stage/arrange/camera.ts';
export { type PlainSight, plain, type Swell } from '../stage/effects/plain.ts';
export type { StagedFigure } from '../stage/look/moment.ts';
export * from './seen.ts';
