import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Roads } from '../../catalogue/roads.ts';
import { Dialog } from '../dialog.tsx';
import { chartOf } from './chart.ts';
import { type Destination, destinationOf } from './destination.ts';
import { type MapHandle, RoadMap } from './map.tsx';
import { indexRoads } from './road-index.ts';
import { RoadList } from './road-list.tsx';
import type { Box } from './sight.ts';
import { footprints, type Traveller } from './walked.ts';
import { Wording } from './wording.ts';
import './roads.css';

export interface RoadsPageProps {
  /** All roads of the story, from `virtual:game/roads`. */
  readonly roads: Roads;
  readonly traveller: Traveller;
  /** The player wants to go to a place they have walked. */
  readonly onGo: (destination: Destination) => void;
  readonly onClose: () => void;
}

/** Narrower than high by this is an upright screen, as everywhere in the menus. */
const upright = 799 / 1000;

/** The map of roads: where the player has been, where they are, and how many endings they have seen. */
export function RoadsPage({ roads, traveller, onGo, onClose }: RoadsPageProps) {
  const index = useMemo(() => indexRoads(roads), [roads]);
  const prints = useMemo(() => footprints(index, traveller), [index, traveller]);
  const wording = useMemo(() => new Wording(index, prints), [index, prints]);
  const [size, setSize] = useState<Box | null>(null);
  const [asList, setAsList] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const map = useRef<MapHandle | null>(null);
  const course = size !== null && size.width / size.height <= upright ? 'down' : 'right';
  const chart = useMemo(() => chartOf(index, prints, course), [index, prints, course]);

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = () => {
      const { width, height } = element.getBoundingClientRect();
      setSize((before) =>
        before?.width === width && before.height === height
          ? before
          : { x: 0, y: 0, width, height },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const go = (node: number) => {
    const destination = destinationOf(index, traveller, prints, node);
    if (destination !== null) onGo(destination);
  };
  const told =
    pointed === null ? null : { name: wording.nameOf(pointed), more: wording.describe(pointed) };

  return (
    <Dialog kind="roads" title="Paths" onClose={onClose}>
      <p class="roads-count" data-role="endings-count">
        {wording.endings()}
      </p>
      <div class="roads-frame" ref={frame}>
        {asList && <RoadList index={index} prints={prints} wording={wording} onGo={go} />}
        {!asList && size !== null && (
          <RoadMap
            chart={chart}
            wording={wording}
            size={size}
            onGo={go}
            onPoint={setPointed}
            handle={map}
          />
        )}
      </div>
      <footer class="roads-foot">
        <p class="roads-told" aria-hidden="true">
          {told !== null && (
            <>
              <b>{told.name}</b> {told.more}
            </>
          )}
        </p>
        <div class="roads-tools">
          <button type="button" aria-pressed={asList} onClick={() => setAsList(!asList)}>
            List
          </button>
          {!asList && (
            <>
              <button
                type="button"
                onClick={() => map.current?.here()}
                disabled={prints.here === null}
              >
                Here
              </button>
              <button type="button" onClick={() => map.current?.all()}>
                All
              </button>
              <button type="button" aria-label="Nearer" onClick={() => map.current?.zoom(1)}>
                +
              </button>
              <button type="button" aria-label="Farther" onClick={() => map.current?.zoom(-1)}>
                −
              </button>
            </>
          )}
          <button type="button" data-role="close" onClick={onClose}>
            Done
          </button>
        </div>
      </footer>
    </Dialog>
  );
}
