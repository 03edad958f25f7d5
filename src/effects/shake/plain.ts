import { plain } from '@kit/plain';
import shake from './effect.ts';

export default plain({
  effect: shake,
  swell: () => ({ colour: '#000000', alpha: 0.26, ms: 600, shade: true }),
});
