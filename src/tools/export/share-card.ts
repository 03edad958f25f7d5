import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlTagDescriptor } from 'vite';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { readTag } from '../../story/tag.ts';

/** What other sites show of a game that is linked there. */
export interface SharePicture {
  /** File name without its hash; begins with `share`, as nothing else does. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Size in pixels; null where only the file knows. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** Size of the card that most sites cut nothing from, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Where `npm run share-card` puts the picture that it takes of the title. */
export function cardFile(assets: string): string {
  return join(assets, 'icons', 'share.jpg');
}

function titleBackground(info: StoryInfo): string | null {
  for (const source of info.titleScene) {
    const tag = readTag(source, null);
    if (tag.kind === 'background') return tag.name;
  }
  return null;
}

/** The picture of the title that was taken for this; else the flattened picture of its place; else none. */
export function sharePicture(assets: string, info: StoryInfo): SharePicture | null {
  const card = cardFile(assets);
  if (existsSync(card)) return { name: 'share.jpg', bytes: readFileSync(card), size: cardSize };
  const background = titleBackground(info);
  const still = background && join(assets, 'backgrounds', background, 'still.webp');
  if (still === null || still === '' || !existsSync(still)) return null;
  return { name: 'share.webp', bytes: readFileSync(still), size: null };
}

/** The picture and where it lies in the folder. */
interface PlacedPicture {
  readonly picture: SharePicture;
  readonly path: string;
}

function property(name: string, content: string): HtmlTagDescriptor {
  return { tag: 'meta', attrs: { property: name, content }, injectTo: 'head' };
}

/**
 * What other sites show of a link to the game (Open Graph).
 * @param address where the folder lies on the web, with a slash at its end. Without it the picture's path is
 *   relative, which some sites understand and others do not.
 */
export function shareCard(
  info: StoryInfo,
  placed: PlacedPicture | null,
  address: string | null,
): HtmlTagDescriptor[] {
  const tags = [
    property('og:type', 'website'),
    property('og:title', info.title),
    property('og:description', info.description),
    property('og:locale', info.language.replace('-', '_')),
  ];
  if (address !== null) tags.push(property('og:url', address));
  const name = (content: string): HtmlTagDescriptor => ({
    tag: 'meta',
    attrs: { name: 'twitter:card', content },
    injectTo: 'head',
  });
  if (placed === null) return [...tags, name('summary')];
  const { path, picture } = placed;
  tags.push(property('og:image', `${address ?? './'}${path}`));
  if (picture.size !== null) {
    tags.push(property('og:image:width', String(picture.size.width)));
    tags.push(property('og:image:height', String(picture.size.height)));
  }
  tags.push(property('og:image:alt', `The title of ${info.title}`));
  return [...tags, name('summary_large_image')];
}
