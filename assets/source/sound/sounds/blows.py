"""Blades and hilts against each other, the ground, a hand, a bolt."""

import numpy as np

from sounds.blades import BLUE_HZ, RED_HZ
from synth.signal import (
    TURN,
    bandpass,
    decay,
    eased,
    faded,
    grains,
    highpass,
    hump,
    lowpass,
    noise,
    phase,
    samples,
    times,
    unit,
)
from synth.space import add, in_room, stereo


def clash(seed, weight=1.0):
    """Blade on blade: inharmonic ring, a spray of noise, a low blow, the two hums torn against each other.

    `weight` moves it from the ring to the blow and the tear. The upper modes are the weaker ones: strokes come by
    the dozen, and what stings between 2 and 5 kHz tires.
    """
    rng = np.random.default_rng(seed)
    t = times(1.5)
    ring = sum(
        rng.uniform(0.3, 1)
        * (600 / hertz) ** 0.6
        * np.sin(TURN * hertz * t * (1 - 0.02 * t) + rng.uniform(0, 6))
        * decay(t, rng.uniform(0.05, 0.5))
        for hertz in np.exp(rng.uniform(np.log(280), np.log(4600), 26))
    )
    sputter = 6 * 0.25 * decay(t, 0.35) * (rng.random(len(t)) < 0.02)
    spray = bandpass(noise(1.5, seed + 1), 700, 7000) * (decay(t, 0.05) + sputter)
    blow = np.sin(phase(46 + 110 * decay(t, 0.05))) * decay(t, 0.2) * 2.0
    # Both hums, driven until they break: what lies between the ring and the blow.
    red, blue = phase(RED_HZ * (2 + 1.2 * decay(t, 0.08))), phase(BLUE_HZ * (2 + 1.6 * decay(t, 0.06)))
    tear = np.tanh(3.2 * np.sin(red + 2.6 * np.sin(blue * 0.71)) + 2 * np.sin(blue)) * decay(t, 0.26)
    tear += 0.7 * bandpass(noise(1.5, seed + 2), 220, 900) * decay(t, 0.07) * 2
    y = 0.13 * ring + 0.34 * spray + weight * (0.32 * blow + 0.42 * tear)
    return faded(np.tanh(0.9 * y), 0.003, 0.2)


def clash_1():
    """The first of two blows, the brighter."""
    return in_room(clash(1), 1.4, 0.2)


def clash_2():
    """The second, the harder."""
    return in_room(clash(8, 1.35), 1.4, 0.2)


def blade_lock():
    """Two blades pressed together: both hums in one throat, grinding against each other, boiling, then let go."""
    length = 4.2
    t = times(length)
    force = eased(t, [(0, 0), (0.06, 1), (0.5, 0.7), (2.2, 1.0), (3.3, 0.85), (3.7, 0.35), (4.2, 0)])
    slip = unit(bandpass(noise(length, 60), 2, 14))
    red = phase(RED_HZ * (1.5 + 0.03 * slip + 0.12 * force))
    blue = phase(BLUE_HZ * (1.5 + 0.02 * slip + 0.05 * force))
    # One blade modulates the other: the sum and difference tones are the grinding.
    grind = np.tanh(2.2 * np.sin(red + 2.4 * force * np.sin(blue * 0.503)) + 1.3 * np.sin(blue))
    boil = bandpass(noise(length, 61), 700, 5200) * (0.4 + 0.6 * np.clip(slip, 0, 2)) ** 2
    sparks = highpass(grains(length, 70, 62, 0.005, 1600, 6500), 700)
    body = (grind * 0.34 + boil * 0.16) * force
    left = body + sparks * force * 0.5
    right = body + np.roll(sparks, samples(0.011)) * force * 0.45
    return in_room(faded(stereo(left, right), 0.002, 0.3), 1.4, 0.18)


