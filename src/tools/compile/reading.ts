import { dirname, join, sep } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { effectFolders } from './effects.ts';
import type { Game } from './game.ts';
import { hasPictures } from './has-pictures.ts';
import { isMedia } from './media-files.ts';
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

/**
 * Whether a game has anything that a stage would show: a place, a person, a weather, an effect. Pictures that hang stand
 * among the paragraphs of a page.
 */
export function isStaged(game: Game, source: StorySource): boolean {
  if (source.info.reading === 'line') return true;
  if (hasPictures(game) && hasTag(['background', 'show'], source)) return true;
  const effects = effectFolders(game).map(({ name }) => name);
  return hasTag(['weather', 'heat', ...effects], source);
}

/** The module as the game is now. */
function moduleOf(game: Game, file: string): string {
  const source = readStory(game);
  const code = source.info.reading === 'page' ? `() => import(${JSON.stringify(file)})` : 'null';
  return `export const pageCode = ${code};\nexport const staged = ${isStaged(game, source)};
export const hangs = ${hasTag(['image'], source)};`;
}

/** Links to the files that a page is read by, for a browser to ask for beside the first script. */
function linksTo(file: string, bundle: Rolldown.OutputBundle): HtmlTagDescriptor[] {
  return Object.values(bundle).flatMap((part) => {
    if (part.type !== 'chunk') return [];
    if (!part.moduleIds.some((module) => module.split(sep).join('/') === file)) return [];
    const styles = [...(part.viteMetadata?.importedCss ?? [])];
    return [
      { rel: 'modulepreload', href: `./${part.fileName}` },
      ...styles.map((style) => ({ rel: 'preload', as: 'style', href: `./${style}` })),
    ].map((link) => ({
      tag: 'link',
      attrs: { ...link, crossorigin: true },
      injectTo: 'head' as const,
    }));
  });
}

/**
 * Serves `virtual:game/reading`: what reads the story as a page, where it is read so, and whether it needs a stage.
 * Elsewhere nothing of it is in the game. In dev, a story that is to be read otherwise from now on reloads the page.
 */
export function reading(game: Game): Plugin {
  const file = join(game.root, pageCode).split(sep).join('/');
  let served = '';
  /** The module, and all that the page depends on from its beginning: words are set otherwise where there are pictures. */
  const now = () => {
    const module = moduleOf(game, file);
    return { module, state: `${hasPictures(game)} ${module}` };
  };
  const folder = dirname(game.main);
  /** Whether a saved file may change it: a picture, a script that names the first one, or what is said of them. */
  const concerns = (changed: string) =>
    changed === game.info ||
    changed.startsWith(game.assets + sep) ||
    (changed.startsWith(folder + sep) && (isMedia(changed) || /\.ink$/i.test(changed)));
  return {
    name: 'game:reading',
    resolveId: (source) => (source === publicId ? id : null),
    load(asked) {
      if (asked !== id) return null;
      const { module, state } = now();
      served = state;
      return module;
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => linksTo(file, bundle),
    },
    configureServer({ environments: { client }, watcher }) {
      const onFile = (changed: string) => {
        if (!concerns(changed)) return;
        const known = client.moduleGraph.getModuleById(id);
        if (known === undefined || now().state === served) return;
        client.moduleGraph.invalidateModule(known);
        client.hot.send({ type: 'full-reload' });
      };
      for (const event of ['change', 'add', 'unlink']) watcher.on(event, onFile);
    },
  };
}
