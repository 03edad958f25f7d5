import { plain } from '@kit/plain';
import { flashColour } from './colour.ts';
import flash from './effect.ts';

export default plain({
  effect: flash,
  swell: ({ colour }, info) => ({ colour: flashColour(colour, info), alpha: 0.16, ms: 500 }),
});
