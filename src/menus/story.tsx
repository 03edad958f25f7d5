import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Clock } from '../director/ports.ts';
import { Choices } from './choices.tsx';
import { EndingCard } from './ending-card.tsx';
import { Line } from './line.tsx';
import { pictureAlt } from './picture-alt.ts';
import type { Showing } from './showing.ts';
import type { Wishes } from './wishes.ts';

interface StoryProps {
  readonly showing: Showing;
  readonly wishes: Wishes;
  readonly clock: Clock;
}

/**
 * The line, its choices and its ending. The line is laid out here even while the stage draws it, so that the
 * options stand below or beside the words in either case.
 */
export function Story({ showing, wishes, clock }: StoryProps) {
  const { info } = showing;
  const view = showing.view.value;
  const stage = showing.stage.value;
  const section = useRef<HTMLElement>(null);
  const playing = view !== null;
  useLayoutEffect(() => {
    if (playing) section.current?.focus({ preventScroll: true });
  }, [playing]);

  const beat = view?.frame.beat;
  const alt = view === null ? '' : pictureAlt(info, view.frame.scene, view.frame.beat.alt);
  const ending =
    view?.phase === 'ended' ? info.endings.find(({ id }) => id === beat?.ending) : undefined;
  return (
    <section class="story" aria-label="Story" tabIndex={-1} ref={section} hidden={!playing}>
      {alt !== '' && <div class="unseen" role="img" aria-label={alt} data-role="picture" />}
      <div
        class="foot"
        data-layout={view?.frame.scene.layout}
        data-words={stage.words ? 'stage' : 'page'}
      >
        <Line view={view} cast={info.cast} dimRead={showing.preferences.value.dimRead} />
        {view?.phase === 'choosing' && beat !== undefined && (
          <Choices
            key={view.at}
            choices={beat.choices}
            cast={info.cast}
            clock={clock}
            wishes={wishes}
          />
        )}
      </div>
      {ending !== undefined && (
        <EndingCard
          ending={ending}
          endings={info.endings}
          seen={showing.endingsSeen.value}
          choiceBehind={showing.choiceBehind.value}
          wishes={wishes}
        />
      )}
    </section>
  );
}
