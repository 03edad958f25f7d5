import { plain } from '@kit/plain';
import shove from './effect.ts';

export default plain({
  effect: shove,
  swell: () => ({ colour: '#000000', alpha: 0.26, ms: 600, shade: true }),
});
