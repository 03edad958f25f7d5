import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keyName } from '../input/keys.ts';
import { arrows, nextNode } from './arrow-navigation.ts';
import type { Explored } from './exploration.ts';
import type { Box } from './geometry.ts';
import type { MapModel } from './map-model.ts';
import type { MovingViewport } from './use-viewport.ts';
import { scrolledTo } from './viewport.ts';

/** Screen pixels that are kept free around a place that an arrow key leads to. */
const margin = 140;

interface KeyboardParts {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly model: MapModel;
  readonly frame: Box;
  readonly moving: MovingViewport;
  readonly onGo: (node: number) => void;
}

/** The map's focus, which is on the player's place at first, and what the map does with keys. */
export function useKeyboard({ svg, model, frame, moving, onGo }: KeyboardParts) {
  const { exploration, positions } = model;
  /** The node that Tab comes to. */
  const [focus, setFocus] = useState(
    () => exploration.here ?? exploration.nodes.findIndex((walked) => walked !== 'never'),
  );
  const wantsFocus = useRef(true);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    svg.current?.querySelector<SVGGElement>(`[data-node="${focus}"]`)?.focus();
  });

  const walk = (to: number) => {
    wantsFocus.current = true;
    setFocus(to);
    const point = positions[to];
    if (point !== undefined) moving.move(scrolledTo(moving.viewport, point, frame, margin), true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const key = keyName(event);
    const way = arrows[key];
    if (way !== undefined) {
      const to = nextNode(model, focus, way);
      if (to !== null) walk(to);
    } else if (key === 'Home' || key === 'End') {
      const walked = (one: Explored) => one !== 'never';
      const { nodes } = exploration;
      const to = key === 'Home' ? nodes.findIndex(walked) : nodes.findLastIndex(walked);
      if (to >= 0) walk(to);
    } else if (key === 'Enter' || key === ' ') {
      if (focus >= 0) onGo(focus);
    } else if (key === '+' || key === '=') moving.zoom(1);
    else if (key === '-' || key === '_') moving.zoom(-1);
    else if (key === '0') moving.showAll();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { focus, setFocus, onKeyDown };
}
