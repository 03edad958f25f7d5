// What `plain.ts` of an effect's folder is written with.
export { project, projected } from '../stage/arrange/camera.ts';
export { type PlainSight, plain, type Swell } from '../stage/effects/plain.ts';
export { cssColour } from '../stage/light/colour.ts';
export type { StagedFigure } from '../stage/look/moment.ts';
export { drawBursts } from '../stage/plain/bursts.ts';
export * from './seen.ts';
