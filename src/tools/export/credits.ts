import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { Game } from '../compile/game.ts';
import { gameNotices, type Notice, packageNotices } from '../compile/licences.ts';
import type { Fault } from './fault.ts';

export const creditsName = 'CREDITS.txt';

const rule = '-'.repeat(72);

function underlined(heading: string): string {
  return `${heading}\n${'='.repeat(heading.length)}`;
}

function written({ name, licence, text }: Notice): string {
  const notice = text === '' ? '(This package comes without a notice of its own.)' : text;
  return `${rule}\n${name} - ${licence}\n${rule}\n\n${notice}`;
}

/** Everything in a game that others made, with its terms, and what the story says of itself. */
export function credits(game: Game, info: StoryInfo): string {
  const own = info.credits.map(
    ({ heading, lines }) => `${underlined(heading)}\n\n${lines.join('\n')}`,
  );
  const packages = packageNotices(game.root);
  const assets = gameNotices(game);
  const parts = [
    `${underlined(info.title)}\n\n${info.author}\n${info.description}`,
    ...own,
    ...(assets.length > 0 ? [underlined('Notices of pictures, sound and type')] : []),
    ...assets.map(written),
    underlined('Notices of the program’s packages'),
    ...packages.map(written),
  ];
  return `${parts.join('\n\n').replaceAll('\r\n', '\n')}\n`;
}

/** Packages that left something in a bundle and that the credits would not name. */
export function uncredited(game: Game, used: readonly string[]): Fault[] {
  const named = new Set(packageNotices(game.root).map(({ name }) => name.replace(/ [^ ]+$/, '')));
  return used
    .filter((name) => !named.has(name))
    .map((name) => ({
      where: creditsName,
      what: `the package ${name} is in the game, but not among the dependencies that are credited`,
    }));
}
