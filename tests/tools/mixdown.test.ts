import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleRate } from '../../src/audio/sample-rate.ts';
import type { StoryInfo } from '../../src/catalogue/story-info.ts';
import { defaultPreferences } from '../../src/director/preferences.ts';
import { readAssets } from '../../src/tools/assets/assets.ts';
import { root } from '../../src/tools/compile/built.ts';
import { gameAt } from '../../src/tools/compile/game.ts';
import { ClipRecorder } from '../../src/tools/measure/mixdown/clips.ts';
import { Envelope } from '../../src/tools/measure/mixdown/envelope.ts';
import { faultsOf } from '../../src/tools/measure/mixdown/loudness-check.ts';
import { ManualClock } from '../../src/tools/measure/mixdown/manual-clock.ts';
import { mixdown, type Stereo } from '../../src/tools/measure/mixdown/mixdown.ts';
import { type PlayedRoad, playRoad, playRoads } from '../../src/tools/measure/mixdown/play-road.ts';
import { recordings } from '../audio/score.ts';
import { scriptOf } from '../script.ts';

const full = { ...defaultPreferences, master: 1, music: 1, ambience: 1, sounds: 1 };
const how = { level: 1, rate: 1, pan: 0, repeats: true, from: null };

/** A recording whose every sample says in which second it lies, the same on both sides. */
const staircase: Stereo = (() => {
  const left = Float32Array.from({ length: 13 * sampleRate }, (_, at) =>
    Math.floor(at / sampleRate),
  );
  return { left, right: left };
})();

/** Records clips on a clock put on by hand, and mixes them. */
async function mixed(
  act: (recorder: ClipRecorder, clock: ManualClock) => Promise<void>,
  volumes = full,
) {
  const clock = new ManualClock();
  const recorder = new ClipRecorder(recordings, clock);
  await act(recorder, clock);
  return mixdown(recorder.clips, () => staircase, { seconds: clock.now() / 1000, volumes });
}

const at = (sound: Float32Array, seconds: number) => sound[Math.round(seconds * sampleRate)];

describe('a written parameter', () => {
  test('jumps and moves in straight lines, and a ramp that is called off was heard until then', () => {
    const envelope = new Envelope();
    envelope.setValueAtTime(0, 0);
    envelope.linearRampToValueAtTime(1, 2);
    envelope.cancelScheduledValues(1);
    envelope.setValueAtTime(0.5, 1);
    envelope.linearRampToValueAtTime(0.9, 3);
    const read = envelope.reader();
    expect([0, 0.5, 1, 2, 5].map(read)).toEqual([0, 0.25, 0.5, expect.closeTo(0.7), 0.9]);
  });
});

describe('clips are mixed as the mixer in a page would', () => {
  test('a loop goes round from its end to its start', async () => {
    // The score's loop of music runs from 0.25 to 8.25 s.
    const { left } = await mixed(async (recorder, clock) => {
      recorder.start({ bus: 'music', name: 'duel' }, how);
      await clock.turn(10_000);
    });
    expect([at(left, 1), at(left, 7.9), at(left, 8.5), at(left, 9)]).toEqual([1, 8, 0, 1]);
  });

  test('a level moves over its time, and what was stopped is silent', async () => {
    const { left } = await mixed(async (recorder, clock) => {
      const voice = recorder.start({ bus: 'music', name: 'duel' }, { ...how, from: 4 });
      voice?.fade(0, 1000, 'straight');
      await clock.turn(500);
      expect(voice?.level).toBeCloseTo(0.5);
      expect(voice?.position).toBeCloseTo(4.5);
      voice?.fade(1, 100, 'straight');
      await clock.turn(1500);
      voice?.stop();
      await clock.turn(500);
    });
    expect(at(left, 0.25)).toBeCloseTo(3, 2);
    expect(at(left, 0.5)).toBeCloseTo(2, 2);
    expect(at(left, 0.7)).toBeCloseTo(4, 2);
    expect(at(left, 2.2)).toBe(0);
  });

  test('a panned sound leaves the other side, and its power stays', async () => {
    const { left, right } = await mixed(async (recorder, clock) => {
      recorder.start({ bus: 'sounds', name: 'bang' }, { ...how, pan: -1, from: 2 });
      await clock.turn(500);
    });
    expect(at(right, 0.2)).toBeCloseTo(0, 6);
    expect((at(left, 0.2) ?? 0) ** 2).toBeCloseTo(2 * 2 ** 2, 4);
  });

  test('another speed passes other samples', async () => {
    const { left } = await mixed(async (recorder, clock) => {
      recorder.start({ bus: 'music', name: 'duel' }, { ...how, rate: 0.5, from: 2 });
      await clock.turn(3000);
    });
    expect(at(left, 1.9)).toBe(2);
    expect(at(left, 2.1)).toBe(3);
  });

  test('the volumes and the mute are the listener’s', async () => {
    const play = async (recorder: ClipRecorder, clock: ManualClock) => {
      recorder.start({ bus: 'music', name: 'duel' }, { ...how, from: 1 });
      await clock.turn(500);
    };
    const half = await mixed(play, { ...full, music: 0.5 });
    expect(20 * Math.log10(at(half.left, 0.3) ?? 0)).toBeCloseTo(-10, 0);
    expect(at((await mixed(play, { ...full, muted: true })).left, 0.3)).toBe(0);
  });
});

