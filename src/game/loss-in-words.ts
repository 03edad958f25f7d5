import * as lossesPhrases from '../phrases/losses.ts';
import type { Loss } from '../playthrough/restore.ts';

/** What an edited story no longer has of a kept place, in words for the player. */
export function lossInWords(lost: Loss): string {
  switch (lost.kind) {
    case 'ahead':
      return lossesPhrases.ahead(lost.taken.label);
    case 'choice': {
      const { label } = lost.taken;
      return label === '' ? lossesPhrases.someChoice : lossesPhrases.choice(label);
    }
    case 'line':
      return lossesPhrases.line;
    case 'error':
      return lossesPhrases.error;
  }
}
