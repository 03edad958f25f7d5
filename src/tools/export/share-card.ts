import type { HtmlTagDescriptor } from 'vite';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { SharePicture } from './share-picture.ts';

/** The picture and where it lies in the folder. */
export interface PlacedPicture {
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
