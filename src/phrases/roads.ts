// The map of roads, and what it says of its places.

import { number } from './intl/locale.ts';
import { plural } from './intl/plural.ts';

export const title = 'Paths';
export const map = 'Map of roads';
export const asList = 'List';
export const here = 'Here';
export const all = 'All';
export const nearer = 'Nearer';
export const nearerSign = '+';
export const farther = 'Farther';
export const fartherSign = '−';
export const keys = 'Arrow keys walk the roads, Enter goes there.';
export const fingers = 'Touch a place to go there.';
export const noWay = (place: string) => `No way back to “${place}” was kept.`;
export const scene = 'A scene';
export const ending = (title: string) => `Ending: ${title}`;
export const end = 'the end';
export const choice = (options: readonly string[]) => `Choice: ${options.join(' / ')}`;
export const after = (option: string) => `After “${option}”`;
export const furtherOn = (scene: string) => `${scene}, further on`;
export const youAreHere = 'You are here.';
export const earlier = 'Walked in an earlier playthrough.';
export const leaves = 'Going there leaves this one, whose place is kept.';
export const left = 'The place you have left is kept: it is among the saves.';
export const someChoice = 'a choice';
export const notTaken = (option: string) => `“${option}” is not taken yet.`;
export const taken = (option: string) => `“${option}” was taken.`;
export const optionLeadsTo = (option: string, place: string) => `“${option}” leads to ${place}.`;
export const leadsTo = (places: readonly string[]) => `Leads to ${places.join(', and to ')}.`;
export const open = (ways: number) =>
  plural(ways, {
    one: 'One way on is not walked yet.',
    other: '# ways on are not walked yet.',
  });
export const endings = (seen: number, all: number) =>
  plural(all, { one: `${number(seen)} of # ending`, other: `${number(seen)} of # endings` });
