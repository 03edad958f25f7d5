import { author } from '@kit/author';
import { bothLit } from '../blade/pieces.ts';
import clash from './effect.ts';

export default author({
  effect: clash,
  says: 'Sparks and a white flare where two lit blades meet.',
  example: 'clash',
  reducedMotion: 'A soft light swells where the blades meet; no sparks.',
  pieces: (players) => [{ name: 'clash', before: bothLit(players), tags: ['clash'], ms: 1300 }],
});
