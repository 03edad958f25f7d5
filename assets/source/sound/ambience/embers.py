"""Wind over burnt ground, with embers snapping in it."""

import numpy as np

from synth.signal import RATE, periodic_convolve, periodic_noise, samples
from synth.space import stereo

SECONDS = 24.0
# Low band in Hz, high band in Hz, level: the wind is four bands that swell independently.
BANDS = ((60, 220, 1.0), (220, 640, 0.8), (640, 1600, 0.30), (1600, 4200, 0.07))


def wind(seed):
    """One channel of wind; gusts take 4 to 25 seconds."""
    y = np.zeros(samples(SECONDS))
    for index, (low, high, level) in enumerate(BANDS):
        gust = periodic_noise(SECONDS, 0.04, 0.28, seed + index)
        body = periodic_noise(SECONDS, low, high, seed + 10 + index)
        y += level * body * (0.55 + 0.45 * gust) ** 2
    return y


def snaps(seed):
    """Embers: many small cracks, a few loud ones, each of the two kinds ringing differently."""
    rng = np.random.default_rng(seed)
    n = samples(SECONDS)
    impulses = np.zeros(n)
    at = rng.integers(0, n, 330)
    impulses[at] = rng.gamma(0.7, 0.5, 330) * rng.choice([-1, 1], 330)
    impulses[rng.integers(0, n, 14)] = 2.4
    dull = np.exp(-np.arange(700) / 60) * rng.normal(size=700)
    sharp = np.exp(-np.arange(300) / 18) * rng.normal(size=300)
    # The sharp ones answer elsewhere: shifted by some 190 ms, so that no pair lines up.
    return periodic_convolve(impulses, dull) * 0.9 + periodic_convolve(np.roll(impulses, RATE * 3 // 16), sharp)


def build():
    """One pass, 24 s."""
    return stereo(*(wind(seed) * 0.30 + snaps(seed + 50) * 0.05 for seed in (100, 200)))
