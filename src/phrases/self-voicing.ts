/** What is read aloud besides the words of the page, and what the settings say of it. */
export const selfVoicingPhrases = {
  section: 'Read aloud',
  descriptions: 'Tell what is seen',
  descriptionsHint: 'Said before the lines, here and by screen readers',
  all: 'Place and people',
  places: 'Changes of place',
  none: 'Nothing',
  voicing: 'Read lines and controls aloud',
  none_here: 'This browser has no voice to read with.',
  voice: 'Voice',
  usual: 'The browser’s own',
  rate: 'Speed of the voice',
  pitch: 'Pitch of the voice',
  times: (share: number) => `${Math.round(share * 100)} %`,
  onOff: (on: boolean) => (on ? 'on' : 'off'),
} as const;
