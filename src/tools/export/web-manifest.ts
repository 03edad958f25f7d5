import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { AppIcon } from './icons.ts';

export const webManifestName = 'manifest.webmanifest';

/** An icon and where it lies in the folder. */
export type PlacedIcon = Omit<AppIcon, 'bytes'> & { readonly path: string };

/** What a system must know to install the game; every path is relative, so that the folder can lie anywhere. */
export function webManifest(info: StoryInfo, icons: readonly PlacedIcon[]): string {
  const manifest = {
    id: './',
    name: info.title,
    short_name: info.title,
    description: info.description,
    lang: info.language,
    start_url: './',
    scope: './',
    display: 'fullscreen',
    display_override: ['fullscreen', 'standalone'],
    orientation: 'any',
    background_color: info.palette.background,
    theme_color: info.palette.background,
    categories: ['books', 'games'],
    icons: icons.map(({ path, sizes, type, purpose }) => ({ src: path, sizes, type, purpose })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
