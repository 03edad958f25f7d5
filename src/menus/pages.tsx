import type { FunctionComponent } from 'preact';
import { useCallback } from 'preact/hooks';
import type { LinkOfferProps } from './history/link-offer.tsx';
import type { LazyPanel, PageProps, Panel } from './panels.ts';
import { LazyPage } from './parts/lazy-page.tsx';
import type { GameMenuProps } from './play/game-menu.tsx';
import { endingCards } from './play/story.tsx';
import type { UiState } from './ui-state.ts';

type Page = FunctionComponent<PageProps>;

const replayingPages = () => import('./replaying-pages.ts');

/** Each page is fetched when it is first opened: nobody needs one before the first line. */
const pages: Readonly<Record<LazyPanel, () => Promise<Page>>> = {
  settings: () => import('./settings/settings.tsx').then(({ Settings }) => Settings),
  content: () => replayingPages().then(({ ContentPage }) => ContentPage),
  gallery: () => replayingPages().then(({ GalleryPage }) => GalleryPage),
  credits: () => import('./title/credits.tsx').then(({ Credits }) => Credits),
  history: () => replayingPages().then(({ HistoryPage }) => HistoryPage),
  checkpoints: () => replayingPages().then(({ CheckpointsPage }) => CheckpointsPage),
  saves: () => replayingPages().then(({ SavesPage }) => SavesPage),
  comparison: () => replayingPages().then(({ ComparisonPage }) => ComparisonPage),
  controls: () => import('./settings/controls-page.tsx').then(({ ControlsPage }) => ControlsPage),
  paths: () => import('./roads/roads-page.tsx').then(({ PathsPage }) => PathsPage),
};

const gameMenu = () => import('./play/game-menu.tsx').then(({ GameMenu }) => GameMenu);

interface MenuPageProps extends Omit<GameMenuProps, 'checkpoints' | 'gallery' | 'bindings'> {
  readonly ui: UiState;
}

/** The menu over the story. */
export function MenuPage({ ui, ...props }: MenuPageProps) {
  const load = useCallback(() => Promise.all([gameMenu(), ui.replaying()]), [ui]);
  return (
    <LazyPage load={load} onClose={props.onClose}>
      {([GameMenu, { hasCheckpoints }]) => (
        <GameMenu
          {...props}
          checkpoints={hasCheckpoints}
          gallery={ui.info.gallery !== false}
          bindings={ui.preferences.value.bindings}
        />
      )}
    </LazyPage>
  );
}

const linkOffer = () => import('./history/link-offer.tsx').then(({ LinkOffer }) => LinkOffer);

/** The question that a link asks, fetched when one is opened. */
export function LinkQuestion(props: LinkOfferProps) {
  return (
    <LazyPage load={linkOffer} onClose={props.onStay}>
      {(Question) => <Question {...props} />}
    </LazyPage>
  );
}

/** Fetches all pages while there is time, so that they open at once; what cannot be had now is asked for then. */
export function fetchPages(): void {
  for (const fetchPage of [gameMenu, endingCards, ...Object.values(pages)])
    fetchPage().catch(() => {});
}

export function isLazy(panel: Panel): panel is LazyPanel {
  return panel in pages;
}

interface PanelPageProps extends Omit<PageProps, 'storageNotice' | 'replaying'> {
  readonly panel: LazyPanel;
}

/** The page of a panel, once it is here. */
export function PanelPage({ panel, ...props }: PanelPageProps) {
  const { ui, onClose } = props;
  const load = useCallback(
    () => Promise.all([pages[panel](), ui.replaying(), import('../phrases/storage.ts')]),
    [panel],
  );
  return (
    <LazyPage load={load} onClose={onClose}>
      {([Open, replaying, { notices }]) => (
        <Open {...props} replaying={replaying} storageNotice={notices[ui.keeping.value]} />
      )}
    </LazyPage>
  );
}
