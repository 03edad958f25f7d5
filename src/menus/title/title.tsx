import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FirstInfo } from '../../catalogue/story-info.ts';
import * as titlePhrases from '../../phrases/title.ts';
import type { Preview } from '../../shelf/preview.ts';
import type { Actions } from '../actions.ts';
import type { Panel } from '../panels.ts';
import { Entries, type Entry } from '../parts/entries.tsx';

interface TitleProps {
  readonly info: FirstInfo;
  readonly firstPlay: boolean;
  readonly place: Preview | null;
  readonly endingsSeen: number;
  /** Whether two endings are known, whose roads can be set beside each other. */
  readonly bothRoads: boolean;
  readonly actions: Pick<Actions, 'begin' | 'resume'>;
  readonly onPanel: (panel: Panel) => void;
}

/** The first page. Before the first play the content note stands over Begin, and Begin is the way past it. */
export function Title(props: TitleProps) {
  const { info, firstPlay, place, endingsSeen, bothRoads, actions, onPanel } = props;
  const page = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    page.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);

  const begin: Entry = { name: titlePhrases.begin, role: 'begin', act: actions.begin };
  const entries: Entry[] = [
    ...(place === null
      ? [begin]
      : [
          {
            name: titlePhrases.goOn,
            role: 'continue',
            note: place.scene.title ?? undefined,
            act: actions.resume,
          },
          begin,
        ]),
    // Here, too, where nobody has played yet: saves may come from another browser.
    { name: titlePhrases.load, role: 'load', act: () => onPanel('saves') },
    ...(place === null
      ? []
      : [{ name: titlePhrases.paths, role: 'paths', act: () => onPanel('paths') }]),
    ...(place === null || info.gallery === false
      ? []
      : [{ name: titlePhrases.gallery, role: 'gallery', act: () => onPanel('gallery') }]),
    ...(bothRoads
      ? [{ name: titlePhrases.sides, role: 'sides', act: () => onPanel('comparison') }]
      : []),
    ...(firstPlay && Object.keys(info.content).length > 0
      ? [{ name: titlePhrases.content, role: 'content', act: () => onPanel('content') }]
      : []),
    { name: titlePhrases.settings, role: 'settings', act: () => onPanel('settings') },
    { name: titlePhrases.credits, role: 'credits', act: () => onPanel('credits') },
  ];

  const longest = Math.max(...info.title.split(/\s/).map(({ length }) => length));
  return (
    <section class="title" data-role="title" aria-label={titlePhrases.title} ref={page}>
      <div class="title-body">
        <header>
          <h1 style={{ '--longest': longest }}>{info.title}</h1>
          {info.author && <p class="author">{info.author}</p>}
        </header>
        {firstPlay && info.contentNote && <p class="content-note">{info.contentNote}</p>}
        <Entries entries={entries} />
        {endingsSeen > 0 && (
          <p class="endings-count">{titlePhrases.endings(endingsSeen, info.endings.length)}</p>
        )}
      </div>
    </section>
  );
}
