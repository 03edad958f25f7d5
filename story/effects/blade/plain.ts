import { plain } from '@kit/plain';
import { drawBlade, drawPool } from './blade-strokes.ts';
import blade from './effect.ts';
import { drawHilt } from './hilt-strokes.ts';
import type { Blades } from './seen.ts';

export default plain({
  effect: blade,
  under(context, { burning }: Blades, sight) {
    for (const blade of burning) drawPool(context, blade, sight);
  },
  attach: drawHilt,
  over(context, { burning }: Blades, sight) {
    for (const blade of burning) drawBlade(context, blade, sight);
  },
});
