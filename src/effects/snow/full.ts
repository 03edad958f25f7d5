import { colourOf, driftView, full, scaled } from '@kit/full';
import snow from './effect.ts';
import { snowPaint, snowVertex } from './glsl.ts';

const white = colourOf('#e6ebf2');

export default full({
  effect: snow,
  open: () =>
    driftView({
      name: 'snow',
      count: [1250, 40, 41],
      vertex: snowVertex,
      fragment: snowPaint,
      // Snow is as bright as what is left of the sky, and never quite dark.
      colours: ({ lighting: { sky } }) => ({ colour: scaled(white, 0.1 + 0.62 * sky) }),
    }),
});
