import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Box } from './geometry.ts';
import type { MapModel } from './map-model.ts';
import {
  areaToDraw,
  centredOnPlayer,
  clamped,
  initialViewport,
  isShortMove,
  overview,
  type Viewport,
  visibleArea,
  zoomedByPresses,
} from './viewport.ts';

/** What buttons and keys can ask of the map. */
export interface MapControls {
  zoom(steps: 1 | -1): void;
  showAll(): void;
  showPlayer(): void;
}

/** A viewport with what moves it. */
export interface MovingViewport extends MapControls {
  readonly viewport: Viewport;
  /** The part of the map to draw, in map pixels. */
  readonly area: Box;
  /** Whether it goes over to where it is now, rather than being there at once. */
  readonly gliding: boolean;
  move(to: Viewport, glide: boolean): void;
}

/** The part of a map that is seen; another map, or another frame, begins anew. */
export function useViewport(model: MapModel, frame: Box): MovingViewport {
  const drawn = useRef<Box | null>(null);
  const [viewport, setViewport] = useState(() => initialViewport(model, frame));
  const [gliding, setGliding] = useState(false);
  useLayoutEffect(() => {
    setViewport(initialViewport(model, frame));
    setGliding(false);
  }, [model, frame]);

  drawn.current = areaToDraw(visibleArea(viewport, frame), drawn.current);
  const move = (to: Viewport, glide: boolean) => {
    const next = clamped(to, model.bounds, frame);
    setGliding(glide && isShortMove(viewport, next, frame));
    setViewport(next);
  };
  return {
    viewport,
    area: drawn.current,
    gliding,
    move,
    zoom: (steps) => move(zoomedByPresses(viewport, steps, frame), true),
    showAll: () => move(overview(model, frame), true),
    showPlayer: () => move(centredOnPlayer(model, viewport, frame), true),
  };
}
