import { author } from '@kit/author';
import snow from './effect.ts';

export default author({
  effect: snow,
  says: 'Snow falls in flakes, near and far.',
  example: 'weather: snow',
  reducedMotion: 'It hangs in the air.',
  pieces: () => [{ name: 'snow fall', tags: ['weather: snow >> over 2s'], ms: 2100 }],
});
