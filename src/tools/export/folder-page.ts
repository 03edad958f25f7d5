import type { HtmlTagDescriptor, Plugin } from 'vite';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import * as openingPhrases from '../../phrases/opening.ts';
import { type SharePicture, shareCard } from './share-card.ts';
import { type AppIcon, type PlacedIcon, webManifestName } from './web-manifest.ts';

/** What the page of an exported folder has beyond that of a build. */
interface FolderPageOptions {
  readonly info: StoryInfo;
  readonly icons: readonly AppIcon[];
  readonly share: SharePicture | null;
  readonly address: string | null;
  /** Name of the file that plays by double-click; null when none is made. */
  readonly single: string | null;
}

interface FolderPage {
  readonly plugins: readonly Plugin[];
  /** Where the icons lie, once the folder was bundled. */
  placedIcons(): readonly PlacedIcon[];
}

interface Named {
  readonly type: string;
  readonly fileName: string;
  readonly names?: readonly string[];
}

/** Where a file was put that was handed to the bundler. @throws {Error} when it was put nowhere. */
function placeOf(name: string, bundle: Readonly<Record<string, Named>>): string {
  const found = Object.values(bundle).find((file) => file.names?.includes(name));
  if (found === undefined) throw new Error(`${name} was not put into the folder`);
  return found.fileName;
}

/** The sentences of which one is seen when the game does not start. */
const instead = /(<p class="not-started"[^>]*>)([\s\S]*?)(<\/p>)/g;

/** Adds to what is said when the game does not start which file does: opened as a file, and in a frame. */
function sayWhatPlays(html: string, single: string): string {
  const plays = [openingPhrases.openInstead(single), openingPhrases.playsHere(single)];
  return html.replace(
    instead,
    (_, start, said, end) => `${start}${said.trimEnd()} ${plays.shift() ?? ''}${end}`,
  );
}

/** Puts one sentence in the place of all that might be said when the game does not start. */
export function sayOnly(html: string, sentence: string): string {
  const sentences = [sentence];
  return html.replace(instead, (_, start, _said, end) => {
    const said = sentences.shift();
    return said === undefined ? '' : `${start}${said}${end}`;
  });
}

/** Makes the page one that can be installed, shared, and played without a network. */
export function folderPage(options: FolderPageOptions): FolderPage {
  const { info, icons, share, address, single } = options;
  let placed: readonly PlacedIcon[] = [];
  const extras: Plugin = {
    name: 'export:extras',
    buildStart() {
      const emitted = new Map([...icons, ...(share ? [share] : [])].map((one) => [one.name, one]));
      for (const { name, bytes } of emitted.values()) {
        this.emitFile({ type: 'asset', name, source: bytes });
      }
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => ({
        html: single === null ? html : sayWhatPlays(html, single),
        tags: [
          {
            tag: 'script',
            attrs: { type: 'module', src: '/src/game/offline/start.ts' },
            injectTo: 'head',
          },
        ],
      }),
    },
  };
  const links: Plugin = {
    name: 'export:links',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        placed = icons.map(({ bytes: _, ...icon }) => ({
          ...icon,
          path: placeOf(icon.name, bundle),
        }));
        const picture = share && { picture: share, path: placeOf(share.name, bundle) };
        const manifest: HtmlTagDescriptor = {
          tag: 'link',
          attrs: { rel: 'manifest', href: `./${webManifestName}` },
          injectTo: 'head',
        };
        return [manifest, ...shareCard(info, picture, address)];
      },
    },
  };
  return { plugins: [extras, links], placedIcons: () => placed };
}
