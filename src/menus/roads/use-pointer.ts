import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Point } from './geometry.ts';
import { MapGestures } from './gestures.ts';
import { type MapModel, nearestNode } from './map-model.ts';
import { afterWheel, type Viewport } from './viewport.ts';

/** Screen pixels around a place within which a press means it: half of what a finger needs. */
const reach = 24;

interface PointerParts {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly model: MapModel;
  readonly viewport: Viewport;
  readonly onMove: (to: Viewport) => void;
  readonly onGo: (node: number) => void;
  readonly onPoint: (node: number | null) => void;
}

/** @returns what the map listens to of fingers, mouse and wheel. */
export function usePointer({ svg, model, viewport, onMove, onGo, onPoint }: PointerParts) {
  const gestures = useRef(new MapGestures()).current;
  const pointOf = (event: MouseEvent): Point => {
    const rect = svg.current?.getBoundingClientRect();
    return { x: event.clientX - (rect?.left ?? 0), y: event.clientY - (rect?.top ?? 0) };
  };
  /** The place meant by a press or pointer: its sign or name, or the nearest within reach. */
  const nodeUnder = (event: MouseEvent): number | null => {
    const hit = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-node]');
    const named = hit?.getAttribute('data-node') ?? null;
    if (named !== null) return Number(named);
    const { x, y } = pointOf(event);
    const { scale } = viewport;
    const inMap = { x: (x - viewport.x) / scale, y: (y - viewport.y) / scale };
    return nearestNode(model, inMap, reach / scale);
  };
  return {
    onWheel(event: WheelEvent) {
      event.preventDefault();
      onMove(afterWheel(viewport, event, pointOf(event)));
    },
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      svg.current?.setPointerCapture(event.pointerId);
      gestures.press(event.pointerId, pointOf(event));
    },
    onPointerMove(event: PointerEvent) {
      const next = gestures.move(event.pointerId, pointOf(event), viewport);
      if (next !== null) onMove(next);
      else if (event.pointerType === 'mouse') onPoint(nodeUnder(event));
    },
    onPointerUp(event: PointerEvent) {
      if (!gestures.lift(event.pointerId)) return;
      const node = nodeUnder(event);
      if (node !== null) onGo(node);
    },
    onPointerCancel(event: PointerEvent) {
      gestures.lift(event.pointerId);
    },
    onPointerLeave() {
      onPoint(null);
    },
  };
}
