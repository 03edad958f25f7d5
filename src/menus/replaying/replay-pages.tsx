import type { FunctionComponent } from 'preact';
import { keepingInWords } from '../keeping.ts';
import { Later } from '../later.tsx';
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
  saves: () => import('./pages.tsx').then(({ Saves }) => Saves),
  sides: () => import('./pages.tsx').then(({ BothRoads }) => BothRoads),
  paths: () => import('./paths.tsx').then(({ Paths }) => Paths),
};

const linkOffer = () => import('./link-offer.tsx').then(({ LinkOffer }) => LinkOffer);

/** The question that a link asks, fetched when one is opened. */
export function LinkQuestion(props: LinkOfferProps) {
  return (
    <Later load={linkOffer} onClose={props.onStay}>
      {(Question) => <Question {...props} />}
    </Later>
  );
}

export function isReplayPanel(panel: Panel): panel is ReplayPanel {
  return panel in pages;
}

interface ReplayPagesProps extends Omit<ReplayPageProps, 'keeping'> {
  readonly panel: ReplayPanel;
}

/** The page about replaying that is open. */
export function ReplayPages({ panel, ...props }: ReplayPagesProps) {
  return (
    <Later load={pages[panel]} onClose={props.onClose}>
      {(Open) => <Open {...props} keeping={keepingInWords[props.showing.keeping.value]} />}
    </Later>
  );
}
