import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { effectFolders } from './effects.ts';
import type { Game } from './game.ts';
import { hasPictures } from './picture-folders.ts';
import { readStory, type StorySource } from './story-source.ts';

const publicId = 'virtual:game/reading';
const id = `\0${publicId}`;

/** What reads a story as a page, in the project. */
const pageCode = 'src/game/page-reading.ts';

/** Whether a story has a tag of one of these names, in its script or behind its title. */
function hasTag(names: readonly string[], { story, info }: StorySource): boolean {
  const name = names.join('|');
  const written = new RegExp(`"#","\\^\\s*(${name})\\s*[:">]`, 'i');
  const titled = new RegExp(`^\\s*(${name})\\b`, 'i');
  return written.test(story?.compiled ?? '') || info.titleScene.some((tag) => titled.test(tag));
}

/** Whether a game has anything that a stage would show: a picture, a weather, an effect. */
export function isStaged(game: Game, source: StorySource): boolean {
  if (source.info.reading === 'line' || hasPictures(game.assets)) return true;
  const effects = effectFolders(game).map(({ name }) => name);
  return hasTag(['weather', 'heat', ...effects], source);
}

/**
 * Serves `virtual:game/reading`: what reads the story as a page, where it is read so, and whether it needs a stage.
 * Elsewhere nothing of it is in the game. Where it is, the page asks for it beside its first script.
 */
export function reading(game: Game): Plugin {
  const file = join(game.root, pageCode).split(sep).join('/');
  return {
    name: 'game:reading',
    resolveId: (source) => (source === publicId ? id : null),
    load(asked) {
      if (asked !== id) return null;
      const source = readStory(game);
      const code =
        source.info.reading === 'page' ? `() => import(${JSON.stringify(file)})` : 'null';
      return `export const pageCode = ${code};
export const staged = ${isStaged(game, source)};`;
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        return Object.values(bundle).flatMap((part) => {
          if (part.type !== 'chunk') return [];
          const modules = part.moduleIds.map((module) => module.split(sep).join('/'));
          if (!modules.includes(file)) return [];
          const styles = [...(part.viteMetadata?.importedCss ?? [])];
          const links = [
            { rel: 'modulepreload', href: `./${part.fileName}` },
            ...styles.map((style) => ({ rel: 'preload', as: 'style', href: `./${style}` })),
          ];
          return links.map((link) => ({
            tag: 'link',
            attrs: { ...link, crossorigin: true },
            injectTo: 'head' as const,
          }));
        });
      },
    },
  };
}
