import { colourOf, driftView, full, scaled } from '@kit/full';
import embers from './effect.ts';
import { emberPaint, emberVertex } from './glsl.ts';

const hot = colourOf('#ffc27a');

export default full({
  effect: embers,
  open: () =>
    driftView({
      name: 'embers',
      count: [130, 4, 9],
      vertex: emberVertex,
      fragment: emberPaint,
      shines: true,
      colours: ({ info, lighting: { ember } }) => ({
        colour: scaled(colourOf(info.palette.accent), ember),
        hot: scaled(hot, ember),
      }),
    }),
});
