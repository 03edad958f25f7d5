export type { Probe } from './look/probe.ts';
export { openStage } from './open.ts';
export type { OpenStage, StageOptions } from './open-stage.ts';
export { openPainter, type Painter } from './thumbnail.ts';
