import { own } from '../catalogue/own.ts';
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

/** Recordings with the moods that a story names: they stand where a description file has said what is heard. */
function withMoods(recordings: Recordings, moods: StoryInfo['moods']): Recordings {
  const named = Object.entries(recordings.music).map(([name, recording]) => {
    const mood = own(moods, name);
    return [name, mood === undefined ? recording : { ...recording, caption: `[${mood}]` }];
  });
  return { ...recordings, music: Object.assign(Object.create(null), Object.fromEntries(named)) };
}

/**
 * Opens the sound of a story. Nothing sounds, and nothing is loaded, before a gesture.
 * @param options.grounds the backdrops by name, so that what somebody carries sounds from where they stand; without
 *   them everyone is in the middle.
 * @param options.onMissed told of each recording that cannot be had.
 */
export function openAudio(options: {
  readonly info: Pick<StoryInfo, 'cast' | 'effects'> & Partial<Pick<StoryInfo, 'moods'>>;
  readonly recordings: Recordings;
  readonly preferences: Preferences;
  readonly grounds?: Readonly<Record<string, Ground>>;
  readonly clock?: Clock;
  readonly onMissed?: () => void;
}): OpenAudio {
  const { info, recordings, preferences, grounds = {}, clock = worldClock } = options;
  const { onMissed = () => {} } = options;
  const ensemble = { cast: info.cast, effects: info.effects, grounds };
  return new SoundRoom(ensemble, withMoods(recordings, info.moods ?? {}), {
    preferences,
    clock,
    page: window,
    onMissed,
  });
}
