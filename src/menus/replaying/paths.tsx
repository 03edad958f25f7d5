import { useMemo } from 'preact/hooks';
import { Later } from '../later.tsx';
import type { FetchedPageProps } from '../page-props.ts';
import { RoadsPage } from '../roads/roads-page.tsx';

/** The map of roads, as soon as its drawing is here. */
export function Paths({ replaying, onClose, onLeave }: FetchedPageProps) {
  const traveller = useMemo(() => replaying.traveller(), [replaying]);
  return (
    <Later load={replaying.roads} onClose={onClose}>
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
    </Later>
  );
}
