import { author } from '@kit/author';
import embers from './effect.ts';

export default author({
  effect: embers,
  says: 'Sparks of a fire drift across, upwards.',
  example: 'weather: embers',
  reducedMotion: 'They hang in the air.',
  pieces: () => [{ name: 'ember drift', tags: ['weather: embers >> over 2s'], ms: 2100 }],
});
