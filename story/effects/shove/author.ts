import { author } from '@kit/author';
import { bothLit } from '../blade/pieces.ts';
import effect from './effect.ts';

export default author({
  effect,
  says: 'A ring of pressure goes out from someone, and lifts the ash.',
  example: 'shove: kylo',
  reducedMotion: 'The edges of the picture close in, slowly, and open again; nothing is lifted.',
  pieces: [{ name: 'shove', before: bothLit, tags: ['shove: kylo'], ms: 2700 }],
});
