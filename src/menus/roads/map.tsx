import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { keyName } from '../input/keys.ts';
import { arrows, steer } from './arrow-navigation.ts';
import { type Box, contains, heldTo, type Sight, type Spot, seen, showing } from './geometry.ts';
import { Hands } from './gestures.ts';
import { laid } from './layout.ts';
import { type Chart, isShown, nearestNode } from './map-model.ts';
import { Options, Places } from './place-layer.tsx';
import { Ground } from './road-layer.tsx';
import {
  areaToDraw,
  isNear,
  lettersAt,
  opening,
  pressed,
  readable,
  signsAt,
  single,
  wheeled,
  whole,
  withHere,
} from './viewport.ts';
import type { Wording } from './wording.ts';
import './map.css';

/** Screen pixels around a place within which a press means it: half of what a finger needs. */
const reach = 24;

/** What the buttons beside the map can ask of it. */
export interface MapHandle {
  zoom(steps: 1 | -1): void;
  all(): void;
  here(): void;
}

interface MapProps {
  readonly chart: Chart;
  readonly wording: Wording;
  /** The part of the window that nothing lies over, in screen pixels. */
  readonly size: Box;
  readonly onGo: (node: number) => void;
  /** The node pointed at or focused, to be told of in words. */
  readonly onPoint: (node: number | null) => void;
  readonly handle: { current: MapHandle | null };
}

/** The map of roads: pushed and brought nearer by hand, wheel and keys, and walked with the arrow keys. */
export function RoadMap({ chart, wording, size, onGo, onPoint, handle }: MapProps) {
  const { index, prints, spots, box, lay } = chart;
  const svg = useRef<SVGSVGElement>(null);
  const hands = useRef(new Hands());
  const drawn = useRef<Box | null>(null);
  const [sight, setSight] = useState(() => opening(chart, size));
  const [gliding, setGliding] = useState(false);
  const [focus, setFocus] = useState(
    () => prints.here ?? prints.nodes.findIndex((walked) => walked !== 'never'),
  );
  const wantsFocus = useRef(true);

  const move = (next: Sight, glide: boolean) => {
    const held = heldTo(next, box, size);
    setGliding(glide && isNear(sight, held, size));
    setSight(held);
  };

  handle.current = {
    zoom: (steps) => move(pressed(sight, steps, size), true),
    all: () => move(whole(chart, size), true),
    here: () => move(withHere(chart, sight, size), true),
  };

  useLayoutEffect(() => {
    setSight(opening(chart, size));
    setGliding(false);
    // Only another map or another window begins anew.
  }, [chart, size]);

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    svg.current?.querySelector<SVGGElement>(`[data-node="${focus}"]`)?.focus();
  });

  const area = areaToDraw(seen(sight, size), drawn.current);
  drawn.current = area;
  const words = sight.scale >= readable;
  const letters = lettersAt(sight);
  const singly = sight.scale >= single;

  const nodes = useMemo(
    () =>
      spots.flatMap((spot, node) => {
        if (!isShown(index, prints, node)) return [];
        const matters = node === focus || node === prints.here;
        const isEnd = index.roads.nodes[node]?.kind === 'ending';
        return matters || (contains(area, spot) && (singly || isEnd)) ? [node] : [];
      }),
    [spots, area, singly, focus, index, prints],
  );
  const options = useMemo(() => {
    const told = new Set<string>();
    return [...prints.offered].filter((number) => {
      const edge = index.roads.edges[number];
      if (!words || edge?.choice == null || prints.nodes[edge.from] === 'never') return false;
      const key = `${edge.from} ${edge.choice.label}`;
      if (told.has(key) || !contains(area, laid(edge.choice, lay))) return false;
      told.add(key);
      return true;
    });
  }, [area, words, prints, index, lay]);

  const at = (event: MouseEvent): Spot => {
    const rect = svg.current?.getBoundingClientRect();
    return { x: event.clientX - (rect?.left ?? 0), y: event.clientY - (rect?.top ?? 0) };
  };
  /** The place meant by a press or pointer: its sign or name, or the nearest within reach. */
  const nodeAt = (event: MouseEvent) => {
    const spot = at(event);
    const hit = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-node]');
    const named = hit?.getAttribute('data-node') ?? null;
    if (named !== null) return Number(named);
    const inMap = { x: (spot.x - sight.x) / sight.scale, y: (spot.y - sight.y) / sight.scale };
    return nearestNode(chart, inMap, reach / sight.scale);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const key = keyName(event);
    const way = arrows[key];
    if (way !== undefined) {
      const to = steer(index, prints, spots, focus, way);
      if (to !== null) {
        wantsFocus.current = true;
        setFocus(to);
        const spot = spots[to];
        if (spot !== undefined) move(showing(sight, spot, size, 140), true);
      }
    } else if (key === 'Enter' || key === ' ') {
      if (focus >= 0) onGo(focus);
    } else if (key === '+' || key === '=') handle.current?.zoom(1);
    else if (key === '-' || key === '_') handle.current?.zoom(-1);
    else if (key === '0') handle.current?.all();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    move(wheeled(sight, event, at(event)), false);
  };

  const here = spots[prints.here ?? -1];
  const glide = gliding ? ' gliding' : '';
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be drawn in */}
      <svg
        ref={svg}
        class={`map ${lay.course}${glide}`}
        role="group"
        aria-label="Map of roads"
        onKeyDown={onKeyDown}
        onWheel={onWheel}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          svg.current?.setPointerCapture(event.pointerId);
          hands.current.press(event.pointerId, at(event));
        }}
        onPointerMove={(event) => {
          const spot = at(event);
          const next = hands.current.move(event.pointerId, spot, sight);
          if (next !== null) move(next, false);
          else if (event.pointerType === 'mouse') onPoint(nodeAt(event));
        }}
        onPointerUp={(event) => {
          if (!hands.current.lift(event.pointerId)) return;
          const node = nodeAt(event);
          if (node !== null) onGo(node);
        }}
        onPointerCancel={(event) => hands.current.lift(event.pointerId)}
        onPointerLeave={() => onPoint(null)}
      >
        <g
          class="sight"
          style={{ transform: `translate(${sight.x}px, ${sight.y}px) scale(${sight.scale})` }}
        >
          <Ground chart={chart} area={area} />
          <Options chart={chart} edges={options} letters={letters} />
          <Places
            chart={chart}
            wording={wording}
            nodes={nodes}
            words={words}
            larger={signsAt(sight)}
            letters={letters}
            focus={focus}
            onFocus={(node) => {
              setFocus(node);
              onPoint(node);
            }}
          />
        </g>
      </svg>
      {here !== undefined && (
        // Outside of the drawing, so that its breathing does not draw the whole of it anew.
        <div
          class={`pulse${glide}`}
          style={{
            transform: `translate(${here.x * sight.scale + sight.x}px, ${here.y * sight.scale + sight.y}px)`,
          }}
        />
      )}
    </>
  );
}
