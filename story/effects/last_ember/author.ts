import { author } from '@kit/author';
import { bothLit } from '../blade/pieces.ts';
import lastEmber from './effect.ts';

export default author({
  effect: lastEmber,
  says: 'One ember on the ground glows up, and goes out.',
  example: 'last_ember: centre >> over 6s',
  reducedMotion: 'The ember glows up and fades evenly, without a flicker and without smoke.',
  pieces: (players) => [
    {
      name: 'last ember',
      before: bothLit(players),
      tags: ['last_ember: left >> over 6s'],
      ms: 9300,
    },
  ],
});
