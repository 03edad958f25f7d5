"""Measuring: loudness and true peak by ffmpeg's EBU R128 meter; seams, offset and mono fitness from the samples."""

import json
import re
import subprocess
from dataclasses import dataclass

import numpy as np
from scipy.io import wavfile

from synth.signal import RATE, samples

SHORTEST = 0.8  # seconds: the meter needs blocks of 0.4 s, so shorter sounds are followed by silence
SILENCE = -70.0  # LUFS, the meter's floor


@dataclass(frozen=True)
class Level:
    """Integrated loudness in LUFS and true peak in dBTP."""

    lufs: float
    peak: float


def read(path, scratch):
    """Decode any file by ffmpeg to a float array at RATE, (n, 2). `scratch` is a path for the WAV between."""
    subprocess.run(
        ['ffmpeg', '-y', '-v', 'error', '-i', path, '-ar', str(RATE), '-ac', '2', '-c:a', 'pcm_f32le', scratch],
        check=True,
    )
    _, x = wavfile.read(scratch)
    return x.astype(float)


def save(path, x):
    """Write a float array as a 32-bit float WAV."""
    wavfile.write(path, RATE, x.astype(np.float32))


def level(path):
    """Loudness and true peak of an audio file (ITU-R BS.1770-4 as ffmpeg's ebur128 filter has it)."""
    chain = f'apad=whole_dur={SHORTEST},ebur128=peak=true:framelog=verbose'
    run = subprocess.run(
        ['ffmpeg', '-hide_banner', '-nostats', '-i', path, '-af', chain, '-f', 'null', '-'],
        check=True,
        capture_output=True,
        text=True,
    )
    report = run.stderr
    lufs = re.findall(r'I:\s+(-?[\d.]+|-inf) LUFS', report)[-1]
    peak = re.findall(r'Peak:\s+(-?[\d.]+|-inf) dBFS', report)[-1]
    return Level(*(float(v) if v != '-inf' else SILENCE for v in (lufs, peak)))


def level_of(x, scratch):
    """The same for an array; a short loop is measured as the ear would hear it, repeated."""
    save(scratch, x)
    return level(scratch)


@dataclass(frozen=True)
class Seam:
    """The join of a loop: its sample step and its bend, and what the signal itself does (99.9th percentile)."""

    step: float
    bend: float
    own_step: float
    own_bend: float

    @property
    def clicks(self):
        """True if the join is rougher than the signal's own roughest thousandth."""
        return self.step > max(self.own_step, 1e-4) or self.bend > max(self.own_bend, 1e-4)


def seam(x, loop):
    """How smooth the jump from `loop['end']` back to `loop['start']` (seconds) is."""
    start, end = samples(loop['start']), samples(loop['end'])
    body = x[start:end]
    join = np.concatenate([x[end - 64 : end], x[start : start + 64]])
    return Seam(
        step=float(np.abs(join[64] - join[63]).max()),
        bend=float(np.abs(np.diff(join[60:68], 2, axis=0)).max()),
        own_step=float(np.percentile(np.abs(np.diff(body, axis=0)), 99.9)),
        own_bend=float(np.percentile(np.abs(np.diff(body, 2, axis=0)), 99.9)),
    )


def offset(x):
    """The constant part of the signal, the larger of both channels (full scale = 1)."""
    return float(np.abs(x.mean(0)).max())


def mono_loss(x):
    """How much power is lost when both channels are summed to one, in dB: 0 for mono, 3 for unrelated sides."""
    both = (x**2).mean()
    return float(-10 * np.log10(max(1e-12, (x.mean(1) ** 2).mean() / max(1e-12, both))))


def facts(path):
    """The JSON beside a sound."""
    return json.loads(path.read_text())
