import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Recording } from '../../catalogue/recordings.ts';
import { defaultPreferences } from '../../director/preferences.ts';
import { root } from '../compile/built.ts';
import { gameAt } from '../compile/game.ts';
import { decode, draw, ffmpegMissing, measure, write } from '../measure/mixdown/ffmpeg.ts';
import { clockTime, faultsOf, loudestPlace, wanted } from '../measure/mixdown/loudness-check.ts';
import { mixdown, type Stereo } from '../measure/mixdown/mixdown.ts';
import { playRoads } from '../measure/mixdown/play-road.ts';

/** A Python that has what the sources of the sounds need, or null. */
function findPython(): string | null {
  const names = [process.env.PYTHON, 'python3', '/usr/bin/python3'];
  const fits = (name: string) => spawnSync(name, ['-c', 'import numpy, scipy, PIL']).status === 0;
  return names.find((name) => name !== undefined && fits(name)) ?? null;
}

/** Mixes every road as it plays on auto at the volumes a new player has. @returns whether all are as wanted. */
async function checkProgramme(out: string | null): Promise<boolean> {
  const { roads } = await playRoads(gameAt(root, process.env), defaultPreferences);
  const known = new Map<Recording, Stereo>();
  const sourceOf = ({ recording }: { readonly recording: Recording }) => {
    const sound = known.get(recording) ?? decode(recording.opus);
    known.set(recording, sound);
    return sound;
  };
  let good = true;
  console.log(
    `Each road on auto, as mixed; wanted ${wanted.integrated} LUFS, give or take ${wanted.stray}, under ${wanted.peak} dBTP`,
  );
  for (const road of roads) {
    const { seconds, ending } = road;
    const sound = mixdown(road.clips, sourceOf, { seconds, volumes: defaultPreferences });
    const loudness = await measure(sound);
    const faults = faultsOf(loudness);
    good &&= faults.length === 0;
    const name = ending ?? 'no ending';
    console.log(
      `${name.padEnd(16)} ${clockTime(seconds)}  ${loudness.integrated.toFixed(1)} LUFS  range ` +
        `${loudness.range.toFixed(1)} LU  ${loudness.peak.toFixed(1)} dBTP  ${faults.join(', ')}`,
    );
    console.log(`  loudest at ${loudestPlace(sound, road)}`);
    if (out !== null) {
      await write(sound, join(out, `programme-${name}.wav`));
      await draw(sound, join(out, `programme-${name}.png`));
    }
  }
  return good;
}

/**
 * Measures the sound: each road's whole programme, then every file - loudness, peak, offset, seams, spectrum.
 * @param words `--out FOLDER` keeps the mixes, and pictures of all spectra, there.
 * @returns the exit code: 1 when something is off, 2 when a tool is missing.
 */
export async function run(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...words], options: { out: { type: 'string' } } });
  const out = values.out === undefined ? null : resolve(values.out);
  const python = findPython();
  const missing = [
    ffmpegMissing(),
    python === null
      ? 'Python with numpy, scipy and Pillow (Debian and Ubuntu: "apt-get install python3-numpy python3-scipy ' +
        'python3-pil"; PYTHON may name one)'
      : null,
  ].filter((tool) => tool !== null);
  if (python === null || missing.length > 0) {
    console.error(`Sound is measured with tools that are not here: ${missing.join('; ')}.`);
    return 2;
  }
  if (out !== null) mkdirSync(out, { recursive: true });
  const programme = await checkProgramme(out);
  const check = join(root, 'assets/source/sound/check.py');
  const spectra = out === null ? [] : ['--spectra', out];
  console.log('\nEvery file');
  const { status } = spawnSync(python, [check, ...spectra], { stdio: 'inherit' });
  return programme && status === 0 ? 0 : 1;
}
