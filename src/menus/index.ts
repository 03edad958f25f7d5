export type { Actions } from './actions.ts';
export { overStory } from './menus.tsx';
export { type MenusOptions, type MountedMenus, mountMenus } from './mount.tsx';
export { pageOrLines } from './page/page-or-lines.tsx';
export type { Replaying } from './replaying.ts';
export type { Seen, SeenPicture } from './seen/seen.ts';
export { pressedBefore } from './title/known-title.ts';
export type {
  HeardCaption,
  Licence,
  LinkOffered,
  StageShows,
  Trouble,
  UiState,
} from './ui-state.ts';
