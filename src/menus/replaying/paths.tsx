import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Roads } from '../../catalogue/roads.ts';
import type { FetchedPageProps } from '../fetched-page.tsx';
import { RoadsPage } from '../roads/roads-page.tsx';

/** The map of roads, as soon as its drawing is here. */
export function Paths({ showing, onClose, onLeave }: FetchedPageProps) {
  const { replaying } = showing;
  const [roads, setRoads] = useState<Roads | null>(null);
  const traveller = useMemo(() => replaying.traveller(), [replaying]);
  useEffect(() => {
    let here = true;
    void replaying.roads().then((found) => here && setRoads(found));
    return () => {
      here = false;
    };
  }, [replaying]);
  if (roads === null) return null;
  return (
    <RoadsPage
      roads={roads}
      traveller={traveller}
      onGo={(destination) => {
        onLeave();
        replaying.travel(destination);
      }}
      onClose={onClose}
    />
  );
}
