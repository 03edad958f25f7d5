import { resolve } from 'node:path';

/** The engine's folder: this project, or where it is installed. */
export const root = resolve(import.meta.dirname, '../../..');

/** The author's folder. npm starts the scripts of a package in its folder, so those of this project in this one. */
export const home = process.cwd();
