import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Roads } from '../../catalogue/roads.ts';
import * as dialogPhrases from '../../phrases/dialog.ts';
import * as roadsPhrases from '../../phrases/roads.ts';
import type { PageProps } from '../panels.ts';
import { Dialog } from '../parts/dialog.tsx';
import { LazyPage } from '../parts/lazy-page.tsx';
import { useOneStop } from '../parts/one-stop.ts';
import { type Destination, destinationOf } from './destination.ts';
import { type Exploration, explorationOf, type Traveller } from './exploration.ts';
import type { Box } from './geometry.ts';
import { RoadMap } from './map.tsx';
import { mapModelOf } from './map-model.ts';
import { indexRoads, type RoadIndex } from './road-index.ts';
import type { MapControls } from './use-viewport.ts';
import { Wording } from './wording.ts';
import './road-list.css';
import './roads.css';

/** The map of roads, as soon as its drawing is here. */
export function PathsPage({ replaying, onClose, onLeave }: PageProps) {
  const traveller = useMemo(() => replaying.traveller(), [replaying]);
  return (
    <LazyPage load={replaying.roads} onClose={onClose}>
      {(roads) => (
        <RoadsPage
          roads={roads}
          traveller={traveller}
          onGo={(destination) => {
            onLeave();
            replaying.travel(destination);
          }}
          onClose={onClose}
        />
      )}
    </LazyPage>
  );
}

interface RoadsPageProps {
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
  const exploration = useMemo(() => explorationOf(index, traveller), [index, traveller]);
  const wording = useMemo(() => new Wording(index, exploration), [index, exploration]);
  const [asList, setAsList] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);
  /** A place that was asked for and cannot be gone back to. */
  const [lost, setLost] = useState<number | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const controls = useRef<MapControls | null>(null);
  const frame = useFrame(element);
  const model = useMemo(
    () => (frame === null ? null : mapModelOf(index, exploration, frame)),
    [index, exploration, frame],
  );

  const go = (node: number) => {
    const destination = destinationOf(index, traveller, exploration, node);
    setLost(destination === null ? node : null);
    if (destination !== null) onGo(destination);
  };
  const point = (node: number | null) => {
    setPointed(node);
    setLost(null);
  };
  const refusal = lost === null ? '' : roadsPhrases.noWay(wording.nameOf(lost));
  return (
    <Dialog kind="roads" title={roadsPhrases.title} onClose={onClose}>
      <p class="roads-count" data-role="endings-count">
        {wording.endings()}
      </p>
      <div class="roads-frame" ref={element}>
        {asList && <RoadList index={index} exploration={exploration} wording={wording} onGo={go} />}
        {!asList && model !== null && frame !== null && (
          <RoadMap {...{ model, wording, frame, controls }} onGo={go} onPoint={point} />
        )}
      </div>
      <footer class="roads-foot">
        <p class="unseen" role="status">
          {refusal}
        </p>
        <p class="roads-told" aria-hidden="true">
          {refusal !== '' && <span class="refusal">{refusal}</span>}
          {refusal === '' && !asList && <Hint wording={wording} node={pointed} />}
        </p>
        <div class="roads-tools">
          <button type="button" aria-pressed={asList} onClick={() => setAsList(!asList)}>
            {roadsPhrases.asList}
          </button>
          {!asList && <MapButtons controls={controls} nowhere={exploration.here === null} />}
          <button type="button" data-role="close" onClick={onClose}>
            {dialogPhrases.done}
          </button>
        </div>
      </footer>
    </Dialog>
  );
}

interface RoadListProps {
  readonly index: RoadIndex;
  readonly exploration: Exploration;
  readonly wording: Wording;
  readonly onGo: (node: number) => void;
}

/** The map in words: every walked place, in the order of the roads, and where each leads. */
function RoadList({ index, exploration, wording, onGo }: RoadListProps) {
  const list = useRef<HTMLOListElement>(null);
  const stop = useOneStop(list, '[aria-current]');
  return (
    <ol class="road-list" data-role="road-list" ref={list} {...stop}>
      {index.roads.nodes.map(({ id, kind }, node) => {
        const walked = exploration.nodes[node] ?? 'never';
        if (walked === 'never') return null;
        const isHere = node === exploration.here;
        const description = wording.describe(node);
        return (
          <li key={id} class={`on-${kind} ${walked}${isHere ? ' here' : ''}`}>
            <button
              type="button"
              aria-current={isHere ? 'location' : undefined}
              aria-describedby={description === '' ? undefined : `place-${node}`}
              onClick={() => onGo(node)}
            >
              {wording.nameOf(node)}
            </button>
            {description !== '' && <p id={`place-${node}`}>{description}</p>}
          </li>
        );
      })}
    </ol>
  );
}

/** The size of an element, as long as it is there; null until it was measured. */
function useFrame(element: RefObject<HTMLElement | null>): Box | null {
  const [frame, setFrame] = useState<Box | null>(null);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return undefined;
    const measure = () => {
      const { width, height } = measured.getBoundingClientRect();
      setFrame((before) =>
        before?.width === width && before.height === height
          ? before
          : { x: 0, y: 0, width, height },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return frame;
}

interface MapButtonsProps {
  readonly controls: { readonly current: MapControls | null };
  /** Whether the player is at no place of the map. */
  readonly nowhere: boolean;
}

function MapButtons({ controls, nowhere }: MapButtonsProps) {
  return (
    <>
      <button type="button" onClick={() => controls.current?.showPlayer()} disabled={nowhere}>
        {roadsPhrases.here}
      </button>
      <button type="button" onClick={() => controls.current?.showAll()}>
        {roadsPhrases.all}
      </button>
      <button
        type="button"
        aria-label={roadsPhrases.nearer}
        onClick={() => controls.current?.zoom(1)}
      >
        {roadsPhrases.nearerSign}
      </button>
      <button
        type="button"
        aria-label={roadsPhrases.farther}
        onClick={() => controls.current?.zoom(-1)}
      >
        {roadsPhrases.fartherSign}
      </button>
    </>
  );
}

interface HintProps {
  readonly wording: Wording;
  readonly node: number | null;
}

/** What is said of a place that is pointed at; while none is, how the map is used. */
function Hint({ wording, node }: HintProps) {
  if (node !== null) {
    return (
      <span>
        <b>{wording.nameOf(node)}</b> {wording.describe(node)}
      </span>
    );
  }
  return (
    <>
      <span class="for-keys">{roadsPhrases.keys}</span>
      <span class="for-fingers">{roadsPhrases.fingers}</span>
    </>
  );
}
