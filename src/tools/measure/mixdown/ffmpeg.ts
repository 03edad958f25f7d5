import { spawn, spawnSync } from 'node:child_process';
import { sampleRate } from '../../../audio/sample-rate.ts';
import type { Stereo } from './mixdown.ts';

const raw = ['-f', 'f32le', '-ar', String(sampleRate), '-ac', '2'];

/** Bytes handed over at a time. */
const piece = 1 << 22;

/** How loud a piece is: integrated loudness in LUFS, its range in LU, true peak in dBTP. */
export interface Loudness {
  readonly integrated: number;
  readonly range: number;
  readonly peak: number;
}

/** @returns why FFmpeg cannot be used here, or null when it can. */
export function ffmpegMissing(): string | null {
  const { status } = spawnSync('ffmpeg', ['-version']);
  return status === 0 ? null : 'ffmpeg (Debian and Ubuntu: "apt-get install ffmpeg")';
}

/**
 * Decodes a file to the game's sample rate.
 * @throws {Error} in FFmpeg's words.
 */
export function decode(file: string): Stereo {
  const run = spawnSync('ffmpeg', ['-v', 'error', '-i', file, ...raw, 'pipe:1'], {
    maxBuffer: 1 << 30,
  });
  if (run.status !== 0) throw new Error(`${file}: ${run.stderr}`);
  const bytes = run.stdout;
  const both = new Float32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.byteLength / 4));
  const left = new Float32Array(both.length / 2);
  const right = new Float32Array(both.length / 2);
  for (let at = 0; at < left.length; at++) {
    left[at] = both[2 * at] ?? 0;
    right[at] = both[2 * at + 1] ?? 0;
  }
  return { left, right };
}

/** Hands sound to FFmpeg. @returns what it said; rejects when it fails. */
function feed({ left, right }: Stereo, words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const run = spawn('ffmpeg', [
      '-y',
      '-hide_banner',
      '-nostats',
      ...raw,
      '-i',
      'pipe:0',
      ...words,
    ]);
    let said = '';
    run.stderr.on('data', (data) => {
      said += data;
    });
    run.on('error', reject);
    run.on('close', (code) => (code === 0 ? resolve(said) : reject(new Error(said))));
    const write = async () => {
      for (let from = 0; from < left.length; from += piece / 8) {
        const count = Math.min(piece / 8, left.length - from);
        const both = new Float32Array(2 * count);
        for (let at = 0; at < count; at++) {
          both[2 * at] = left[from + at] ?? 0;
          both[2 * at + 1] = right[from + at] ?? 0;
        }
        if (!run.stdin.write(Buffer.from(both.buffer))) {
          await new Promise((more) => run.stdin.once('drain', more));
        }
      }
      run.stdin.end();
    };
    write().catch(reject);
  });
}

function figure(report: string, pattern: RegExp): number {
  const found = [...report.matchAll(pattern)].at(-1)?.[1];
  return found === undefined || found.endsWith('inf') ? Number.NEGATIVE_INFINITY : Number(found);
}

/** Measures loudness after EBU R128 (ITU-R BS.1770-4) and true peak. */
export async function measure(sound: Stereo): Promise<Loudness> {
  const meter = ['-af', 'ebur128=peak=true:framelog=verbose', '-f', 'null', '-'];
  const report = await feed(sound, meter);
  return {
    integrated: figure(report, /I:\s+(-?[\d.]+|-inf) LUFS/g),
    range: figure(report, /LRA:\s+(-?[\d.]+|-inf) LU/g),
    peak: figure(report, /Peak:\s+(-?[\d.]+|-inf) dBFS/g),
  };
}

/** Writes sound as a file; its name's ending says which kind. */
export async function write(sound: Stereo, file: string): Promise<void> {
  await feed(sound, ['-c:a', 'pcm_s24le', file]);
}

/** Draws the spectrum of a sound over its time. */
export async function draw(sound: Stereo, file: string): Promise<void> {
  await feed(sound, ['-lavfi', 'showspectrumpic=s=1600x480:scale=log:fscale=log:legend=1', file]);
}
