import { useRef } from 'preact/hooks';
import * as roadsPhrases from '../../phrases/roads.ts';
import type { Box, Point } from './geometry.ts';
import type { MapModel } from './map-model.ts';
import { OptionLayer, PlaceLayer } from './place-layer.tsx';
import { RoadLayer } from './road-layer.tsx';
import { useKeyboard } from './use-keyboard.ts';
import { usePointer } from './use-pointer.ts';
import { type MapControls, useViewport } from './use-viewport.ts';
import type { Viewport } from './viewport.ts';
import type { Wording } from './wording.ts';
import './map.css';

interface MapProps {
  readonly model: MapModel;
  readonly wording: Wording;
  /** The part of the window that nothing lies over, in screen pixels. */
  readonly frame: Box;
  readonly onGo: (node: number) => void;
  /** The node pointed at or focused, to be told of in words. */
  readonly onPoint: (node: number | null) => void;
  /** Set here, for the buttons beside the map. */
  readonly controls: { current: MapControls | null };
}

/** The map of roads: pushed and brought nearer by hand, wheel and keys, and walked with the arrow keys. */
export function RoadMap({ model, wording, frame, onGo, onPoint, controls }: MapProps) {
  const svg = useRef<SVGSVGElement>(null);
  const moving = useViewport(model, frame);
  const { viewport, area } = moving;
  controls.current = moving;
  const { focus, setFocus, onKeyDown } = useKeyboard({ svg, model, frame, moving, onGo });
  const onMove = (to: Viewport) => moving.move(to, false);
  const pointer = usePointer({ svg, model, viewport, onMove, onGo, onPoint });
  const here = model.positions[model.exploration.here ?? -1];
  const { x, y, scale } = viewport;
  const glide = moving.gliding ? ' gliding' : '';
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be drawn in */}
      <svg
        ref={svg}
        class={`map ${model.layout.direction}${glide}`}
        role="group"
        aria-label={roadsPhrases.map}
        onKeyDown={onKeyDown}
        {...pointer}
      >
        <g class="sight" style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}>
          <RoadLayer model={model} area={area} />
          <OptionLayer model={model} viewport={viewport} area={area} />
          <PlaceLayer
            {...{ model, wording, viewport, area, focus }}
            onFocus={(node) => {
              setFocus(node);
              onPoint(node);
            }}
          />
        </g>
      </svg>
      {here !== undefined && <Pulse at={here} viewport={viewport} glide={glide} />}
    </>
  );
}

interface PulseProps {
  readonly at: Point;
  readonly viewport: Viewport;
  /** Its further class while the map glides. */
  readonly glide: string;
}

/** A breathing light where the player is, outside of the drawing so as not to draw the whole of it anew. */
function Pulse({ at, viewport, glide }: PulseProps) {
  const { x, y, scale } = viewport;
  const transform = `translate(${at.x * scale + x}px, ${at.y * scale + y}px)`;
  return <div class={`pulse${glide}`} style={{ transform }} />;
}
