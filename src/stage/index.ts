export type { StageKind } from './choose.ts';
export type { Probe } from './look/probe.ts';
export { type StageEvents, type StageOpener, type StageOptions, stageOpener } from './open.ts';
export type { OpenStage } from './open-stage.ts';
export { openPainter, type Painter } from './thumbnail.ts';
