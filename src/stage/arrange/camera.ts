import type { Backdrop } from '../../catalogue/pictures.ts';
import type { CameraView, Shot, StoryInfo } from '../../catalogue/story-info.ts';
import { type Screen, stageHeight, stageWidth } from './screen.ts';

/** The camera at rest: all of the stage. */
const restingView: CameraView = { x: stageWidth / 2, y: stageHeight / 2, zoom: 1 };

/** A shot for both arrangements at once, so that a phone may be turned in the middle of a move. */
const restingShot: Shot = { landscape: restingView, portrait: restingView };

/** The shot a scene asks for; an unknown name is the resting one. */
export function shotOf(info: StoryInfo, name: string | null): Shot {
  return (name === null ? undefined : info.shots[name]) ?? restingShot;
}

/**
 * How much of a layer's parallax the camera shows. The full measure makes feet slide over the ground they
 * stand on; none makes the picture flat.
 */
const depth = 0.45;

/** How far a layer follows the camera, from its parallax (0 infinitely far, 1 with the people). */
export function following(parallax: number): number {
  return 1 + (parallax - 1) * depth;
}

/** Where a layer's stage pixels fall: CSS px of the picture = offset + scale * stage px. */
export interface Projection {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Where a layer with this parallax falls when the camera shows `view`; nearer layers move and grow more. */
export function project(view: CameraView, screen: Screen, parallax: number): Projection {
  const follows = following(parallax);
  const scale = screen.scale * (1 + (view.zoom - 1) * follows);
  const middle = (rest: number, asked: number) => rest + (asked - rest) * follows;
  return {
    x: screen.picture.width / 2 - scale * middle(restingView.x, view.x),
    y: screen.picture.height / 2 - scale * middle(restingView.y, view.y),
    scale,
  };
}

/** Projects one stage point to CSS px of the picture. */
export function projected(projection: Projection, x: number, y: number): [number, number] {
  return [projection.x + projection.scale * x, projection.y + projection.scale * y];
}

/**
 * Stage px by which a view may reach below the frame: there the words lie on their panel, and whoever lies on the ground
 * is lifted out of it.
 */
const beneath = 190;

/**
 * Moves a view as little as possible so that no layer shows its edge, but for the lower one.
 * @param parallaxes those of the backdrop's layers.
 * @param frame size of the backdrop in its own pixels, which are stage pixels.
 */
export function holdInside(
  view: CameraView,
  screen: Screen,
  parallaxes: readonly number[],
  frame: { readonly width: number; readonly height: number },
): CameraView {
  // What covers the screen least is the layer that zooms least.
  const least = Math.max(
    screen.picture.width / (frame.width * screen.scale),
    screen.picture.height / (frame.height * screen.scale),
  );
  const follows = parallaxes.length > 0 ? parallaxes.map(following) : [1];
  const zoom = Math.max(view.zoom, ...follows.map((follow) => 1 + (least - 1) / follow));
  const room = (size: number, shown: number) =>
    Math.max(
      0,
      Math.min(
        ...follows.map((follow) => {
          const scale = screen.scale * (1 + (zoom - 1) * follow);
          return (size / 2 - shown / 2 / scale) / follow;
        }),
      ),
    );
  const within = (value: number, rest: number, most: number, beyond = 0) =>
    Math.min(rest + most + beyond, Math.max(rest - most, value));
  return {
    x: within(view.x, restingView.x, room(frame.width, screen.picture.width)),
    y: within(view.y, restingView.y, room(frame.height, screen.picture.height), beneath),
    zoom,
  };
}

/** The view of a shot on this screen, kept inside the backdrop. */
export function viewOn(shot: Shot, screen: Screen, backdrop: Backdrop | null): CameraView {
  const asked = screen.upright ? shot.portrait : shot.landscape;
  if (backdrop === null) return asked;
  const parallaxes = backdrop.layers.map((layer) => layer.parallax);
  return holdInside(asked, screen, parallaxes, backdrop);
}
