import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { keepingInWords } from '../keeping.ts';
import type { Panel, ReplayPanel } from '../panels.ts';
import type { Showing } from '../showing.ts';
import type { LinkOfferProps } from './link-offer.tsx';

/** What every page about replaying gets. */
export interface ReplayPageProps {
  readonly showing: Showing;
  readonly keeping: string;
  readonly onSay: (text: string) => void;
  /** Closes this page; what lay under it is there again. */
  readonly onClose: () => void;
  /** Closes all menus: the player goes somewhere. */
  readonly onLeave: () => void;
}

type Page = FunctionComponent<ReplayPageProps>;

/** Each page is fetched when it is first opened: nobody needs one before the first line. */
const pages: Readonly<Record<ReplayPanel, () => Promise<Page>>> = {
  history: () => import('./pages.tsx').then(({ History }) => History),
  checkpoints: () => import('./pages.tsx').then(({ Checkpoints }) => Checkpoints),
  saves: () => import('./pages.tsx').then(({ Saves }) => Saves),
  sides: () => import('./pages.tsx').then(({ BothRoads }) => BothRoads),
  paths: () => import('./paths.tsx').then(({ Paths }) => Paths),
};

/** The question that a link asks, fetched when one is opened; where it cannot be, the player stays. */
export function LinkQuestion(props: LinkOfferProps & { readonly onSay: (text: string) => void }) {
  const [Question, setQuestion] = useState<FunctionComponent<LinkOfferProps> | null>(null);
  useEffect(() => {
    import('./link-offer.tsx').then(
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

export function isReplayPanel(panel: Panel): panel is ReplayPanel {
  return panel in pages;
}

interface ReplayPagesProps extends Omit<ReplayPageProps, 'keeping'> {
  readonly panel: ReplayPanel;
}

/** The page about replaying that is open. */
export function ReplayPages({ panel, ...props }: ReplayPagesProps) {
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