def saber_fall():
    """The lit red blade dropped: its hum swings down, hilt and blade hit the ground, it spits, it goes out."""
    length = 2.0
    t = times(length)
    angle = phase(RED_HZ * (1.55 - 0.75 * np.clip(t / 0.55, 0, 1)) * np.where(t > 1.0, decay(t - 1.0, 0.5), 1) + 14)
    hum = np.tanh(2.4 * sum(np.sin(k * angle) / k**1.1 for k in range(1, 16)))
    hum *= eased(t, [(0, 0.25), (0.45, 1), (0.6, 0.8), (1.0, 0.6), (1.7, 0)]) * 0.22
    y = hum + 0.28 * bandpass(noise(length, 63), 900, 5200) * (hump(t, 0.56, 0.03) + 0.25 * decay(t - 0.56, 0.3))
    add(y, 0.9 * np.sin(phase(48 + 60 * decay(times(0.5), 0.04))) * decay(times(0.5), 0.09), 0.55)
    add(y, metal(0.6, 64, 0.05), 0.55, 0.16)
    add(y, grains(1.1, 70, 65, 0.006, 1000, 5200), 0.56, 0.34)
    return in_room(faded(y, 0.01, 0.2), 1.2, 0.15)


def metal(seconds, seed, tau, low=700, high=4800):
    """A short metallic knock: a dozen inharmonic modes, each with its own decay up to 2 tau."""
    rng = np.random.default_rng(seed)
    t = times(seconds)
    return (
        sum(
            rng.uniform(0.3, 1) * np.sin(TURN * hertz * t + rng.uniform(0, 6)) * decay(t, tau * rng.uniform(0.3, 2))
            for hertz in np.exp(rng.uniform(np.log(low), np.log(high), 12))
        )
        / 4
    )


def hilt_catch():
    """The hilt into an open hand: a slap of palm and leather, a little metal in it."""
    t = times(0.5)
    rush = bandpass(noise(0.5, 66), 400, 2600) * hump(t, 0.10, 0.07) * 0.18
    slap = (
        lowpass(noise(0.5, 67), 1800) * decay(t - 0.13, 0.016) * 1.5
        + np.sin(TURN * 130 * t) * decay(t - 0.13, 0.03) * 0.7
    )
    y = rush + slap
    add(y, metal(0.3, 68, 0.03), 0.13, 0.22)
    return in_room(faded(y, 0.01, 0.1), 0.7, 0.1)


def hilt_drop():
    """The hilt onto burnt ground: once hard, twice more, then a roll in the ash."""
    y = np.zeros_like(times(1.3))
    for index, (at, force) in enumerate(((0.03, 1.0), (0.27, 0.5), (0.41, 0.24))):
        t = times(0.4)
        ground = (
            lowpass(noise(0.4, 80 + index), 420) * decay(t, 0.03) * 2.2 + np.sin(TURN * 92 * t) * decay(t, 0.03) * 0.6
        )
        add(y, ground, at, force)
        add(y, metal(0.5, 84 + index, 0.05, 900, 5200), at, 0.3 * force)
    add(y, grains(0.7, 90, 88, 0.006, 900, 4200), 0.42, 0.12)
    return in_room(faded(y, 0.002, 0.2), 0.9, 0.12)


def bolt_deflect():
    """A bolt off a blade: it comes, the blade answers, it leaves upward into the distance."""
    length = 1.2
    t = times(length)
    coming = np.tanh(2 * np.sin(phase(600 + 1500 * decay(t, 0.05)))) * np.where(t < 0.09, (t / 0.09) ** 2, 0) * 0.4
    struck = t - 0.09
    leaving = np.sin(
        phase(np.where(struck > 0, 900 + 1500 * decay(struck, 0.35), 0)) + 0.8 * np.sin(phase(np.full_like(t, 171)))
    )
    leaving = np.tanh(1.8 * leaving) * decay(struck, 0.16) * np.where(struck > 0, 1, 0) * 0.34
    spray = bandpass(noise(length, 69), 1200, 8000) * decay(struck, 0.03) * 0.9
    low = np.sin(phase(60 + 90 * decay(np.maximum(struck, 0), 0.04))) * decay(struck, 0.12) * 0.8
    y = coming + leaving + spray + low
    add(y, metal(0.9, 71, 0.12, 600, 5600), 0.09, 0.3)
    return in_room(faded(y, 0.002, 0.2), 1.3, 0.18)
