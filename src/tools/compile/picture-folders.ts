import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the pictures of a game lie, under its assets folder. */
const folders = ['backgrounds', 'cast', 'sprites'] as const;

const isPicture = (name: string) => /\.(png|jpe?g|webp|avif|gif|svg)$/i.test(name);

/** Whether a game has any picture of a place, a person or a thing. @param assets absolute path of its assets folder. */
export function hasPictures(assets: string): boolean {
  return folders
    .map((name) => join(assets, name))
    .filter((folder) => existsSync(folder))
    .some((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).some(isPicture));
}
