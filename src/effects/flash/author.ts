import { author } from '@kit/author';
import flash from './effect.ts';

export default author({
  effect: flash,
  says: "One flash of light over the picture; red and blue are those of somebody's own light.",
  example: 'flash: red >> over 200ms',
  reducedMotion: 'A seventh as strong, it swells and fades.',
  pieces: () =>
    ['white', 'red', 'blue'].map((colour) => ({
      name: `${colour} flash`,
      tags: [`flash: ${colour}`],
      ms: 260,
    })),
});
