export { type MenusOptions, type MountedMenus, mountMenus } from './mount.tsx';
export type { HeardCaption, Licence, Showing, StageShows, Trouble } from './showing.ts';
export type { Wishes } from './wishes.ts';
