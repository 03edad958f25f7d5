export type { Actions } from './actions.ts';
export type { LinkOffered } from './history/link-offer.tsx';
export { type MenusOptions, type MountedMenus, mountMenus } from './mount.tsx';
export { fetchPages } from './pages.tsx';
export type { Replaying } from './replaying.ts';
export type { HeardCaption, Licence, StageShows, Trouble, UiState } from './ui-state.ts';
