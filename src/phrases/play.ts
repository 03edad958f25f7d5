// The line and its choice, and what stands in the corner.

import { number } from './intl/locale.ts';

export const story = 'Story';
/** Between who speaks and what they say, for those who hear it read. */
export const says = ': ';
export const choices = (all: number) => `Choices: ${all}`;
export const option = (which: number, all: number) => `${which} of ${all}`;
export const unavailable = 'not available';
export const taken = 'taken before';
export const ledTo = (endings: readonly string[]) => `led to ${endings.join(', ')}`;
export const menu = 'Menu';
export const paces = { auto: 'Auto', skip: 'Skip', replay: 'Replay' };
export const stop = (pace: string) => `Stop ${pace}`;
export const rate = 'Speed of the replay';
export const rateOf = (rate: number) => `${rate === 0.5 ? '½' : number(rate)}×`;
export const slower = 'Slower';
export const faster = 'Faster';
