import type { Caption } from '../audio/index.ts';
import type { Clock } from '../director/ports.ts';
import type { HeardCaption } from '../menus/index.ts';

/** Ms that a caption stands. */
const stay = 4500;

/** Most captions at a time; an older one gives way. */
const most = 3;

/**
 * Lets captions stand for a while and go.
 * @param show called with those that stand, the newest last, whenever they change.
 * @returns takes a caption.
 */
export function captionStack(
  clock: Clock,
  show: (standing: readonly HeardCaption[]) => void,
): (caption: Pick<Caption, 'text' | 'side'>) => void {
  let standing: readonly HeardCaption[] = [];
  let count = 0;
  const change = (next: readonly HeardCaption[]) => {
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
