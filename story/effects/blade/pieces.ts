import type { Players } from '@kit/author';

/** Tags that light the blades of the two who face each other: what set pieces of a fight begin with. */
export function bothLit({ one, two }: Players): string[] {
  return [`blade: ${one} on`, `blade: ${two} on`];
}
