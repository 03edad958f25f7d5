import { Howler } from 'howler/dist/howler.core.min.js';
import { userEvent } from 'vitest/browser';
import { type OpenAudio, openAudio } from '../../src/audio/index.ts';
import type { Recording, Recordings } from '../../src/catalogue/recordings.ts';
import { worldClock } from '../../src/director/clock.ts';
import type { Clock } from '../../src/director/ports.ts';
import { defaultPreferences, type Preferences } from '../../src/director/preferences.ts';
import broken4 from './fixtures/broken.m4a?url';
import broken from './fixtures/broken.opus?url';
import hiss4 from './fixtures/hiss.m4a?url';
import hiss from './fixtures/hiss.opus?url';
import high4 from './fixtures/hiss-high.m4a?url';
import high from './fixtures/hiss-high.opus?url';
import { cast, effects, grounds } from './score.ts';

const loop = { start: 0.25, end: 1.25 };

const loud: Recording = { opus: hiss, m4a: hiss4, loop, seconds: 1.5, caption: '[hiss]' };
const other: Recording = { ...loud, opus: high, m4a: high4, caption: '[other hiss]' };
const once = { ...loud, loop: null };

/** Real recordings under the names of the score, and some that go wrong. */
export const recordings: Recordings = {
  music: {
    hiss: loud,
    'hiss-high': other,
    elegy: other,
    // The same sound at an address of its own.
    lone: { ...loud, opus: hiss.replace('/fix', '/./fix'), m4a: hiss4.replace('/fix', '/./fix') },
    broken: { ...loud, opus: broken, m4a: broken4 },
    // A development server answers a missing file with its page, and says no only to an address it cannot read.
    gone: { ...loud, opus: '/%E0%A4%A', m4a: '/%E0%A4%A' },
    unreachable: { ...loud, opus: 'http://localhost:1/a.opus', m4a: 'http://localhost:1/a.m4a' },
    'only-aac': { ...loud, opus: broken },
    // A second and a half where nine are announced.
    short: { ...loud, seconds: 9 },
  },
  ambience: { wind: other },
  sounds: {
    'hum-ann': loud,
    'hum-bob': other,
    'ignite-ann': once,
    'retract-ann': once,
    bang: once,
    tick: { ...once, caption: '' },
  },
};

/** Volumes at which everything sounds as recorded. */
export const full: Preferences = {
  ...defaultPreferences,
  master: 1,
  music: 1,
  ambience: 1,
  sounds: 1,
};

export function openHall(
  preferences: Preferences = full,
  clock: Clock = worldClock,
  onMissed: () => void = () => {},
): OpenAudio {
  const info = { cast, effects, moods: { elegy: 'mourning' } };
  return openAudio({ info, recordings, preferences, grounds, clock, onMissed });
}

/** A reader's click on the page. */
export function click(): Promise<void> {
  return userEvent.click(document.body);
}

/** Names of what sounds in a room now. */
export const playing = (room: OpenAudio): readonly string[] =>
  room.probe().flatMap(({ name, playing }) => (playing ? name : []));

export const running = () => Howler.ctx.state === 'running';
