import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
