import { useMemo, useRef } from 'preact/hooks';
import type { Box, Point } from './geometry.ts';
import { type MapModel, optionsIn, placesIn } from './map-model.ts';
import { OptionLayer, PlaceLayer } from './place-layer.tsx';
import { RoadLayer } from './road-layer.tsx';
import { useKeyboard } from './use-keyboard.ts';
import { usePointer } from './use-pointer.ts';
import { type MapControls, useViewport } from './use-viewport.ts';
import { iconScale, labelScale, placesFrom, readableFrom, type Viewport } from './viewport.ts';
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
  const glide = moving.gliding ? ' gliding' : '';
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be drawn in */}
      <svg
        ref={svg}
        class={`map ${model.layout.direction}${glide}`}
        role="group"
        aria-label="Map of roads"
        onKeyDown={onKeyDown}
        {...pointer}
      >
        <Layers
          model={model}
          wording={wording}
          viewport={viewport}
          area={area}
          focus={focus}
          onFocus={(node) => {
            setFocus(node);
            onPoint(node);
          }}
        />
      </svg>
      {here !== undefined && <Pulse at={here} viewport={viewport} glide={glide} />}
    </>
  );
}

interface LayersProps {
  readonly model: MapModel;
  readonly wording: Wording;
  readonly viewport: Viewport;
  /** The part of the map that is drawn. */
  readonly area: Box;
  readonly focus: number;
  readonly onFocus: (node: number) => void;
}

/** Roads, options and places; the farther away they are, the fewer of them with words. */
function Layers({ model, wording, viewport, area, focus, onFocus }: LayersProps) {
  const { x, y, scale } = viewport;
  const words = scale >= readableFrom;
  const singly = scale >= placesFrom;
  const nodes = useMemo(() => placesIn(model, area, singly, focus), [model, area, singly, focus]);
  const options = useMemo(() => (words ? optionsIn(model, area) : []), [model, area, words]);
  return (
    <g class="sight" style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}>
      <RoadLayer model={model} area={area} />
      <OptionLayer model={model} edges={options} labelScale={labelScale(viewport)} />
      <PlaceLayer
        model={model}
        wording={wording}
        nodes={nodes}
        words={words}
        iconScale={iconScale(viewport)}
        labelScale={labelScale(viewport)}
        focus={focus}
        onFocus={onFocus}
      />
    </g>
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
