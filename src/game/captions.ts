import type { Clock } from '../director/ports.ts';

/** A caption as it is told: what is heard, and from where. */
export interface Told {
  readonly text: string;
  readonly side: 'left' | 'right' | null;
}

/** A caption as it stands on the page. */
export interface ShownCaption extends Told {
  readonly id: number;
}

/** Ms that a caption stands. */
const stay = 4500;

/** Most captions at a time; an older one gives way. */
const most = 3;

/**
 * Lets captions stand for a while and go.
 * @param show called with those that stand, the newest last, whenever they change.
 * @returns takes a caption.
 */
export function captionBoard(
  clock: Clock,
  show: (standing: readonly ShownCaption[]) => void,
): (told: Told) => void {
  let standing: readonly ShownCaption[] = [];
  let count = 0;
  const change = (next: readonly ShownCaption[]) => {
    standing = next;
    show(standing);
  };
  return ({ text, side }) => {
    count += 1;
    const id = count;
    // The same sound again within its stay says nothing new.
    const others = standing.filter((caption) => caption.text !== text);
    change([...others, { id, text, side }].slice(-most));
    clock.after(stay, () => change(standing.filter((caption) => caption.id !== id)));
  };
}
