"""Slow, periodic sound for the places where music has almost stopped: drones, air, single swelling tones."""

import numpy as np

from synth.signal import TURN, periodic_noise, samples, times, whole_cycles
from synth.space import panned, stereo


def hertz(pitch):
    """Frequency of a MIDI pitch, A4 = 440 Hz."""
    return 440 * 2 ** ((pitch - 69) / 12)


def wandering(seconds, slowest, fastest, seed, depth=0.5):
    """A level that wanders around 1 by `depth`, periodic; its pace between two frequencies in Hz."""
    return 1 + depth * periodic_noise(seconds, slowest, fastest, seed)


def drone(seconds, tones, seed):
    """Loop: (Hz, level) tones, each a pair that beats slowly, each swelling in its own time, spread a little."""
    rng = np.random.default_rng(seed)
    t = times(seconds)
    y = np.zeros((len(t), 2))
    for index, (tone, level) in enumerate(tones):
        for apart in (0.0, rng.choice([2, 3, 4]) / seconds):
            angle = TURN * (whole_cycles(tone, seconds) + apart) * t + rng.uniform(0, TURN)
            swell = wandering(seconds, 0.03, 0.12, seed + 17 * index + int(apart > 0), 0.6)
            y += panned(level * np.sin(angle) * swell, rng.uniform(-0.3, 0.3))
    return y


def air(seconds, low, high, seed, gust=(0.04, 0.22), depth=0.6, width=0.6):
    """Loop: wind in one band of Hz, gusting at a pace in Hz; `width` is the share each side has of its own."""
    middle = periodic_noise(seconds, low, high, seed)
    sides = []
    for side in range(2):
        own = periodic_noise(seconds, low, high, seed + 1 + side)
        breath = wandering(seconds, *gust, seed + 5 + side, depth) ** 2
        sides.append(((1 - width) * middle + width * own) * breath)
    return stereo(*sides)


def swelling(seconds, tone, at, length, level, pan=0.0, overtones=((1, 1.0), (2.003, 0.22), (3.01, 0.07))):
    """Loop: one glassy tone of `tone` Hz that comes and goes within `length` seconds from `at`, once a pass."""
    t = times(length)
    shape = np.sin(np.pi * t / length) ** 2
    sound = sum(
        share * np.sin(TURN * tone * part * t) * (1 + 0.1 * np.sin(TURN * 0.7 * part * t)) for part, share in overtones
    )
    y = np.zeros((samples(seconds), 2))
    where = (samples(at) + np.arange(len(t))) % len(y)
    y[where] += level * panned(sound * shape, pan)
    return y


def thud(tone, force=1.0, length=0.4):
    """A soft low stroke on a tone in Hz: more pressure than pitch."""
    t = times(length)
    bend = 1 + 0.5 * np.exp(-t / 0.02)
    strike = np.clip(t / 0.006, 0, 1) * np.exp(-t / 0.11) * np.cos(np.clip(t / length, 0, 1) * np.pi / 2)
    return force * strike * (np.sin(TURN * np.cumsum(tone * bend) / samples(1)) + 0.25 * np.sin(TURN * 2 * tone * t))
