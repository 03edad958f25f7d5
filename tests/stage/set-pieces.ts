import { effects } from 'virtual:game/effects/author';
import type { SetPiece } from '../../src/tools/check/effect-author.ts';

/** The names that set pieces are played with: a place with ground, another, two people with a lit blade each. */
export interface Players {
  readonly place: string;
  readonly other: string;
  /** Person and pose. */
  readonly one: readonly [person: string, pose: string];
  readonly two: readonly [person: string, pose: string];
  /** A light without much colour, and a shot that is not the wide one. */
  readonly dim: string;
  readonly shot: string;
}

/** The game's own, on its own pictures. */
export const ownPlayers: Players = {
  place: 'field',
  other: 'wreck',
  one: ['rey', 'guard'],
  two: ['kylo', 'level'],
  dim: 'grey',
  shot: 'close',
};

/** Two people face each other with lit blades. */
export function opening({ place, one, two }: Players): string[] {
  return [
    `background: ${place}`,
    `show: ${one.join(' ')} >> at left`,
    `show: ${two.join(' ')} >> at right`,
    `blade: ${one[0]} on`,
    `blade: ${two[0]} on`,
  ];
}

/** Every set piece, and each of its manners: the engine's own, then those of all effects. */
export function setPieces({ other, one, two, dim, shot }: Players): SetPiece[] {
  const [person, pose] = one;
  const piece = (name: string, ms: number, ...tags: string[]) => ({ name, tags, ms });
  const own = [
    piece('colour that bleeds out', 3100, `light: ${dim} >> over 3s`),
    piece('push-in', 4100, `camera: ${shot} >> over 4s`),
    piece('cut', 100, `background: ${other} >> cut`, `camera: ${shot} >> cut`),
    piece('fade', 1100, `background: ${other} >> fade 1s`),
    piece('dissolve', 1300, `background: ${other} >> dissolve 1.2s`),
    piece('ash wipe', 1500, `background: ${other} >> wipe 1.4s`),
    piece('ash wipe to another shot', 1500, `camera: ${shot} >> wipe 1.4s`),
    piece('change of pose', 900, `show: ${person} ${pose} >> at right fade 600ms`),
  ];
  const players = { one: person, two: two[0] };
  return [...own, ...effects.flatMap((effect) => effect.pieces(players))];
}
