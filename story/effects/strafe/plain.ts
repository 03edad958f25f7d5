import { plain } from '@kit/plain';
import strafe from './effect.ts';

export default plain({
  effect: strafe,
  swell: ({ over = 1200 }) => ({ colour: '#ffb066', alpha: 0.14, ms: Math.min(1600, over) }),
});
