import type { Backdrop, Pictures } from '../../catalogue/pictures.ts';
import type { CameraView } from '../../catalogue/story-info.ts';
import type { Scene } from '../../scene/scene.ts';
import { placeOn } from './placement.ts';
import { stageHeight, stageWidth } from './screen.ts';

/** Width of the picture against its height on a usual phone held upright: 390 by 64 % of 844. */
const shape = 0.72;

/** Someone alone is kept within this share of the picture's width round its middle. */
const roomForOne = 0.16;

/** The middle between those who stand opposite each other, in stage px. */
function middleOf(backdrop: Backdrop): number {
  const { left, right } = { ...backdrop.places, ...backdrop.portraitPlaces };
  if (left === undefined || right === undefined) return stageWidth / 2;
  return (left.x + right.x) / 2 - (backdrop.width - stageWidth) / 2;
}

/** Middle of the one person on the stage, in stage px; null when there is nobody, or more than one. */
function lonely(scene: Scene, backdrop: Backdrop, pictures: Pictures): number | null {
  const [only, ...others] = Object.entries(scene.cast);
  if (only === undefined || others.length > 0) return null;
  const [person, { pose: name, at }] = only;
  const pose = pictures.poses[person]?.[name];
  if (pose === undefined) return null;
  const place = placeOn(backdrop, at, true);
  return place.x + (pose.w / 2 - pose.ground[0]) * pose.scale * place.scale * 0.9;
}

/**
 * A shot's upright view for a scene. Its x counts from the middle of the backdrop's upright arrangement, so that
 * one shot serves every backdrop; and someone alone is not left at the edge of so narrow a picture.
 */
export function uprightView(view: CameraView, scene: Scene, pictures: Pictures): CameraView {
  const backdrop = scene.background === null ? undefined : pictures.backdrops[scene.background];
  if (backdrop === undefined) return view;
  const x = view.x + middleOf(backdrop) - stageWidth / 2;
  const one = lonely(scene, backdrop, pictures);
  if (one === null) return { ...view, x };
  const most = (roomForOne / 2) * ((stageHeight * shape) / view.zoom);
  return { ...view, x: Math.min(one + most, Math.max(one - most, x)) };
}
