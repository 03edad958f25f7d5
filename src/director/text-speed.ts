import { defaultPreferences, type Preferences } from './preferences.ts';

/**
 * Letters a second at which lines come; 0 is at once. Letters that appear are no motion, but who asked for less of
 * that has lines at once until they set a speed themselves.
 * @param reducedMotion whether less motion is asked for, of the system or here.
 */
export function textSpeedOf(preferences: Preferences, reducedMotion: boolean): number {
  const { textSpeed, textSpeedChosen } = preferences;
  // One that is not the usual was set, even where an earlier version did not note it.
  const chosen = textSpeedChosen || textSpeed !== defaultPreferences.textSpeed;
  return reducedMotion && !chosen ? 0 : textSpeed;
}
