import { recordings } from 'virtual:game/recordings';
import { describe, expect, test } from 'vitest';
import { encodings } from '../../src/audio/howl.ts';
import { buses } from '../../src/audio/mix.ts';
import { decoded, strength } from './heard.ts';

const rate = 48_000;

/** The smallest step that 16 bits can make: in silence a seam may be as large. */
const unheard = 2 ** -15;

const all = buses.flatMap((bus) =>
  Object.entries(recordings[bus]).flatMap(([name, recording]) =>
    encodings.map((encoding) => ({ what: `${bus}/${name}.${encoding}`, recording, encoding })),
  ),
);

/** How far one sample lies from the next, at most, in a stretch of sound. */
function largestStep(samples: Float32Array): number {
  let largest = 0;
  for (let index = 1; index < samples.length; index++) {
    largest = Math.max(largest, Math.abs((samples[index] ?? 0) - (samples[index - 1] ?? 0)));
  }
  return largest;
}

/** The largest jump from a loop's last sample to its first, against the largest step just before: no more than 1. */
function seamOf(
  buffer: AudioBuffer,
  loop: { readonly start: number; readonly end: number },
): number {
  const [start, end] = [Math.round(loop.start * rate), Math.round(loop.end * rate)];
  const channels = Array.from({ length: buffer.numberOfChannels }, (_, channel) =>
    buffer.getChannelData(channel),
  );
  const jumps = channels.map((samples) => {
    const near = samples.slice(end - rate / 10, end);
    const seam = Math.abs((samples[start] ?? 0) - (samples[end - 1] ?? 0));
    return seam / Math.max(largestStep(near), unheard);
  });
  return Math.max(...jumps);
}

describe("every recording of the game, in this browser's own decoding", () => {
  test.each(all)(
    '$what is as long as it says, can be heard, and joins end to beginning without a click',
    async ({ recording, encoding }) => {
      const buffer = await decoded(recording[encoding]);
      expect(Math.abs(buffer.duration - recording.seconds)).toBeLessThan(0.1);
      expect(buffer.duration).toBeGreaterThanOrEqual(recording.loop?.end ?? 0);
      expect(strength(buffer.getChannelData(0))).toBeGreaterThan(1e-4);
      if (recording.loop !== null) expect(seamOf(buffer, recording.loop)).toBeLessThanOrEqual(1);
    },
  );
});
