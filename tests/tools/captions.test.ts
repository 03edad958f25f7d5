import { beforeAll, describe, expect, test } from 'vitest';
import { sideOf } from '../../src/audio/side.ts';
import type { Recordings } from '../../src/catalogue/recordings.ts';
import { defaultPreferences } from '../../src/director/preferences.ts';
import { captionStack, isTold } from '../../src/game/fetched-audio.ts';
import type { HeardCaption } from '../../src/menus/index.ts';
import { root } from '../../src/tools/compile/built.ts';
import { gameAt } from '../../src/tools/compile/game.ts';
import { ManualClock } from '../../src/tools/measure/mixdown/manual-clock.ts';
import {
  type PlayedRoad,
  playRoads,
  type TimedLine,
} from '../../src/tools/measure/mixdown/play-road.ts';

/** Least ms that a caption stands: enough to find it and read it. */
const readable = 1200;

/** A sound cue of a road, as its author wrote it. */
interface Cued {
  readonly text: string;
  readonly side: 'left' | 'right' | null;
  /** Ms from the beginning of the road. */
  readonly due: number;
}

/** What the lines' own sound cues promise to be heard, in the order in which it is due. */
function promised(lines: readonly TimedLine[], recordings: Recordings): Cued[] {
  const cued = lines.flatMap(({ at, frame }) =>
    frame.beat.cues.flatMap((cue): Cued[] => {
      if (cue.kind !== 'sound' || cue.volume === 0) return [];
      const text = recordings.sounds[cue.name]?.caption ?? '';
      return [{ text, side: sideOf(cue.pan ?? 0), due: at + (cue.delay ?? 0) }];
    }),
  );
  return cued.sort((one, other) => one.due - other.due);
}

/** Playing all roads takes seconds; on a busy machine more, in ms. */
const patience = 60_000;

// Nothing sounds, so nothing is waited for: the quickest that captions may follow each other on auto.
let roads: readonly PlayedRoad[];
let recordings: Recordings;
beforeAll(async () => {
  const muted = { ...defaultPreferences, muted: true };
  const played = await playRoads(gameAt(root, {}), muted);
  roads = played.roads;
  recordings = played.assets.recordings;
}, patience);

describe('with the sound off', () => {
  test('every sound cue of every road is told in order, with the side it comes from', () => {
    for (const { lines, captions } of roads) {
      const cued = promised(lines, recordings);
      expect(cued.length).toBeGreaterThan(30);
      const told = captions.filter(({ text }) => cued.some((one) => one.text === text));
      let next = 0;
      for (const { text, side, due } of cued) {
        const at = told.findIndex(
          (one, index) => index >= next && one.text === text && Math.abs(one.at - due) < 1,
        );
        expect({ text, due, told: at >= next }).toEqual({ text, due, told: true });
        expect({ text, side: told[at]?.side }).toEqual({ text, side });
        next = at + 1;
      }
    }
  });

  test('music and ambience are told whenever they change', () => {
    for (const { lines, captions } of roads) {
      for (const [index, { at, frame }] of lines.entries()) {
        const before = lines[index - 1]?.frame.scene;
        for (const bus of ['music', 'ambience'] as const) {
          const name = frame.scene[bus];
          if (name === null || name === before?.[bus]) continue;
          const text = recordings[bus][name]?.caption;
          expect(captions.filter((one) => one.at === at).map((one) => one.text)).toContain(text);
        }
      }
    }
  });

  test('the music is left out where nobody wants it', () => {
    for (const { captions } of roads) {
      const told = captions.filter((one) => isTold(one, { musicCaptions: false }));
      const music = Object.values(recordings.music).map(({ caption }) => caption);
      expect(captions.some(({ text }) => music.includes(text))).toBe(true);
      expect(told.filter(({ text }) => music.includes(text))).toEqual([]);
      expect(captions.filter((one) => isTold(one, { musicCaptions: true }))).toEqual(captions);
    }
  });

  test('each that is told can be read: it stands long enough, and no more than three stand', async () => {
    for (const { captions, seconds } of roads) {
      const clock = new ManualClock();
      const since = new Map<number, { readonly from: number; readonly text: string }>();
      const short: string[] = [];
      let most = 0;
      const board = captionStack(clock, (standing: readonly HeardCaption[]) => {
        most = Math.max(most, standing.length);
        for (const { id, text } of standing) {
          if (!since.has(id)) since.set(id, { from: clock.now(), text });
        }
        for (const [id, { from, text }] of since) {
          if (standing.some((one) => one.id === id)) continue;
          // The same words anew take the place of those before.
          const again = standing.some((one) => one.text === text);
          if (clock.now() - from < readable && !again) short.push(`${text} at ${from}`);
          since.delete(id);
        }
      });
      for (const caption of captions) {
        await clock.turn(caption.at - clock.now());
        board(caption);
      }
      await clock.turn(seconds * 1000 + 10_000 - clock.now());
      expect(short).toEqual([]);
      expect(most).toBeLessThanOrEqual(3);
      expect(since.size).toBe(0);
    }
  });
});
