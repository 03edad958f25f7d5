import { author } from '@kit/author';
import haze from './effect.ts';

export default author({
  effect: haze,
  says: 'Hot air trembles over the ground, most over what burns.',
  example: 'haze: on >> over 3s',
  reducedMotion: 'The air stands; what burns glows up.',
  pieces: () => [{ name: 'heat haze', tags: ['haze: on >> over 2s'], ms: 2100 }],
});
