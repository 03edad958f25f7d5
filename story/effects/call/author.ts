import { author } from '@kit/author';
import { unarmed } from '../blade/author.ts';
import { bothLit } from '../blade/pieces.ts';
import call from './effect.ts';

export default author({
  effect: call,
  says: 'A hilt flies to the hand from a place, or from the ground some steps off. It lights only when caught.',
  example: 'call: kylo >> from left over 700ms',
  reducedMotion: 'The hilt fades where it lay, and then comes up in the hand.',
  check: ({ person }, stage) => (stage.poses.has(person) ? unarmed(person, stage) : null),
  pieces: (players) => [
    {
      name: 'blade called to the hand',
      before: [`blade: ${players.one} off`, ...bothLit(players).slice(1)],
      tags: [`call: ${players.one} >> over 800ms`, `blade: ${players.one} on >> over 900ms`],
      ms: 1000,
    },
  ],
});
