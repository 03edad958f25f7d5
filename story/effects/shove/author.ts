import { author } from '@kit/author';
import { bothLit } from '../blade/pieces.ts';
import shove from './effect.ts';

export default author({
  effect: shove,
  says: 'A ring of pressure goes out from someone, and lifts the ash.',
  example: 'shove: kylo',
  reducedMotion: 'The edges of the picture close in, slowly, and open again; nothing is lifted.',
  pieces: (players) => [
    { name: 'shove', before: bothLit(players), tags: [`shove: ${players.two}`], ms: 2700 },
  ],
});
