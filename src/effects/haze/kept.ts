import { kept } from '@kit/effect';
import haze from './effect.ts';

export default kept({
  effect: haze,
  data: ({ heat }) => (typeof heat === 'number' && heat > 0 ? heat : undefined),
});
