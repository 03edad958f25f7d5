import type { FirstInfo } from '../../catalogue/story-info.ts';
import * as titlePhrases from '../../phrases/title.ts';
import type { Preview } from '../../shelf/preview.ts';
import type { Actions } from '../actions.ts';
import type { Panel } from '../panels.ts';
import { Entries, type Entry } from '../parts/entries.tsx';
import type { KnownTitle } from './known-title.ts';

export interface TitleProps {
  readonly info: FirstInfo;
  readonly firstPlay: boolean;
  readonly place: Preview | null;
  readonly endingsSeen: number;
  /** Whether two endings are known, whose roads can be set beside each other. */
  readonly bothRoads: boolean;
  readonly actions: Pick<Actions, 'begin' | 'resume'>;
  readonly onPanel: (panel: Panel) => void;
}

/** Where keys begin; they may have begun already, on the page's own title. */
function focusFirst(page: HTMLElement | null): void {
  if (page?.contains(document.activeElement) === false)
    page.querySelector('button')?.focus({ preventScroll: true });
}

/** What the title offers now. */
function entriesOf(props: Omit<TitleProps, 'endingsSeen'>): readonly Entry[] {
  const { info, firstPlay, place, bothRoads, actions, onPanel } = props;
  const begin: Entry = { name: titlePhrases.begin, role: 'begin', act: actions.begin };
  const all: readonly (Entry | false)[] = [
    place !== null && {
      name: titlePhrases.goOn,
      role: 'continue',
      note: place.scene.title ?? undefined,
      act: actions.resume,
    },
    begin,
    // Here, too, where nobody has played yet: saves may come from another browser.
    { name: titlePhrases.load, role: 'load', act: () => onPanel('saves') },
    place !== null && { name: titlePhrases.paths, role: 'paths', act: () => onPanel('paths') },
    place !== null &&
      info.gallery !== false && {
        name: titlePhrases.gallery,
        role: 'gallery',
        act: () => onPanel('gallery'),
      },
    bothRoads && { name: titlePhrases.sides, role: 'sides', act: () => onPanel('comparison') },
    firstPlay &&
      Object.keys(info.content).length > 0 && {
        name: titlePhrases.content,
        role: 'content',
        act: () => onPanel('content'),
      },
    { name: titlePhrases.settings, role: 'settings', act: () => onPanel('settings') },
    { name: titlePhrases.credits, role: 'credits', act: () => onPanel('credits') },
  ];
  return all.filter((entry) => entry !== false);
}

const endingsOf = ({ info, endingsSeen }: Pick<TitleProps, 'info' | 'endingsSeen'>) =>
  endingsSeen > 0 ? titlePhrases.endings(endingsSeen, info.endings.length) : undefined;

/** What the next visit's page shows of the title before its code is there. */
export function knownTitle(props: TitleProps): KnownTitle {
  const entries = entriesOf(props);
  return {
    roles: entries.flatMap(({ role }) => role ?? []),
    note: entries.find(({ role }) => role === 'continue')?.note,
    endings: endingsOf(props),
    first: props.firstPlay,
  };
}

/**
 * The first page. Before the first play the content note stands over Begin, and Begin is the way past it. The page has
 * the same elements before there is any code (`tools/compile/title-page.ts`), which are taken over as they stand.
 */
export function Title(props: TitleProps) {
  const { info, firstPlay } = props;
  const endings = endingsOf(props);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the only div here, so that Preact finds the page's own by its name.
    <div
      role="region"
      class="title"
      data-role="title"
      aria-label={titlePhrases.title}
      ref={focusFirst}
    >
      <div class="title-body">
        <header>
          <h1>{info.title}</h1>
          {info.author && <p class="author">{info.author}</p>}
        </header>
        {firstPlay && info.contentNote && <p class="content-note">{info.contentNote}</p>}
        <Entries entries={entriesOf(props)} />
        {endings && <p class="endings-count">{endings}</p>}
      </div>
    </div>
  );
}
