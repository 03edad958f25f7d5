import type { Recordings } from '../catalogue/recordings.ts';
import type { StoryInfo } from '../catalogue/story-info.ts';
import { worldClock } from '../director/clock.ts';
import type { Clock } from '../director/ports.ts';
import type { Preferences } from '../director/preferences.ts';
import type { OpenAudio } from './open-audio.ts';
import type { Ground } from './side.ts';
import { SoundRoom } from './sound-room.ts';

export type { Caption } from './captions.ts';
export { recordingsOf } from './library.ts';
export type { OpenAudio, Probe } from './open-audio.ts';

/**
 * Opens the sound of a story. Nothing sounds, and nothing is loaded, before a gesture.
 * @param options.grounds the backdrops by name, so that what somebody carries sounds from where they stand; without
 *   them everyone is in the middle.
 * @param options.onMissed told of each recording that cannot be had.
 */
export function openAudio(options: {
  readonly info: Pick<StoryInfo, 'cast' | 'effects'>;
  readonly recordings: Recordings;
  readonly preferences: Preferences;
  readonly grounds?: Readonly<Record<string, Ground>>;
  readonly clock?: Clock;
  readonly onMissed?: () => void;
}): OpenAudio {
  const { info, recordings, preferences, grounds = {}, clock = worldClock } = options;
  const { onMissed = () => {} } = options;
  return new SoundRoom({ cast: info.cast, effects: info.effects, grounds }, recordings, {
    preferences,
    clock,
    page: window,
    onMissed,
  });
}