test('a road is off when it is too quiet, too loud, or peaks', () => {
  const range = 9;
  expect(faultsOf({ integrated: -18.9, peak: -1.6, range })).toEqual([]);
  expect(faultsOf({ integrated: -19.2, peak: -3, range })).toEqual(['1.2 LU too quiet']);
  expect(faultsOf({ integrated: -16.5, peak: -1.4, range })).toEqual([
    '1.5 LU too loud',
    'peaks at -1.4 dBTP',
  ]);
  expect(faultsOf({ integrated: -Infinity, peak: -Infinity, range })).toHaveLength(1);
});

test('a road stays where its story wants to begin anew, and ends where an option leads straight to the end', async () => {
  const assets = readAssets(join(root, 'no-such-folder'));
  const info = { cast: {}, effects: {} } as Partial<StoryInfo> as StoryInfo;
  const script = scriptOf('One.\nOver. # restart\nOn.\n* [Leave] -> END');
  const { lines } = await playRoad({ script, info, assets, road: [], preferences: full });
  const said = lines.map(({ frame }) => frame.beat.line.text);
  expect(said).toEqual(['One.', 'Over.', 'On.', '']);
});

describe("this game's roads, played", () => {
  let roads: readonly PlayedRoad[];
  beforeAll(async () => {
    ({ roads } = await playRoads(gameAt(root, {}), defaultPreferences));
    // Playing all roads takes seconds; on a busy machine more, in ms.
  }, 60_000);

  test('each option leads to an ending of its own', () => {
    const endings = roads.map(({ ending }) => ending);
    expect(new Set(endings).size).toBe(endings.length);
    expect(endings).not.toContain(null);
  });

  test('two intensities of one piece are never apart while both sound', () => {
    const named = (name: string) =>
      roads.flatMap(({ clips }) => clips.filter(({ title }) => title.name === name));
    let met = 0;
    for (const low of named('duel')) {
      for (const high of named('duel-high')) {
        if (high.begins < low.begins || high.begins >= low.ends) continue;
        met += 1;
        const { start, end } = low.recording.loop ?? { start: 0, end: 1 };
        const now = low.from + high.begins - low.begins - start;
        expect(high.from - start).toBeCloseTo(now % (end - start), 3);
      }
    }
    expect(met).toBeGreaterThan(0);
  });

  test('what sounded is over at the end, but for what the last scene holds', () => {
    for (const { clips, lines, seconds } of roads) {
      const scene = lines.at(-1)?.frame.scene;
      const left = clips.filter(({ ends }) => ends >= seconds).map(({ title }) => title.name);
      const held = [scene?.music, scene?.ambience].filter((name) => name !== null);
      expect(left).toEqual(expect.arrayContaining(held));
      expect(left).toHaveLength(held.length);
    }
  });
});
