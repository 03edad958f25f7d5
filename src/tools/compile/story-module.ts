import type { Plugin } from 'vite';
import type { GameStory } from '../../catalogue/game-story.ts';
import { bare } from '../../catalogue/own.ts';
import { laterFields } from '../../catalogue/story-info.ts';
import { toBuildError } from './build-error.ts';
import type { Game } from './game.ts';
import { literal } from './literal.ts';
import { readStory, toShip } from './story-source.ts';

/** The module that hands the story to the game. */
const publicId = 'virtual:game/story';
const id = `\0${publicId}`;

/** The module that hands over all of `story.json`, also what nobody needs before the first line. */
const infoId = 'virtual:game/info';

function exported(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${literal(value)};`)
    .join('\n');
}

const isLater = (field: string) => laterFields.some((name) => name === field);

function firstModule({ info, ...story }: GameStory): string {
  const first = Object.entries(info).filter(([field]) => !isLater(field));
  const cast = Object.entries(info.cast).map(([id, { alt: _, ...person }]) => [id, person]);
  return exported({
    ...story,
    first: { ...Object.fromEntries(first), cast: bare(Object.fromEntries(cast)) },
  });
}

function infoModule({ info }: GameStory): string {
  const later = Object.entries(info).filter(([field]) => field === 'cast' || isLater(field));
  const fields = later.map(([field, value]) => `${field}: ${literal(value)}`);
  return `import { first } from '${publicId}';
export const info = { __proto__: null, ...first, ${fields.join(', ')} };`;
}

/** Ids of the modules that hold what is read from the story's files. */
export const storyModules: readonly string[] = [id, `\0${infoId}`];

/**
 * Serves `virtual:game/story` and `virtual:game/info`.
 * @param lastGood what is served in dev while there are errors in the story; null where it never was without.
 */
export function inkStory(game: Game, lastGood: () => GameStory | null = () => null): Plugin {
  return {
    name: 'game:story',
    resolveId: (source) => ([publicId, infoId].includes(source) ? `\0${source}` : null),
    load(asked) {
      if (!storyModules.includes(asked)) return null;
      const source = readStory(game);
      const ship = toShip(source) ?? lastGood();
      if (ship === null) {
        const errors = source.problems.filter(({ severity }) => severity === 'error');
        this.error(toBuildError(errors, game.root));
      }
      return asked === id ? firstModule(ship) : infoModule(ship);
    },
  };
}
