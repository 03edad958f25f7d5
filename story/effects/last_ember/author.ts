import { author } from '@kit/author';
import { bothLit } from '../blade/pieces.ts';
import effect from './effect.ts';

export default author({
  effect,
  says: 'One ember on the ground glows up, and goes out.',
  example: 'last_ember: centre >> over 6s',
  reducedMotion: 'The ember glows up and fades evenly, without a flicker and without smoke.',
  pieces: [
    { name: 'last ember', before: bothLit, tags: ['last_ember: left >> over 6s'], ms: 9300 },
  ],
});
