import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Clock } from '../director/ports.ts';
import { Choices } from './choices.tsx';
import { EndingCard, RestartCard } from './ending-card.tsx';
import { Line } from './line.tsx';
import { marksOf } from './marks.ts';
import { pictureAlt } from './picture-alt.ts';
import type { Showing } from './showing.ts';
import type { Wishes } from './wishes.ts';

interface StoryProps {
  readonly showing: Showing;
  readonly wishes: Wishes;
  readonly clock: Clock;
}

/** Whether an element has outgrown the height that its style gives it at least. */
function hasOutgrown(element: HTMLElement): boolean {
  return element.offsetHeight > Number.parseFloat(getComputedStyle(element).minHeight) + 1;
}

/**
 * The line, its choices and its ending. The line is laid out here even while the stage draws it, so that the
 * options stand below or beside the words in either case. The stage knows nothing of the options' size: where
 * words and options together need more room than the stage has left for them, the page covers its words and
 * sets them itself.
 */
export function Story({ showing, wishes, clock }: StoryProps) {
  const { info } = showing;
  const view = showing.view.value;
  const stage = showing.stage.value;
  const section = useRef<HTMLElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const [crowded, setCrowded] = useState(false);
  const playing = view !== null;

  useLayoutEffect(() => {
    // A choice that is open from the start has taken the focus already.
    const focused = section.current?.contains(document.activeElement) ?? false;
    if (playing && !focused) section.current?.focus({ preventScroll: true });
  }, [playing]);
  useLayoutEffect(() => {
    const element = foot.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => setCrowded(hasOutgrown(element)));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  const beat = view?.frame.beat;
  const carded = view?.phase === 'ended' || view?.phase === 'restarting';
  // A card takes the middle of the picture: what stood there stands below it.
  const moved = carded && view.frame.scene.layout === 'centre';
  const layout = moved ? 'box' : view?.frame.scene.layout;
  const choosing = view?.phase === 'choosing';
  const covers = moved || (choosing && crowded && layout === 'box');
  const words = stage.words && !covers ? 'stage' : 'page';
  const inked = layout === 'box' ? words === 'page' : choosing;
  const alt = view === null ? '' : pictureAlt(info, view.frame.scene, view.frame.beat.alt);
  return (
    <section class="story" aria-label="Story" tabIndex={-1} ref={section}>
      {alt !== '' && <div class="unseen" role="img" aria-label={alt} data-role="picture" />}
      <div
        class="foot"
        ref={foot}
        data-layout={layout}
        data-words={words}
        data-ink={covers ? 'solid' : inked ? 'soft' : undefined}
      >
        <Line view={view} cast={info.cast} dimRead={showing.preferences.value.dimRead} />
        {choosing && beat !== undefined && (
          <Choices
            key={view.at}
            choices={beat.choices}
            marks={marksOf(beat.choices, showing.taken.value, info)}
            pointing={view.pointing}
            newFirst={showing.newFirst.value}
            cast={info.cast}
            clock={clock}
            wishes={wishes}
          />
        )}
      </div>
      {view?.phase === 'restarting' && <RestartCard wishes={wishes} />}
      {view?.phase === 'ended' && (
        <EndingCard
          ending={info.endings.find(({ id }) => id === beat?.ending)}
          endings={info.endings}
          seen={showing.endingsSeen.value}
          choiceBehind={showing.choiceBehind.value}
          wishes={wishes}
        />
      )}
    </section>
  );
}
