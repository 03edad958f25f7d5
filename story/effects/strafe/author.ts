import { author } from '@kit/author';
import { bothLit } from '../blade/pieces.ts';
import strafe from './effect.ts';

export default author({
  effect: strafe,
  says: 'Lines of fire walk over the ground from that side; light first, then dust.',
  example: 'strafe: left >> over 2.4s',
  reducedMotion:
    'Fighters stand in the sky and fade; earth rises in a faint glow, without fire, light or shaking.',
  peak: 0.68,
  pieces: (players) => [
    {
      name: 'strafing run',
      before: bothLit(players),
      tags: ['strafe: left >> over 2.6s'],
      ms: 5100,
    },
  ],
});
