import { plain } from '@kit/plain';
import lastEmber from './effect.ts';

export default plain({
  effect: lastEmber,
  swell: ({ over = 1800 }) => ({ colour: '#e8702a', alpha: 0.09, ms: Math.min(1800, over) }),
});
