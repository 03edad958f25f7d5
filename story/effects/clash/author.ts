import { author } from '@kit/author';
import { bothLit } from '../blade/pieces.ts';
import effect from './effect.ts';

export default author({
  effect,
  says: 'Sparks and a white flare where two lit blades meet.',
  example: 'clash',
  reducedMotion: 'A soft light swells where the blades meet; no sparks.',
  pieces: [{ name: 'clash', before: bothLit, tags: ['clash'], ms: 1300 }],
});
