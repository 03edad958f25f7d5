import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoryInfo } from '../../catalogue/story-info.ts';

/** A picture by which a system shows an installed game. */
export interface AppIcon {
  /** File name without its hash. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sizes: string;
  readonly type: string;
  /** `maskable` may be cut to any shape. */
  readonly purpose: 'any' | 'maskable';
}

const drawn: readonly Omit<AppIcon, 'bytes'>[] = [
  { name: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
  { name: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
  { name: 'maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The first letter of a title on the story's own ground: for stories that bring no icon. */
function letter({ title, palette }: StoryInfo): string {
  const [first = ''] = title;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">',
    `<rect width="512" height="512" fill="${palette.background}"/>`,
    `<text x="256" y="256" dy=".35em" text-anchor="middle" font-family="Georgia, serif" font-size="260" fill="${palette.text}">`,
    `${escapeXml(first)}</text></svg>\n`,
  ].join('');
}

/** The icons of a story, from `icons/` among its assets; drawn from its title where it has none there. */
export function appIcons(assets: string, info: StoryInfo): AppIcon[] {
  const brought = drawn.flatMap((icon) => {
    const file = join(assets, 'icons', icon.name);
    return existsSync(file) ? [{ ...icon, bytes: readFileSync(file) }] : [];
  });
  if (brought.some(({ purpose }) => purpose === 'any')) return brought;
  const made = {
    name: 'letter.svg',
    bytes: Buffer.from(letter(info)),
    sizes: 'any',
    type: 'image/svg+xml',
  };
  return [
    { ...made, purpose: 'any' },
    { ...made, purpose: 'maskable' },
  ];
}

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
