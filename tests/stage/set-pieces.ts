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

/** Something the stage can do, as an author writes it. */
export interface SetPiece {
  readonly name: string;
  /** Tags of the scene it begins in, beside the two with their blades. */
  readonly before: readonly string[];
  readonly tags: readonly string[];
  /** Ms until it is over, with all it leaves behind. */
  readonly ms: number;
}

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

/** Every set piece, and each of its manners. */
export function setPieces({ other, one, two, dim, shot }: Players): SetPiece[] {
  const [person, pose] = one;
  const piece = (name: string, ms: number, ...tags: string[]) => ({ name, before: [], tags, ms });
  return [
    {
      ...piece('ignition', 600, `blade: ${person} on >> over 500ms`),
      before: [`blade: ${person} off`],
    },
    piece('retraction', 600, `blade: ${person} off >> over 500ms`),
    piece('clash', 1300, 'clash'),
    piece('shove', 2700, `shove: ${two[0]}`),
    piece('strafing run', 5100, 'strafe: left >> over 2.6s'),
    piece('ash fall', 2100, 'weather: ash >> over 2s'),
    piece('ember drift', 2100, 'weather: embers >> over 2s'),
    piece('heat haze', 2100, 'heat: on >> over 2s'),
    piece('smoke', 2100, 'weather: smoke >> over 2s'),
    { ...piece('smoke that parts', 3100, 'weather: none >> over 3s'), before: ['weather: smoke'] },
    piece('colour that bleeds out', 3100, `light: ${dim} >> over 3s`),
    piece('push-in', 4100, `camera: ${shot} >> over 4s`),
    piece('cut', 100, `background: ${other} >> cut`, `camera: ${shot} >> cut`),
    piece('fade', 1100, `background: ${other} >> fade 1s`),
    piece('dissolve', 1300, `background: ${other} >> dissolve 1.2s`),
    piece('ash wipe', 1500, `background: ${other} >> wipe 1.4s`),
    piece('ash wipe to another shot', 1500, `camera: ${shot} >> wipe 1.4s`),
    piece('last ember', 9300, 'last_ember: left >> over 6s'),
    {
      ...piece(
        'blade called to the hand',
        1000,
        `call: ${person} >> over 800ms`,
        `blade: ${person} on >> over 900ms`,
      ),
      before: [`blade: ${person} off`],
    },
    piece('change of pose', 900, `show: ${person} ${pose} >> at right fade 600ms`),
    piece('shake', 700, 'shake: hard >> over 600ms'),
    piece('white flash', 600, 'flash: white >> over 500ms'),
    piece('red flash', 400, 'flash: red >> over 260ms'),
  ];
}
