import * as linkPhrases from '../../phrases/link.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Entries } from '../parts/entries.tsx';
import type { LinkOffered } from '../ui-state.ts';
import '../replaying.css';

export interface LinkOfferProps {
  readonly offered: LinkOffered;
  /** Whether there is a present game that would be left; its place is kept. */
  readonly playing: boolean;
  readonly onGo: () => void;
  readonly onStay: () => void;
}

/** Asks before a link leads away. */
export function LinkOffer({ offered, playing, onGo, onStay }: LinkOfferProps) {
  return (
    <Dialog
      kind="offer"
      above={linkPhrases.above}
      title={offered.scene ?? linkPhrases.untitled}
      onClose={onStay}
    >
      <p class="offer-line">
        {offered.speaker !== null && <b class="who">{offered.speaker}</b>}
        <span class="offer-words">{offered.line}</span>
      </p>
      {offered.lost !== null && <p>{offered.lost}</p>}
      {playing && <p>{linkPhrases.placeKept}</p>}
      <Entries
        entries={[
          { name: linkPhrases.go, role: 'go-there', act: onGo },
          { name: linkPhrases.stay, role: 'stay', act: onStay },
        ]}
      />
    </Dialog>
  );
}
