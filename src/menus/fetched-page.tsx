import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { keepingInWords } from './keeping.ts';
import type { FetchedPanel, Panel } from './panels.ts';
import type { LinkOfferProps } from './replaying/link-offer.tsx';
import type { Showing } from './showing.ts';
import type { Wishes } from './wishes.ts';

/** What every page gets that is fetched when it is opened. */
export interface FetchedPageProps {
  readonly showing: Showing;
  readonly wishes: Wishes;
  readonly keeping: string;
  readonly onSay: (text: string) => void;
  /** Closes this page; what lay under it is there again. */
  readonly onClose: () => void;
  /** Closes all menus: the player goes somewhere. */
  readonly onLeave: () => void;
}

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

/** The question that a link asks, fetched when one is opened; where it cannot be, the player stays. */
export function LinkQuestion(props: LinkOfferProps & { readonly onSay: (text: string) => void }) {
  const [Question, setQuestion] = useState<FunctionComponent<LinkOfferProps> | null>(null);
  useEffect(() => {
    import('./replaying/link-offer.tsx').then(
      ({ LinkOffer }) => setQuestion(() => LinkOffer),
      (error: unknown) => {
        console.warn('What a link leads to could not be shown:', error);
        props.onSay('The link cannot be opened now. Try again when you are online.');
        props.onStay();
      },
    );
  }, []);
  return Question === null ? null : <Question {...props} />;
}

/** Fetches all pages while there is time, so that they open at once; what cannot be had now is asked for then. */
export function fetchPages(): void {
  for (const fetchPage of Object.values(pages)) fetchPage().catch(() => {});
}

export function isFetched(panel: Panel): panel is FetchedPanel {
  return panel in pages;
}

interface FetchedProps extends Omit<FetchedPageProps, 'keeping'> {
  readonly panel: FetchedPanel;
}

/** The page that is open, once it is here. */
export function FetchedPage({ panel, ...props }: FetchedProps) {
  const [Open, setOpen] = useState<Page | null>(null);
  useEffect(() => {
    let here = true;
    pages[panel]().then(
      (page) => here && setOpen(() => page),
      (error: unknown) => {
        console.warn(`The page "${panel}" could not be fetched:`, error);
        props.onSay('This page could not be fetched. Try again when you are online.');
        props.onClose();
      },
    );
    return () => {
      here = false;
    };
  }, [panel]);
  if (Open === null) return null;
  return <Open {...props} keeping={keepingInWords[props.showing.keeping.value]} />;
}
