"""The burnt ground: coals, steps, a body landing on it."""

import numpy as np

from synth.signal import bandpass, decay, eased, faded, grains, highpass, hump, lowpass, noise, phase, times, unit
from synth.space import add, in_room, stereo


def sizzle(seconds, seed):
    """Heat on something wet: hiss that flares and dies in small fits. Peaks near 1."""
    fits = np.clip(unit(lowpass(noise(seconds, seed), 9)) * 0.5 + 0.5, 0, 2) ** 2
    hiss = highpass(bandpass(noise(seconds, seed + 1), 2200, 9000), 1800) * fits
    return hiss / np.abs(hiss).max()


def coals():
    """Disturbed embers: they crackle, settle, breathe out."""
    length = 4.0
    t = times(length)
    fade = eased(t, [(0, 0.3), (0.3, 1), (1.4, 0.6), (4.0, 0)])
    sides = []
    for side in range(2):
        crackle = grains(length, 55, 720 + side, 0.007, 700, 5200)
        pops = grains(length, 4, 724 + side, 0.02, 300, 1600)
        sides.append(highpass((crackle * 0.6 + pops * 0.5 + sizzle(length, 728) * 0.28) * fade, 180))
    return in_room(faded(stereo(*sides), 0.05, 0.5), 0.8, 0.08)


def fall():
    """A body thrown down among coals: hip, shoulder, then everything it has scattered."""
    length = 2.4
    y = np.zeros_like(times(length))
    for index, (at, force, hertz) in enumerate(((0.04, 1.0, 58), (0.19, 0.7, 74))):
        t = times(0.6)
        weight = np.sin(phase(hertz * (0.8 + 0.8 * decay(t, 0.03)))) * decay(t, 0.08) * 1.3
        earth = lowpass(noise(0.6, 730 + index), 380) * decay(t, 0.06) * 3.0
        crush = bandpass(noise(0.6, 733 + index), 700, 3600) * decay(t, 0.05) * 0.5
        add(y, np.tanh(weight + earth + crush), at, 0.55 * force)
    t = times(length)
    scattered = grains(length, 110, 736, 0.008, 700, 4800, lambda rng, count: 0.08 + rng.gamma(1.6, 0.22, count) % 1.7)
    y += scattered * 0.4 + sizzle(length, 738) * 0.22 * eased(t, [(0, 0), (0.2, 0.2), (0.5, 1), (2.4, 0)])
    return in_room(faded(y, 0.003, 0.4), 1.2, 0.14, 3000)


def step(seed, force):
    """One boot in ash: heel, crust breaking, the drag of the toe. About half a second."""
    length = 0.5
    t = times(length)
    heel = (
        lowpass(noise(length, seed), 200) * decay(t, 0.035) * 3.0
        + np.sin(phase(70 + 40 * decay(t, 0.02))) * decay(t, 0.04) * 0.7
    )
    crust = grains(length, 130, seed + 1, 0.006, 900, 4200, lambda rng, count: np.abs(rng.normal(0.06, 0.05, count)))
    drag = bandpass(noise(length, seed + 2), 1100, 4200) * (hump(t, 0.05, 0.05) + 0.5 * hump(t, 0.24, 0.07)) * 0.3
    return force * (heel * 0.5 + crust * 0.45 + drag)


def steps_ash():
    """Four steps, unhurried, no two alike."""
    y = np.zeros_like(times(2.8))
    for index, (at, force) in enumerate(((0.02, 1.0), (0.62, 0.86), (1.25, 0.95), (1.83, 0.8))):
        add(y, step(740 + 10 * index, force), at)
    return in_room(faded(y, 0.003, 0.3), 0.9, 0.1, 3000)
