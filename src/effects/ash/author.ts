import { author } from '@kit/author';
import ash from './effect.ts';

export default author({
  effect: ash,
  says: 'Pale flakes sink and tumble.',
  example: 'weather: ash',
  reducedMotion: 'They hang in the air.',
  pieces: () => [{ name: 'ash fall', tags: ['weather: ash >> over 2s'], ms: 2100 }],
});
