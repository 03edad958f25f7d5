// The settings.

import { number } from './intl/locale.ts';
import { percent } from './intl/plural.ts';

export const title = 'Settings';
export { percent };
export const reset = 'As usual again';
export const resetOf = (group: string) => `As usual again: ${group}`;
export const words = 'Words';
export const reading = 'Reading';
export const asPage = 'As a page';
export const byLine = 'Line by line';
export const typeface = 'Typeface';
export const storyTypeface = 'The story’s';
export const plainTypeface = 'Without serifs';
export const dyslexiaTypeface = 'For dyslexia';
export const textSize = 'Text size';
export const lineSpacing = 'Room between lines';
export const letterSpacing = 'Room between letters';
export const wider = (ems: number) => (ems === 0 ? 'usual' : `+${percent(ems)}`);
export const contrast = 'Contrast';
export const usualContrast = 'The story’s colours';
export const highContrast = 'High';
export const boxOpacity = 'Text box opacity';
export const pace = 'Pace';
export const textSpeed = 'Text speed';
export const letters = (speed: number) => `${number(speed)} letters a second`;
export const atOnce = 'at once';
export const autoSpeed = 'Auto speed';
export const wordsAMinute = (speed: number) => `${number(speed)} words a minute`;
export const dimRead = 'Dim lines read before';
export const skipUnread = 'Skip unread lines too';
export const sound = 'Sound';
export const volumes = {
  master: 'Everything',
  music: 'Music',
  ambience: 'Ambience',
  sounds: 'Sounds',
  voices: 'Voices',
};
export const muted = 'muted';
export const mute = 'Mute';
export const mono = 'The same in both ears';
export const musicCaptions = 'Tell of the music, too';
export const captions = 'Captions for sounds';
export const whenMuted = 'When muted';
export const always = 'Always';
export const never = 'Never';
export const picture = 'Picture';
export const motion = 'Motion';
export const asSystem = 'As the system';
export const full = 'Full';
export const reduced = 'Reduced';
export const graphics = 'Graphics';
export const automatic = 'Automatic';
export const light = 'Light';
export const plain = 'Plain';
export const fullScreen = 'Full screen';
