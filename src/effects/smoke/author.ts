import { author } from '@kit/author';
import smoke from './effect.ts';

export default author({
  effect: smoke,
  says: 'Banks of smoke before and behind the people; smoke that goes parts before them.',
  example: 'weather: smoke',
  reducedMotion: 'Smoke fades out without parting.',
  pieces: () => [
    { name: 'smoke', tags: ['weather: smoke >> over 2s'], ms: 2100 },
    {
      name: 'smoke that parts',
      before: ['weather: smoke'],
      tags: ['weather: none >> over 3s'],
      ms: 3100,
    },
  ],
});
