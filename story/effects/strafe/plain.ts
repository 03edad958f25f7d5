import { plain } from '@kit/plain';
import effect from './effect.ts';

export default plain({
  effect,
  swell: ({ over = 1200 }) => ({ colour: '#ffb066', alpha: 0.14, ms: Math.min(1600, over) }),
});
