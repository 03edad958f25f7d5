import { number } from './intl/locale.ts';

/** The line and its choice, and what stands in the corner. */
export const playPhrases = {
  story: 'Story',
  /** Between who speaks and what they say, for those who hear it read. */
  says: ': ',
  choices: (all: number) => `Choices: ${all}`,
  option: (which: number, all: number) => `${which} of ${all}`,
  unavailable: 'not available',
  taken: 'taken before',
  ledTo: (endings: readonly string[]) => `led to ${endings.join(', ')}`,
  menu: 'Menu',
  auto: 'Auto',
  skip: 'Skip',
  replay: 'Replay',
  stop: (pace: string) => `Stop ${pace}`,
  rate: 'Speed of the replay',
  rateOf: (rate: number) => `${rate === 0.5 ? '½' : number(rate)}×`,
  slower: 'Slower',
  faster: 'Faster',
} as const;
