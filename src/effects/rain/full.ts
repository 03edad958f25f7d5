import { colourOf, driftView, full, scaled } from '@kit/full';
import rain from './effect.ts';
import { rainPaint, rainVertex } from './glsl.ts';

const water = colourOf('#c4d2e0');

export default full({
  effect: rain,
  open: () =>
    driftView({
      name: 'rain',
      count: [1150, 30, 67],
      vertex: rainVertex,
      fragment: rainPaint,
      // Water shows the sky, and a little of it even at night.
      colours: ({ lighting: { sky } }) => ({ colour: scaled(water, 0.12 + 0.88 * sky) }),
    }),
});
