import type { Row } from './rows.ts';

/** The month in which the other players were measured, in one run, on a shared machine of two cores without a graphics card. */
export const peersMeasured = '2026-11';

/** Titles of their columns. */
export const peers: Readonly<Record<string, string>> = {
  inky: `Inky's export (${peersMeasured})`,
  atrament: `Atrament (${peersMeasured})`,
  pixivn: `Pixi'VN + ink (${peersMeasured})`,
};

/** Their figures, by what rows are called; times in ms, sizes in kB. */
const figures: Readonly<Record<string, Row['cells']>> = {
  'code sent before the first line': { inky: 44, atrament: 110, pixivn: 988 },
  'first line': { inky: 290, atrament: 754, pixivn: 2784 },
  'first line, slow': { inky: 1130, atrament: 3108, pixivn: 11_752 },
  'title usable, slow': { atrament: 2700, pixivn: 9800 },
  'input to next text, 50 of 100': { inky: 91, atrament: 258, pixivn: 123 },
  'input to next text, 95 of 100': { inky: 103, atrament: 270, pixivn: 163 },
  'processor, to the first line': { inky: 410, atrament: 800, pixivn: 3130 },
  'heap a line': { inky: 1.4, atrament: 11.5, pixivn: 1.9 },
  'all code': { inky: 78, atrament: 108, pixivn: 992 },
};

/** A row with the figures of the other players beside it. */
export function besidePeers(row: Row): Row {
  return { ...row, cells: { ...row.cells, ...figures[row.what] } };
}
