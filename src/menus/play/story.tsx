import { inputLine } from 'virtual:game/input-line';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PictureWords } from '../../catalogue/story-info.ts';
import { hasMore } from '../../director/leaves.ts';
import type { PlayState } from '../../director/play-state.ts';
import type { Clock } from '../../director/ports.ts';
import * as playPhrases from '../../phrases/play.ts';
import { wordsOf } from '../../scene/frame.ts';
import type { Scene } from '../../scene/scene.ts';
import { isPageWords } from '../../story/page-words.ts';
import type { Actions } from '../actions.ts';
import type { Panel } from '../panels.ts';
import { LazyPage, LoadError, useAsync } from '../parts/lazy-page.tsx';
import type { UiState } from '../ui-state.ts';
import { Line } from './line.tsx';

/**
 * What the picture shows, for those who cannot see it: in the words of the line's own `alt` tag, else put
 * together from the place and the people in it. Empty when nothing has been described, or not yet.
 */
export function pictureAlt(words: PictureWords | null, scene: Scene, own: string | null): string {
  if (own !== null || words === null) return own ?? '';
  const place = scene.background === null ? undefined : words.backgrounds[scene.background]?.alt;
  const people = Object.entries(scene.cast).map(
    ([person, { pose }]) => words.cast[person]?.alt[pose],
  );
  return [place, ...people, scene.image && imageAlt(words, scene.image)].filter(Boolean).join(' ');
}

/** What a picture that hangs there shows: else its file's name says it. */
export function imageAlt(words: PictureWords | null, name: string): string {
  return words?.images[name]?.alt ?? name.replace(/^.*[/\\]|\.\w+$/g, '');
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

/** Whether words and options have room, looked at anew with each line and whenever their size changes. */
function useRoom(
  foot: RefObject<HTMLElement | null>,
  at: number | undefined,
  choosing: boolean,
): Room {
  const [room, setRoom] = useState<Room>('enough');
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
  }, [at, choosing]);
  return room;
}

/** How the line is set. */
interface Setting {
  readonly layout: Scene['layout'] | undefined;
  /** Who draws the words. */
  readonly words: 'stage' | 'page';
  /** What the page lays under them, if anything. */
  readonly panel: 'whole' | 'solid' | 'soft' | undefined;
}

function settingOf(ui: UiState, view: PlayState | null, room: Room): Setting {
  const frame = view?.frame;
  const wanted = frame?.scene.layout;
  const choosing = view?.phase === 'choosing';
  const carded = view?.phase === 'ended' || view?.phase === 'restarting';
  // A card takes the middle of the picture: what stood there stands below it, as what has no room there does.
  const moved = wanted === 'centre' && (carded || room !== 'enough');
  const layout = moved ? 'box' : wanted;
  const said = frame === undefined ? null : { ...frame.beat, ...wordsOf(frame) };
  const pages =
    document.dir === 'rtl' ||
    document.body.dataset.words === 'page' ||
    (said !== null && isPageWords(said, ui.info.cast));
  const drawn = ui.stage.value.words && !pages;
  const covers = drawn && (room === 'none' || moved || (room === 'little' && choosing));
  const words = drawn && !covers ? 'stage' : 'page';
  const solid = room === 'none' || (moved && !carded) ? 'whole' : 'solid';
  const underlaid = layout === 'box' ? words === 'page' : choosing;
  return { layout, words, panel: covers ? solid : underlaid ? 'soft' : undefined };
}

interface StoryProps {
  readonly ui: UiState;
  readonly actions: Actions;
  readonly clock: Clock;
}

/** What a page gets on which the story's paragraphs gather. */
export interface ReadingPageProps extends StoryProps {
  readonly onPanel: (panel: Panel) => void;
}

/** The cards at an end, fetched with the pages: no first line needs one. */
export const endingCards = () => import('./ending-card.tsx');

/** Gives the focus to the story when it is played, so that keys find it. @returns for its element. */
export function useStoryFocus(playing: boolean): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // A choice that is open from the start has taken the focus already.
    const focused = section.current?.contains(document.activeElement) ?? false;
    if (playing && !focused) section.current?.focus({ preventScroll: true });
  }, [playing]);
  return section;
}

