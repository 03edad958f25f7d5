import { author } from '@kit/author';
import shake from './effect.ts';

export default author({
  effect: shake,
  says: 'Shakes the picture, never the words.',
  example: 'shake: hard >> over 500ms',
  reducedMotion: 'The edges of the picture close in, slowly, and open again.',
  pieces: () => [
    { name: 'soft shake', tags: ['shake: soft'], ms: 400 },
    { name: 'hard shake', tags: ['shake: hard'], ms: 400 },
  ],
});
