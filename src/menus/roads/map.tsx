import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Chart, isShown, nearestNode } from './chart.ts';
import { Ground } from './ground.tsx';
import { Hands } from './hands.ts';
import { type Course, laid } from './lay.ts';
import { Options, Places } from './places.tsx';
import {
  type Box,
  centred,
  contains,
  filling,
  fitted,
  heldTo,
  type Sight,
  type Spot,
  seen,
  showing,
  widened,
  zoomed,
} from './sight.ts';
import { arrows, steer } from './steer.ts';

import type { Wording } from './wording.ts';

/** Scales from which on words can be read, and from which on places are more than dots. */
const readable = 0.55;
const single = 0.24;

/** Scale of a map that shows the whole of a small story, or where the player is in a large one. */
const usual = { most: 1.15, close: 0.9, least: 0.6 } as const;

/** Screen pixels that are kept free of places; names and the dark around the map need them. */
const room: Readonly<Record<Course, Spot>> = {
  right: { x: -130, y: -90 },
  down: { x: -64, y: -64 },
};

/** Scale from which down letters keep their size, to be read as long as they are shown. */
const legible = 0.76;

/** Scale from which down signs keep their size, to be seen from afar. */
const steady = 0.55;

/** Share of the window's size that is drawn beyond each of its sides, so that a push shows no gap. */
const spare = 0.35;

/** Screen pixels around a place within which a press means it: half of what a finger needs. */
const reach = 24;

/** How much nearer one press of a key or button, and one pixel of the wheel, brings the map. */
const nearer = { press: 1.35, wheel: 1.0016 } as const;

/** A wheel that turns by less at once is a pad that is stroked, and pushes the map. */
const notch = 50;

/** What the buttons beside the map can ask of it. */
export interface MapHandle {
  zoom(factor: 1 | -1): void;
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

function opening({ prints, spots, box, lay }: Chart, size: Box): Sight {
  const inner = widened(size, room[lay.course]);
  const all = fitted(box, inner, usual.most);
  const here = spots[prints.here ?? -1];
  if (all.scale >= usual.least || here === undefined) return all;
  return filling(centred(here, size, usual.close), box, inner);
}

/** Whether the way from one sight to another is short enough to be seen: a long one is only a blur. */
function isNear(from: Sight, to: Sight, size: Box): boolean {
  const change = Math.max(from.scale / to.scale, to.scale / from.scale);
  return change < 1.6 && Math.hypot(to.x - from.x, to.y - from.y) < size.width * 1.2;
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
  const middle = { x: size.x + size.width / 2, y: size.y + size.height / 2 };

  handle.current = {
    zoom: (factor) => move(zoomed(sight, nearer.press ** factor, middle), true),
    all: () => move(fitted(box, widened(size, room[lay.course]), usual.most), true),
    here: () => {
      const spot = spots[prints.here ?? -1];
      if (spot !== undefined) move(centred(spot, size, Math.max(sight.scale, usual.close)), true);
    },
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

  const window = seen(sight, size);
  const known = drawn.current;
  const ends = { x: window.x + window.width, y: window.y + window.height };
  const isDrawn =
    known !== null &&
    contains(known, window) &&
    contains(known, ends) &&
    known.width < window.width * 4;
  const area = isDrawn
    ? known
    : widened(window, { x: window.width * spare, y: window.height * spare });
  drawn.current = area;
  const words = sight.scale >= readable;
  const letters = Math.max(1, legible / sight.scale);
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
    const way = arrows[event.key];
    if (way !== undefined) {
      const to = steer(index, prints, spots, focus, way);
      if (to !== null) {
        wantsFocus.current = true;
        setFocus(to);
        const spot = spots[to];
        if (spot !== undefined) move(showing(sight, spot, size, 140), true);
      }
    } else if (event.key === 'Enter' || event.key === ' ') onGo(focus);
    else if (event.key === '+' || event.key === '=') handle.current?.zoom(1);
    else if (event.key === '-' || event.key === '_') handle.current?.zoom(-1);
    else if (event.key === '0') handle.current?.all();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const isPad = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL && Math.abs(event.deltaY) < notch;
    if (!event.ctrlKey && (event.shiftKey || event.deltaX !== 0 || isPad)) {
      const across = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      const down = event.shiftKey ? 0 : event.deltaY;
      move({ ...sight, x: sight.x - across, y: sight.y - down }, false);
      return;
    }
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 30;
    // A pinch on a pad comes as a wheel of small steps.
    const turns = -event.deltaY * lines * (event.ctrlKey && isPad ? 6 : 1);
    move(zoomed(sight, nearer.wheel ** turns, at(event)), false);
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
            larger={Math.max(1, steady / sight.scale)}
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