/**
 * The line, its choices and its ending. The line is laid out here even while the stage draws it, so that the
 * options stand below or beside the words in either case. The stage knows nothing of the options' size, and
 * cannot scroll: where words and options together need more room than it has left for them, or words more than
 * the screen has, the page covers its words and sets them itself.
 */
export function Story({ ui, actions, clock, onPanel }: ReadingPageProps) {
  const { info } = ui;
  const view = ui.view.value;
  const section = useStoryFocus(view !== null);
  const foot = useRef<HTMLDivElement>(null);
  const choosing = view?.phase === 'choosing';
  const room = useRoom(foot, view?.at, choosing);
  const { layout, words, panel } = settingOf(ui, view, room);
  const alt =
    view === null ? '' : pictureAlt(ui.described.value, view.frame.scene, view.frame.beat.alt);
  return (
    <section class="story" aria-label={playPhrases.story} tabIndex={-1} ref={section}>
      {alt !== '' && <div class="unseen" role="img" aria-label={alt} data-role="picture" />}
      <div
        class="foot"
        ref={foot}
        data-layout={layout}
        data-words={words}
        data-room={room}
        data-panel={panel}
        data-hung={view?.frame.scene.image}
        data-more={(view?.phase === 'reading' && hasMore(view)) || undefined}
        data-waits={(view?.phase === 'reading' && view.pace === 'manual') || undefined}
      >
        <div class="sheet">
          <Line view={view} cast={info.cast} dimRead={ui.preferences.value.dimRead} />
          <OpenChoice ui={ui} actions={actions} clock={clock} />
        </div>
      </div>
      <EndCard ui={ui} actions={actions} onPanel={onPanel} />
    </section>
  );
}

/** The options of a choice, fetched once the first line stands. */
const choicesCode = ({ rest }: UiState) => rest.then(() => import('./choices.tsx'));

/** The options of the choice that is open, or the field where words are asked for; nothing elsewhere. */
export function OpenChoice({ ui, actions, clock }: StoryProps) {
  const { info } = ui;
  const view = ui.view.value;
  const fetchChoices = useCallback(() => choicesCode(ui), [ui]);
  const { value: code, ...missing } = useAsync(fetchChoices);
  if (view === null) return null;
  const { choices } = view.frame.beat;
  const asked = inputLine && choices[0];
  const input = inputLine && asked?.input;
  if (inputLine && asked && input) {
    // Fetched while the line that asks appears.
    return (
      <LazyPage load={inputLine} onClose={actions.title}>
        {(InputLine) => (
          <>
            {view.phase === 'choosing' && (
              <InputLine
                key={view.at}
                choice={asked}
                input={input}
                view={view}
                clock={clock}
                actions={actions}
              />
            )}
          </>
        )}
      </LazyPage>
    );
  }
  if (view.phase !== 'choosing') return null;
  if (missing.failures > 0) return <LoadError {...missing} onClose={actions.title} />;
  return (
    code && (
      <code.Choices
        key={view.at}
        choices={choices}
        badges={code.badgesOf(choices, ui.taken.value, info)}
        pointing={view.pointing}
        newFirst={ui.newFirst.value}
        cast={info.cast}
        clock={clock}
        actions={actions}
      />
    )
  );
}

/** The card at the story's end, or where it would begin anew; nothing before. */
export function EndCard({ ui, actions, onPanel }: Omit<ReadingPageProps, 'clock'>) {
  const { info } = ui;
  const view = ui.view.value;
  if (view?.phase !== 'restarting' && view?.phase !== 'ended') return null;
  return (
    <LazyPage load={endingCards} onClose={actions.title}>
      {({ EndingCard, RestartCard }) =>
        view.phase === 'restarting' ? (
          <RestartCard actions={actions} />
        ) : (
          <EndingCard
            ending={info.endings.find(({ id }) => id === view.frame.beat.ending)}
            endings={info.endings}
            seen={ui.endingsSeen.value}
            choiceBehind={ui.choiceBehind.value}
            actions={actions}
            onPanel={onPanel}
          />
        )
      }
    </LazyPage>
  );
}
