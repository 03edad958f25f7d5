import { author } from '@kit/author';
import { bothLit } from '../blade/pieces.ts';
import effect from './effect.ts';

export default author({
  effect,
  says: 'Lines of fire walk over the ground from that side; light first, then dust.',
  example: 'strafe: left >> over 2.4s',
  reducedMotion:
    'Fighters stand in the sky and fade; earth rises in a faint glow, without fire, light or shaking.',
  pieces: [
    { name: 'strafing run', before: bothLit, tags: ['strafe: left >> over 2.6s'], ms: 5100 },
  ],
});
