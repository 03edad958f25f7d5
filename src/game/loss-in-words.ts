import type { Loss } from '../playthrough/restore.ts';

/** What an edited story no longer has of a kept place, in words for the player. */
export function lossInWords(lost: Loss): string {
  switch (lost.kind) {
    case 'ahead':
      return `The story has changed since: further on, the choice “${lost.taken.label}” is no longer there. The way to here is as it was.`;
    case 'choice': {
      const { label } = lost.taken;
      const what = label === '' ? 'one of its choices' : `the choice “${label}”`;
      return `The story has changed since: ${what} is no longer there. You are at the last place that still exists; the save stays as it was.`;
    }
    case 'line':
      return 'The story has changed since: that line is gone. You are as near to it as can be; the save stays as it was.';
    case 'error':
      return 'The story has changed since, and goes wrong on the way. You are at the last good line; the save stays as it was.';
  }
}
