import type { FunctionComponent, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Pictures } from '../../catalogue/pictures.ts';
import { type PlayState, readsOn } from '../../director/play-state.ts';
import * as pagePhrases from '../../phrases/page.ts';
import * as playPhrases from '../../phrases/play.ts';
import { type PageText, picturesOf } from '../../playthrough/page.ts';
import type { Frame } from '../../scene/frame.ts';
import {
  EndCard,
  OpenChoice,
  pictureAlt,
  type ReadingPageProps,
  useStoryFocus,
} from '../play/story.tsx';
import type { UiState } from '../ui-state.ts';
import { listenToPage } from './page-input.ts';
import { PageScroll, type PageView } from './page-scroll.ts';
import { Passages } from './passages.tsx';
import './page.css';

/** What a page shows, and what it asks for. */
export interface PageReading {
  /** What stands on it now; null while nothing is played. */
  text(): PageText | null;
  /** Pictures that stand among the paragraphs, by name. */
  images(): Pictures['images'];
  /** Lets paragraphs come by themselves, so many ms after each other; null while there is no room. */
  follow(step: number | null): void;
  /** Whether the story is read here. */
  read(reads: boolean): void;
}

/** Ms between two paragraphs. */
const step = 260;

/** Whether less motion is asked for, here or of the system. */
function isStill({ preferences }: Pick<UiState, 'preferences'>): boolean {
  const { motion } = preferences.peek();
  const system = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return motion === 'reduced' || (motion === 'system' && system);
}

/** What the page scrolls by: made with it, and told of each change. */
function usePageScroll(
  window: RefObject<HTMLDivElement | null>,
  { ui, actions }: Pick<ReadingPageProps, 'ui' | 'actions'>,
  reading: PageReading,
): readonly [scroll: RefObject<PageScroll | null>, seen: PageView] {
  const scroll = useRef<PageScroll>(null);
  const [seen, setSeen] = useState<PageView>({ room: true, more: false });
  useLayoutEffect(() => {
    const element = window.current;
    if (element === null) return;
    const see = (now: PageView) => {
      setSeen((last) => (last.room === now.room && last.more === now.more ? last : now));
      reading.follow(now.room ? (isStill(ui) ? 0 : step) : null);
    };
    const own = new PageScroll(element, see, () => !isStill(ui));
    scroll.current = own;
    const off = new AbortController();
    const press = () => {
      const phase = ui.view.peek()?.phase;
      if (phase !== undefined && readsOn(phase)) actions.press();
    };
    listenToPage(element, own, press, off.signal);
    const sizes = new ResizeObserver(() => own.refit());
    sizes.observe(element);
    for (const part of element.children) sizes.observe(part);
    reading.read(true);
    return () => {
      off.abort();
      sizes.disconnect();
      reading.follow(null);
      reading.read(false);
    };
  }, []);
  return [scroll, seen];
}

/** Number of the first paragraph since the last choice, or of the last one before. */
function runOf({ past, present }: PageText): number {
  return present.at(0)?.at ?? past.at(-1)?.at ?? 0;
}

/** Whether a line is come to from elsewhere than the one before it. */
function isJump(before: PlayState | null, { at }: PlayState): boolean {
  return before === null || (at !== before.at && at !== before.at + 1);
}

/** Whether a pause holds up the paragraph that comes. */
function isHeldUp({ phase, pace, frame }: PlayState): boolean {
  const pauses = frame.beat.cues.some(({ kind }) => kind === 'pause');
  return pauses && phase === 'appearing' && pace !== 'skip';
}

function withoutLast({ present, ...text }: PageText): PageText {
  return { ...text, present: present.slice(0, -1) };
}

/** What the picture behind the page shows: those among the paragraphs say it themselves. */
function altBehind({ described }: UiState, { scene, beat }: Frame): string {
  const own = picturesOf(beat).length > 0 ? null : beat.alt;
  return pictureAlt(described.value, { ...scene, image: null }, own);
}

interface ShownPageProps extends ReadingPageProps {
  readonly reading: PageReading;
}

/**
 * The story as a page: paragraphs gather on it up to the next choice, one after another, and no more than the window
 * holds of what was not read yet. What was chosen stands in the text; what was read before it lies above, dimmed.
 */
function Page({ ui, actions, clock, onPanel, reading }: ShownPageProps) {
  const { info } = ui;
  const view = ui.view.value;
  const window = useRef<HTMLDivElement>(null);
  const shown = useRef<PlayState | null>(null);
  const toldFrom = useRef(0);
  const [scroll, { room, more }] = usePageScroll(window, { ui, actions }, reading);
  const whole = view === null ? null : reading.text();
  const text = view !== null && whole !== null && isHeldUp(view) ? withoutLast(whole) : whole;
  const jumped = view !== null && isJump(shown.current, view);
  // What stood on a page that is come to is not told again, but for its last line.
  if (jumped) toldFrom.current = view.at;
  useLayoutEffect(() => {
    shown.current = view;
    if (view === null || text === null) return;
    // What is skipped is not read: the page stands at its end.
    scroll.current?.follow({ run: runOf(text), jumped: jumped || view.pace === 'skip' });
  });
  const playing = view !== null;
  const section = useStoryFocus(playing);
  const alt = view === null ? '' : altBehind(ui, view.frame);
  const isOver = view !== null && (view.frame.scene.background !== null || ui.stage.value.pictures);
  const waits = view?.phase === 'reading' && view.pace === 'manual' && !room;
  return (
    <section
      class="story page"
      aria-label={playPhrases.story}
      data-over={isOver || undefined}
      data-above={(text !== null && text.past.length > 0) || undefined}
      data-below={(playing && (more || !room)) || undefined}
      tabIndex={-1}
      ref={section}
    >
      {alt !== '' && <div class="unseen" role="img" aria-label={alt} data-role="picture" />}
      <div class="page-window" data-role="page" ref={window}>
        <div class="page-text">
          {text !== null && (
            <Passages
              text={text}
              toldFrom={toldFrom.current}
              cast={info.cast}
              images={reading.images()}
              described={ui.described.value}
              isFast={view?.pace === 'skip'}
              onHistory={() => onPanel('history')}
            />
          )}
          <OpenChoice ui={ui} actions={actions} clock={clock} />
          <EndCard ui={ui} actions={actions} onPanel={onPanel} />
          <div data-end />
        </div>
      </div>
      {(waits || (playing && more)) && (
        <GoOn onPress={() => (waits ? actions.press() : scroll.current?.turn(1))} />
      )}
    </section>
  );
}

/** Says that there is more, and brings it. */
function GoOn({ onPress }: { readonly onPress: () => void }) {
  return (
    <button
      type="button"
      class="go-on"
      data-role="go-on"
      aria-label={pagePhrases.goOn}
      // The focus stays in the story.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M6 9.5l6 6 6-6" />
      </svg>
    </button>
  );
}

/** A story as a page. */
export function makePage(reading: PageReading): FunctionComponent<ReadingPageProps> {
  return (props) => <Page {...props} reading={reading} />;
}
