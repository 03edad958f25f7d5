import { colourOf, driftView, full, scaled } from '@kit/full';
import ash from './effect.ts';
import { ashPaint, ashVertex } from './glsl.ts';

const pale = scaled(colourOf('#a9a49b'), 0.8);

export default full({
  effect: ash,
  open: () =>
    driftView({
      name: 'ash',
      count: [260, 14, 23],
      vertex: ashVertex,
      fragment: ashPaint,
      colours: ({ lighting: { sky } }) => ({ colour: scaled(pale, 0.25 + 0.75 * sky) }),
    }),
});
