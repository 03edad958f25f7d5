import { plain } from '@kit/plain';
import effect from './effect.ts';

export default plain({
  effect,
  swell: () => ({ colour: '#000000', alpha: 0.26, ms: 600, shade: true }),
});
