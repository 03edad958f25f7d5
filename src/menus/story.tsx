import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Clock } from '../director/ports.ts';
import { wordsOf } from '../scene/frame.ts';
import { isPageWords } from '../story/page-words.ts';
import type { Actions } from './actions.ts';
import { Choices } from './choices.tsx';
import { EndingCard, RestartCard } from './ending-card.tsx';
import { Line } from './line.tsx';
import { marksOf } from './marks.ts';
import { pictureAlt } from './picture-alt.ts';
import type { UiState } from './ui-state.ts';

interface StoryProps {
  readonly showing: UiState;
  readonly actions: Actions;
  readonly clock: Clock;
}

/** Whether words and options have room: enough where the stage left it, little of it there, or none on the screen. */
type Room = 'enough' | 'little' | 'none';

function roomIn(foot: HTMLElement): Room {
  const sheet = foot.firstElementChild;
  const [line, options = foot] = sheet?.children ?? [];
  if (sheet === null || line === undefined) return 'enough';
  if (sheet.scrollHeight > sheet.clientHeight + 1) return 'none';
  if (foot.dataset.layout === 'centre') {
    const { top, bottom } = line.getBoundingClientRect();
    return top < 0 || bottom > options.getBoundingClientRect().top ? 'little' : 'enough';
  }
  const least = Number.parseFloat(getComputedStyle(foot).minHeight);
  return foot.offsetHeight > least + 1 ? 'little' : 'enough';
}

/**
 * The line, its choices and its ending. The line is laid out here even while the stage draws it, so that the
 * options stand below or beside the words in either case. The stage knows nothing of the options' size, and
 * cannot scroll: where words and options together need more room than it has left for them, or words more than
 * the screen has, the page covers its words and sets them itself.
 */
export function Story({ showing, actions, clock }: StoryProps) {
  const { info } = showing;
  const view = showing.view.value;
  const stage = showing.stage.value;
  const section = useRef<HTMLElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Room>('enough');
  const playing = view !== null;

  useLayoutEffect(() => {
    // A choice that is open from the start has taken the focus already.
    const focused = section.current?.contains(document.activeElement) ?? false;
    if (playing && !focused) section.current?.focus({ preventScroll: true });
  }, [playing]);
  const choosing = view?.phase === 'choosing';
  useLayoutEffect(() => {
    const element = foot.current;
    if (element === null) return;
    const look = () => setRoom(roomIn(element));
    // What is new is read from its beginning.
    element.firstElementChild?.scrollTo(0, 0);
    look();
    // A frame later, as what follows may change its size once more.
    const watch = new ResizeObserver(() => requestAnimationFrame(look));
    watch.observe(element);
    return () => watch.disconnect();
  }, [view?.at, choosing]);

  const beat = view?.frame.beat;
  const wanted = view?.frame.scene.layout;
  const carded = view?.phase === 'ended' || view?.phase === 'restarting';
  // A card takes the middle of the picture: what stood there stands below it, as what has no room there does.
  const moved = wanted === 'centre' && (carded || room !== 'enough');
  const layout = moved ? 'box' : wanted;
  const said = view === null || beat === undefined ? null : { ...beat, ...wordsOf(view.frame) };
  const pages = document.dir === 'rtl' || (said !== null && isPageWords(said, info.cast));
  const drawn = stage.words && !pages;
  const covers = drawn && (room === 'none' || moved || (room === 'little' && choosing));
  const words = drawn && !covers ? 'stage' : 'page';
  const underlaid = layout === 'box' ? words === 'page' : choosing;
  const solid = room === 'none' || (moved && !carded) ? 'whole' : 'solid';
  const alt = view === null ? '' : pictureAlt(info, view.frame.scene, view.frame.beat.alt);
  return (
    <section class="story" aria-label="Story" tabIndex={-1} ref={section}>
      {alt !== '' && <div class="unseen" role="img" aria-label={alt} data-role="picture" />}
      <div
        class="foot"
        ref={foot}
        data-layout={layout}
        data-words={words}
        data-room={room}
        data-panel={covers ? solid : underlaid ? 'soft' : undefined}
      >
        <div class="sheet">
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
              actions={actions}
            />
          )}
        </div>
      </div>
      {view?.phase === 'restarting' && <RestartCard actions={actions} />}
      {view?.phase === 'ended' && (
        <EndingCard
          ending={info.endings.find(({ id }) => id === beat?.ending)}
          endings={info.endings}
          seen={showing.endingsSeen.value}
          choiceBehind={showing.choiceBehind.value}
          actions={actions}
        />
      )}
    </section>
  );
}
