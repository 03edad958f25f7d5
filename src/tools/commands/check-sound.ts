import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Recording } from '../../catalogue/recordings.ts';
import { defaultPreferences } from '../../director/preferences.ts';
import { anotherStory, defineCommand, text } from '../command.ts';
import { home, root } from '../compile/built.ts';
import { gameAt } from '../compile/game.ts';
import { decode, draw, ffmpegMissing, measure, write } from '../measure/mixdown/ffmpeg.ts';
import { clockTime, faultsOf, loudestPlace, target } from '../measure/mixdown/loudness-check.ts';
import { mixdown, type Stereo } from '../measure/mixdown/mixdown.ts';
import { playRoads } from '../measure/mixdown/play-road.ts';
import { findPython } from '../python.ts';

/** Mixes every road as it plays on auto at the volumes a new player has. @returns whether all are as wanted. */
async function checkProgramme(out: string | null): Promise<boolean> {
  const { roads } = await playRoads(gameAt(root, process.env, home), defaultPreferences);
  const known = new Map<Recording, Stereo>();
  const sourceOf = ({ recording }: { readonly recording: Recording }) => {
    const sound = known.get(recording) ?? decode(recording.opus);
    known.set(recording, sound);
    return sound;
  };
  let good = true;
  console.log(
    `Each road on auto, as mixed; wanted ${target.integrated} LUFS, give or take ${target.stray}, under ${target.peak} dBTP`,
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
 * @param out where mixes and spectra are kept; null for nowhere.
 * @returns the exit code: 1 when something is off, 2 when a tool is missing.
 */
async function checkSound(out: string | null): Promise<number> {
  const python = findPython(['numpy', 'scipy', 'PIL']);
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

const out = text('out', { value: 'FOLDER', says: 'keeps the mixes, and pictures of all spectra' });

export const command = defineCommand({
  summary: "Measures the sound: each road's whole programme, then every file.",
  details: [
    'Loudness, true peak, offset, seams, spectrum. It needs FFmpeg, and Python with numpy, scipy and Pillow.',
    anotherStory,
    'It ends with 1 when something is off, and with 2 when a tool is missing.',
  ],
  options: [out],
  read(ask) {
    const folder = ask(out);
    return folder === undefined ? null : resolve(folder);
  },
  run: checkSound,
});
