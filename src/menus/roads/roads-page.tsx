import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Roads } from '../../catalogue/roads.ts';
import { Dialog } from '../parts/dialog.tsx';
import { type Destination, destinationOf } from './destination.ts';
import { footprints, type Traveller } from './exploration.ts';
import type { Box } from './geometry.ts';
import { type MapHandle, RoadMap } from './map.tsx';
import { chartOf } from './map-model.ts';
import { indexRoads } from './road-index.ts';
import { RoadList } from './road-list.tsx';
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

/** The map of roads: where the player has been, where they are, and how many endings they have seen. */
export function RoadsPage({ roads, traveller, onGo, onClose }: RoadsPageProps) {
  const index = useMemo(() => indexRoads(roads), [roads]);
  const prints = useMemo(() => footprints(index, traveller), [index, traveller]);
  const wording = useMemo(() => new Wording(index, prints), [index, prints]);
  const [size, setSize] = useState<Box | null>(null);
  const [asList, setAsList] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);
  /** A place that was asked for and cannot be gone back to. */
  const [lost, setLost] = useState<number | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const map = useRef<MapHandle | null>(null);
  const chart = useMemo(
    () => (size === null ? null : chartOf(index, prints, size)),
    [index, prints, size],
  );

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
    setLost(destination === null ? node : null);
    if (destination !== null) onGo(destination);
  };
  const refusal = lost === null ? '' : `No way back to “${wording.nameOf(lost)}” was kept.`;
  return (
    <Dialog kind="roads" title="Paths" onClose={onClose}>
      <p class="roads-count" data-role="endings-count">
        {wording.endings()}
      </p>
      <div class="roads-frame" ref={frame}>
        {asList && <RoadList index={index} prints={prints} wording={wording} onGo={go} />}
        {!asList && chart !== null && size !== null && (
          <RoadMap
            chart={chart}
            wording={wording}
            size={size}
            onGo={go}
            onPoint={(node) => {
              setPointed(node);
              setLost(null);
            }}
            handle={map}
          />
        )}
      </div>
      <footer class="roads-foot">
        <p class="unseen" role="status">
          {refusal}
        </p>
        <p class="roads-told" aria-hidden="true">
          {refusal !== '' && <span class="refusal">{refusal}</span>}
          {refusal === '' && !asList && <Told wording={wording} node={pointed} />}
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

interface ToldProps {
  readonly wording: Wording;
  readonly node: number | null;
}

/** What is said of a place that is pointed at; while none is, how the map is used. */
function Told({ wording, node }: ToldProps) {
  if (node !== null) {
    return (
      <span>
        <b>{wording.nameOf(node)}</b> {wording.describe(node)}
      </span>
    );
  }
  return (
    <>
      <span class="for-keys">Arrow keys walk the roads, Enter goes there.</span>
      <span class="for-fingers">Touch a place to go there.</span>
    </>
  );
}
