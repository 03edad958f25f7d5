import { seen } from '@kit/seen';
import haze from './effect.ts';

export default seen({
  effect: haze,
  at: (_instant, { amount = 0 }) => ({ tremble: amount }),
});
