import { useEffect, useState } from 'preact/hooks';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { Sides } from '../../playthrough/sides.ts';
import type { Entry } from '../../playthrough/transcript.ts';
import { Dialog } from '../dialog.tsx';

interface SidesPageProps {
  readonly cast: StoryInfo['cast'];
  /** Null when the roads never part. */
  readonly sides: () => Promise<Sides | null>;
  /** Titles of the two endings, in the order of the sides. */
  readonly titles: readonly [string, string];
  readonly onClose: () => void;
}

function Road({
  title,
  entries,
  cast,
}: {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly cast: StoryInfo['cast'];
}) {
  return (
    <section class="side" aria-label={title}>
      <h3>{title}</h3>
      {entries.map(({ at, heading, frame: { beat }, taken }) => {
        const name = beat.speaker === null ? null : (cast[beat.speaker]?.name ?? null);
        return (
          <div key={at}>
            {heading !== null && <h4>{heading}</h4>}
            <p>
              {name !== null && <b class="who">{name} </b>}
              {beat.line.text}
            </p>
            {taken !== null && <p class="taken">{taken}</p>}
          </div>
        );
      })}
    </section>
  );
}

/** Two roads beside each other, from the choice on: for who has walked both. */
export function SidesPage({ cast, sides, titles, onClose }: SidesPageProps) {
  const [found, setFound] = useState<Sides | null>(null);
  useEffect(() => {
    let here = true;
    void sides().then((both) => {
      if (here) setFound(both);
    });
    return () => {
      here = false;
    };
  }, [sides]);
  return (
    <Dialog kind="sides" title="Two roads" onClose={onClose}>
      {found !== null && (
        <>
          <p class="parting">{found.choice.frame.beat.line.text}</p>
          <div class="side-by-side">
            <Road title={titles[0]} entries={found.left} cast={cast} />
            <Road title={titles[1]} entries={found.right} cast={cast} />
          </div>
        </>
      )}
      <button type="button" class="entry done" data-role="close" onClick={onClose}>
        Done
      </button>
    </Dialog>
  );
}
