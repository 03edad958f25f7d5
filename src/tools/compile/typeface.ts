import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Game } from './game.ts';

/** The style sheet of a typeface: it declares the family `Story`, which page and stage ask for. */
const sheet = 'fonts.css';

/** The folder of the typeface that ships with a game: its own, `fonts` among its assets, else the engine's. */
export function typefaceOf({ root, assets }: Game): string {
  const own = join(assets, 'fonts');
  return existsSync(join(own, sheet)) ? own : join(root, 'assets/fonts');
}
