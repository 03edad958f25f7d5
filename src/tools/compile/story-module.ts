import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { GameStory } from '../../catalogue/game-story.ts';
import { bare } from '../../catalogue/own.ts';
import { laterFields } from '../../catalogue/story-info.ts';
import { toBuildError } from './build-error.ts';
import { FetchedFiles } from './fetched.ts';
import type { Game } from './game.ts';
import { literal } from './literal.ts';
import { readStory, toShip } from './story-source.ts';
import { partSummaries } from './summaries.ts';

/** What the file of a story that is fetched is called, before its hash. */
export const fetchedName = 'story.json';

/** The module that hands the story to the game. */
const publicId = 'virtual:game/story';
const id = `\0${publicId}`;

/** The module that hands over all of `story.json`, also what nobody needs before the first line. */
const infoId = 'virtual:game/info';

/** The module of the lines that stand in place of passages. */
const summariesId = 'virtual:game/summaries';

function exported(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${literal(value)};`)
    .join('\n');
}

const isLater = (field: string) => laterFields.some((name) => name === field);

function firstFields({ info }: GameStory) {
  const first = Object.entries(info).filter(([field]) => !isLater(field));
  const cast = Object.entries(info.cast).map(([id, { alt: _, ...person }]) => [id, person]);
  return { first: { ...Object.fromEntries(first), cast: bare(Object.fromEntries(cast)) } };
}

function firstModule({ info, ...story }: GameStory): string {
  const { compiled } = partSummaries(story.compiled);
  return exported({ ...story, compiled, ...firstFields({ info, ...story }) });
}

/** The file that a large story is fetched from: Ink's JSON, and on a line of its own who asks at each option. */
function fetchedText({ compiled, askers }: GameStory): string {
  return `${compiled}\n${JSON.stringify(askers)}`;
}

/** The same module for a story that is fetched. @param url of the file, as source text. */
function fetchingModule(story: GameStory, url: string, root: string): string {
  const from = JSON.stringify(join(root, 'src/game/fetched-story.ts').split(sep).join('/'));
  const letters = fetchedText(story).length;
  return `import { fetchStory } from ${from};
export const { compiled, askers } = await fetchStory(${url}, ${letters});
${exported({ fingerprint: story.fingerprint, ...firstFields(story) })}`;
}

function infoModule({ info }: GameStory): string {
  const later = Object.entries(info).filter(([field]) => field === 'cast' || isLater(field));
  const fields = later.map(([field, value]) => `${field}: ${literal(value)}`);
  return `import { first } from '${publicId}';
export const info = { __proto__: null, ...first, ${fields.join(', ')} };`;
}

/** Ids of the modules that hold what is read from the story's files. */
export const storyModules: readonly string[] = [id, `\0${infoId}`, `\0${summariesId}`];

/**
 * Serves `virtual:game/story` and `virtual:game/info`.
 * @param lastGood what is served in dev while there are errors in the story; null where it never was without.
 */
export function inkStory(game: Game, lastGood: () => GameStory | null = () => null): Plugin {
  const files = new FetchedFiles();
  return {
    name: 'game:story',
    configResolved: (config) => files.configure(config),
    resolveId: (source) => (storyModules.includes(`\0${source}`) ? `\0${source}` : null),
    load(asked) {
      if (!storyModules.includes(asked)) return null;
      const source = readStory(game);
      const ship = toShip(source) ?? lastGood();
      if (ship === null) {
        const errors = source.problems.filter(({ severity }) => severity === 'error');
        this.error(toBuildError(errors, game.home));
      }
      if (asked === `\0${summariesId}`) {
        return exported({ summaries: partSummaries(ship.compiled).summaries });
      }
      if (asked !== id) return infoModule(ship);
      const url = files.emit(this, fetchedName, fetchedText(ship));
      return url === null ? firstModule(ship) : fetchingModule(ship, url, game.root);
    },
  };
}
