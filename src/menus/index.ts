export type { Actions } from './actions.ts';
export { fetchPages } from './fetched-page.tsx';
export { type MenusOptions, type MountedMenus, mountMenus } from './mount.tsx';
export type { LinkOffered } from './replaying/link-offer.tsx';
export type { Replaying } from './replaying/replaying.ts';
export type { HeardCaption, Licence, StageShows, Trouble, UiState } from './ui-state.ts';
