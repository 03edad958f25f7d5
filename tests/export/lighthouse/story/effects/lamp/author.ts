import { author } from '@kit/author';
import lamp from './effect.ts';

export default author({
  effect: lamp,
  says: 'A lamp swings over somebody, and lights them.',
  example: 'lamp: ada on >> over 1s',
  reducedMotion: 'It hangs still.',
  pieces: ({ one }) => [{ name: 'lamp', tags: [`lamp: ${one} on`], ms: 900 }],
});
