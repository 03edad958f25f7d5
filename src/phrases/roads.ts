import { number } from './intl/locale.ts';
import { plural } from './intl/plural.ts';

/** The map of roads, and what it says of its places. */
export const roadsPhrases = {
  title: 'Paths',
  map: 'Map of roads',
  asList: 'List',
  here: 'Here',
  all: 'All',
  nearer: 'Nearer',
  nearerSign: '+',
  farther: 'Farther',
  fartherSign: '−',
  keys: 'Arrow keys walk the roads, Enter goes there.',
  fingers: 'Touch a place to go there.',
  noWay: (place: string) => `No way back to “${place}” was kept.`,
  scene: 'A scene',
  ending: (title: string) => `Ending: ${title}`,
  end: 'the end',
  choice: (options: readonly string[]) => `Choice: ${options.join(' / ')}`,
  after: (option: string) => `After “${option}”`,
  furtherOn: (scene: string) => `${scene}, further on`,
  youAreHere: 'You are here.',
  earlier: 'Walked in an earlier playthrough.',
  leaves: 'Going there leaves this one, whose place is kept.',
  left: 'The place you have left is kept: it is among the saves.',
  someChoice: 'a choice',
  notTaken: (option: string) => `“${option}” is not taken yet.`,
  taken: (option: string) => `“${option}” was taken.`,
  optionLeadsTo: (option: string, place: string) => `“${option}” leads to ${place}.`,
  leadsTo: (places: readonly string[]) => `Leads to ${places.join(', and to ')}.`,
  open: (ways: number) =>
    plural(ways, {
      one: 'One way on is not walked yet.',
      other: '# ways on are not walked yet.',
    }),
  endings: (seen: number, all: number) =>
    plural(all, { one: `${number(seen)} of # ending`, other: `${number(seen)} of # endings` }),
} as const;
