// What the settings say of what is told and read aloud, and what is read besides the words of the page.

export const title = 'Heard';
export { percent } from './intl/plural.ts';
export const descriptions = 'What is seen is told';
export const all = 'Place and people';
export const places = 'Each new place';
export const none = 'Never';
export const voicing = 'Read aloud';
export const hint = 'Lines and controls, by a voice of this browser';
export const noVoice = 'This browser has no voice to read with.';
export const voice = 'Voice';
export const usual = 'The browser’s own';
export const rate = 'Speed of the voice';
export const pitch = 'Pitch of the voice';
export const onOff = (on: boolean) => (on ? 'on' : 'off');
