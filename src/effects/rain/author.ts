import { author } from '@kit/author';
import rain from './effect.ts';

export default author({
  effect: rain,
  says: 'Rain falls slantwise, near and far.',
  example: 'weather: rain',
  reducedMotion: 'It stands in the air as fine strokes.',
  pieces: () => [{ name: 'rain', tags: ['weather: rain >> over 2s'], ms: 2100 }],
});
