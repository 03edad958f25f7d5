import type { Preferences } from '../director/preferences.ts';
import type { Game } from './game.ts';

/** Sets what a player wants otherwise, keeps it, and lets stage and sound follow. */
export function prefer({ parts }: Game, change: Partial<Preferences>): void {
  const { state, shelf, stage, audio } = parts;
  const preferences = { ...state.preferences.value, ...change };
  state.preferences.value = preferences;
  shelf.keepPreferences(preferences);
  stage.configure(preferences);
  audio.configure(preferences);
}
