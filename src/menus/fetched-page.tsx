import type { FunctionComponent } from 'preact';
import { useCallback } from 'preact/hooks';
import type { GameMenuProps } from './game-menu.tsx';
import { keepingInWords } from './keeping.ts';
import { Later } from './later.tsx';
import type { FetchedPageProps } from './page-props.ts';
import type { FetchedPanel, Panel } from './panels.ts';
import type { LinkOfferProps } from './replaying/link-offer.tsx';
import type { UiState } from './ui-state.ts';

type Page = FunctionComponent<FetchedPageProps>;

/** Each page is fetched when it is first opened: nobody needs one before the first line. */
const pages: Readonly<Record<FetchedPanel, () => Promise<Page>>> = {
  settings: () => import('./settings.tsx').then(({ Settings }) => Settings),
  credits: () => import('./credits.tsx').then(({ Credits }) => Credits),
  history: () => import('./replaying/pages.tsx').then(({ History }) => History),
  checkpoints: () => import('./replaying/pages.tsx').then(({ Checkpoints }) => Checkpoints),
  saves: () => import('./replaying/pages.tsx').then(({ Saves }) => Saves),
  sides: () => import('./replaying/pages.tsx').then(({ BothRoads }) => BothRoads),
  paths: () => import('./replaying/paths.tsx').then(({ Paths }) => Paths),
};

const gameMenu = () => import('./game-menu.tsx').then(({ GameMenu }) => GameMenu);

interface MenuPageProps extends Omit<GameMenuProps, 'checkpoints'> {
  readonly showing: UiState;
}

/** The menu over the story. */
export function MenuPage({ showing, ...props }: MenuPageProps) {
  const load = useCallback(() => Promise.all([gameMenu(), showing.replaying()]), [showing]);
  return (
    <Later load={load} onClose={props.onClose}>
      {([GameMenu, { hasCheckpoints }]) => <GameMenu {...props} checkpoints={hasCheckpoints} />}
    </Later>
  );
}

const linkOffer = () => import('./replaying/link-offer.tsx').then(({ LinkOffer }) => LinkOffer);

/** The question that a link asks, fetched when one is opened. */
export function LinkQuestion(props: LinkOfferProps) {
  return (
    <Later load={linkOffer} onClose={props.onStay}>
      {(Question) => <Question {...props} />}
    </Later>
  );
}

/** Fetches all pages while there is time, so that they open at once; what cannot be had now is asked for then. */
export function fetchPages(): void {
  for (const fetchPage of [gameMenu, ...Object.values(pages)]) fetchPage().catch(() => {});
}

export function isFetched(panel: Panel): panel is FetchedPanel {
  return panel in pages;
}

interface FetchedProps extends Omit<FetchedPageProps, 'keeping' | 'replaying'> {
  readonly panel: FetchedPanel;
}

/** The page that is open, once it is here. */
export function FetchedPage({ panel, ...props }: FetchedProps) {
  const { showing, onClose } = props;
  const load = useCallback(() => Promise.all([pages[panel](), showing.replaying()]), [panel]);
  const keeping = keepingInWords[showing.keeping.value];
  return (
    <Later load={load} onClose={onClose}>
      {([Open, replaying]) => <Open {...props} replaying={replaying} keeping={keeping} />}
    </Later>
  );
}
