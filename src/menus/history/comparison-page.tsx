import { useMemo, useRef } from 'preact/hooks';
import type { FirstInfo } from '../../catalogue/story-info.ts';
import * as dialogPhrases from '../../phrases/dialog.ts';
import * as historyPhrases from '../../phrases/history.ts';
import type { Side } from '../../playthrough/sides.ts';
import { wordsOf } from '../../scene/frame.ts';
import type { PageProps } from '../panels.ts';
import { Dialog } from '../parts/dialog.tsx';
import { LoadError, useAsync } from '../parts/lazy-page.tsx';
import { useOneStop } from '../parts/one-stop.ts';
import type { Destination } from '../roads/destination.ts';
import { LineLink } from './line-link.tsx';

interface RoadProps {
  /** Title of its ending. */
  readonly title: string;
  readonly side: Side;
  readonly cast: FirstInfo['cast'];
  /** Goes to a line of it. */
  readonly onGo: (destination: Destination) => void;
}

/** One road: the option that it begins with, its lines, the ending that it comes to. */
function Road({ title, side, cast, onGo }: RoadProps) {
  const { end } = side;
  const lines = useRef<HTMLElement>(null);
  const stop = useOneStop(lines);
  return (
    <section
      class="side"
      aria-label={historyPhrases.road(side.option, title)}
      ref={lines}
      {...stop}
    >
      <h3>{side.option}</h3>
      {side.entries.map(({ at, page, heading, frame: { beat }, taken }) => {
        const name = beat.speaker === null ? null : (cast[beat.speaker]?.name ?? null);
        return (
          <div key={at}>
            {page && <hr />}
            {heading !== null && <h4>{heading}</h4>}
            {beat.line.text !== '' && (
              <LineLink
                beat={beat}
                name={name}
                onGo={() => onGo({ kind: 'bookmark', bookmark: end, back: end.at - at })}
              />
            )}
            {taken !== null && (
              <p class="taken">
                <span class="unseen">{historyPhrases.chosen}</span>
                {taken}
              </p>
            )}
          </div>
        );
      })}
      <p class="side-end">{title}</p>
    </section>
  );
}

/** Two roads beside each other, from the choice on: for who has walked both. */
export function ComparisonPage({ ui, replaying, onClose, onLeave }: PageProps) {
  const { cast } = ui.info;
  const onGo = (destination: Destination) => {
    onLeave();
    replaying.travel(destination);
  };
  const { titles, find } = useMemo(() => {
    const { titles, find } = replaying.sides();
    return { titles, find: async () => (await find()) ?? ('never' as const) };
  }, [replaying]);
  const { value: found, ...loading } = useAsync(find);
  if (loading.failures > 0) return <LoadError {...loading} onClose={onClose} />;
  return (
    <Dialog kind="sides" title={historyPhrases.sides} focus="page" onClose={onClose}>
      {found === 'never' && <p class="none">{historyPhrases.neverPart}</p>}
      {found !== null && found !== 'never' && (
        <>
          <p class="parting">{wordsOf(found.choice.frame).line.text}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it scrolls, and keys must reach it */}
          <section class="side-by-side" tabIndex={0} aria-label={historyPhrases.bothRoads}>
            <Road title={titles[0]} side={found.left} {...{ cast, onGo }} />
            <Road title={titles[1]} side={found.right} {...{ cast, onGo }} />
          </section>
        </>
      )}
      <button type="button" class="entry done" data-role="close" onClick={onClose}>
        {dialogPhrases.done}
      </button>
    </Dialog>
  );
}
