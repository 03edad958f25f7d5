import { percent } from './intl/plural.ts';

/** What the settings say of what is told and read aloud, and what is read besides the words of the page. */
export const heardPhrases = {
  title: 'Heard',
  descriptions: 'What is seen is told',
  all: 'Place and people',
  places: 'Each new place',
  none: 'Never',
  voicing: 'Read aloud',
  hint: 'Lines and controls, by a voice of this browser',
  noVoice: 'This browser has no voice to read with.',
  voice: 'Voice',
  usual: 'The browser’s own',
  rate: 'Speed of the voice',
  pitch: 'Pitch of the voice',
  percent,
  onOff: (on: boolean) => (on ? 'on' : 'off'),
} as const;
