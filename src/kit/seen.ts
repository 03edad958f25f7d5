// What `seen.ts` of an effect's folder is written with.
export { own } from '../catalogue/own.ts';
export type { Backdrop, Place, Point, Pose, Segment } from '../catalogue/pictures.ts';
export type { StoryInfo } from '../catalogue/story-info.ts';
export { chance, wander } from '../scene/noise.ts';
export {
  distanceTo,
  heartOf,
  lineOnStage,
  meeting,
  onStage,
  placeOn,
  type Stand,
} from '../stage/arrange/placement.ts';
export { stageHeight, stageWidth } from '../stage/arrange/screen.ts';
export { ageOf, type Run } from '../stage/effects/run.ts';
export {
  type Instant,
  type PersonLight,
  type RunAt,
  type Seen,
  type SeenPart,
  type ShownBy,
  seen,
  shownAt,
} from '../stage/effects/seen.ts';
export { added, type Colour, colourOf, dark, scaled } from '../stage/light/colour.ts';
export type { GroundLight } from '../stage/light/ground-light.ts';
export type { PlacedFigure } from '../stage/look/moment.ts';
