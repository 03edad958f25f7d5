"""The war above: engines far, near and overhead; the line of fire; what it leaves."""

import numpy as np

from synth.signal import (
    bandpass,
    decay,
    eased,
    faded,
    grains,
    lowpass,
    noise,
    phase,
    times,
    unit,
)
from synth.space import add, in_room, panned

SOUND_SPEED = 343.0  # m/s
FLIGHT_SPEED = 240.0  # m/s
HEIGHT = 34.0  # m, distance at the nearest point


def howl(angle, seconds, seed):
    """A fighter's engine at a given phase (radians over time): a torn chord and a rush of air behind it."""
    unrest = unit(lowpass(noise(seconds, seed), 28))
    tone = sum(
        np.sin(k * angle * detune + 1.1 * np.sin(angle * 0.503) + 0.25 * unrest) / k**0.75
        for k in (1, 2, 3, 5, 7)
        for detune in (1, 1.013, 0.497)
    )
    rush = bandpass(noise(seconds, seed + 1), 250, 3200) * 1.6 * (1 + 0.6 * np.sin(angle * 0.25))
    return np.tanh(0.45 * tone) + 0.5 * rush


def pass_over(seconds, hertz, seed, nearest=0.48):
    """A straight flight from left to right, with its Doppler fall; nearest at that share of the time."""
    t = times(seconds)
    along = FLIGHT_SPEED * (t - seconds * nearest)
    distance = np.sqrt(along**2 + HEIGHT**2)
    doppler = SOUND_SPEED / (SOUND_SPEED + FLIGHT_SPEED * along / distance)
    engine = howl(phase(hertz * doppler), seconds, seed)
    gain = (HEIGHT / distance) ** 1.05
    heard = lowpass(engine, 1300) * (1 - gain) + engine * gain  # distance swallows the treble
    return panned(heard * gain, 0.85 * np.clip(along / 120, -1, 1)) * 0.55


def fighter_pass():
    """One fighter, overhead, left to right."""
    return in_room(faded(pass_over(4.2, 310, 70), 0.2, 0.5), 2.0, 0.16, 3500)


def blast(seconds, seed, size=1.0):
    """An explosion: a blow, a body of dark noise, then stones and ash coming down. `size` scales its times."""
    t = times(seconds)
    raw = noise(seconds, seed)
    body = lowpass(raw, 180) * decay(t, 0.7 * size) * 5
    body += bandpass(raw, 180, 900) * decay(t, 0.28 * size) * 1.7
    body += bandpass(raw, 900, 5000) * decay(t, 0.06) * 0.9
    blow = np.sin(phase(26 + 70 * decay(t, 0.10))) * decay(t, 0.55 * size) * 1.5
    debris = grains(seconds, 30, seed + 1, 0.01, 300, 3500, lambda rng, count: rng.gamma(2, 0.45, count))
    return faded((np.tanh((body + blow) * 0.8) + debris * 0.16) * 0.7, 0.001, min(0.6, seconds / 3))


def explosion():
    """One, close: over its depth the tearing of the ground, which is all of it that a small speaker has."""
    t = times(4.0)
    torn = bandpass(noise(4.0, 74), 260, 1500) * (decay(t, 0.11) + 0.35 * decay(t, 0.5))
    y = np.tanh(blast(4.0, 72) + 0.8 * torn * np.clip(t / 0.004, 0, 1))
    return in_room(faded(y, 0.003, 0.6), 2.6, 0.25, 2500)


# A run of fire: bursts of shots, each (second it begins, shots, mean gap between them in seconds).
BURSTS = ((0.7, 4, 0.135), (1.38, 7, 0.105), (2.3, 9, 0.085), (3.3, 3, 0.15))
REACH = 1.45  # seconds from far to overhead along the line of fire, both ways
OVERHEAD = 2.5  # second at which the line reaches the listener


def shot(rng):
    """A single bolt: a tone that drops like a stone, no two from the same height."""
    length = rng.uniform(0.22, 0.36)
    t = times(length)
    hertz = rng.uniform(900, 2500) * decay(t, rng.uniform(0.035, 0.095)) + rng.uniform(110, 240)
    torn = np.sin(phase(hertz) + rng.uniform(0.2, 1.4) * np.sin(phase(hertz * rng.uniform(1.3, 2.2))))
    return faded(np.tanh(2 * torn) * decay(t, rng.uniform(0.055, 0.11)), 0.0015, 0.05)


def line_of_fire(seconds, seed):
    """Shots and the ground's answer, walking toward the listener from the left and away to the right.

    Two guns a ship, triggers pulled by hand: gaps vary by a third, now and then two fall together or one fails.
    """
    rng = np.random.default_rng(seed)
    y = np.zeros((len(times(seconds)), 2))
    for index, (begin, count, gap) in enumerate(BURSTS):
        at = begin
        for number in range(count):
            at += gap * float(np.clip(rng.normal(1, 0.33), 0.35, 2.1))
            if rng.random() < 0.08:
                continue
            near = 1 / (1 + ((at - OVERHEAD) / (0.55 * REACH)) ** 2)
            pan = float(np.clip((at - OVERHEAD) / REACH, -1, 1)) * 0.7 + rng.uniform(-0.2, 0.2)
            bolt = shot(rng) * 0.42 * near
            add(y, panned(lowpass(bolt, 1500 + 9000 * near, 1), pan), at)
            # The bolt is light, the ground is earth: it answers a little later, later still from far away.
            hit = blast(1.1, seed + 100 + 20 * index + number, rng.uniform(0.22, 0.42))
            hit = lowpass(hit, 500 + 6000 * near**2, 1) * (0.15 + 0.4 * near) * rng.uniform(0.6, 1.25)
            add(y, panned(hit, pan), at + 0.06 + 0.16 * (1 - near) + rng.uniform(0, 0.03))
    return y


def strafe():
    """The run that kills: two fighters and the line of fire between them, left to right, over 5 s."""
    y = pass_over(5.4, 285, 74) * 0.9
    add(y, pass_over(4.6, 332, 76, 0.5), 0.55, 0.55)
    y += line_of_fire(5.4, 78)
    return in_room(faded(np.tanh(y * 0.9), 0.2, 0.6), 2.2, 0.2, 3000)


def engines_far():
    """Over the horizon: a scream worn down by distance to a howl, coming and going on the wind, slowly rising."""
    length = 8.0
    t = times(length)
    wind = unit(lowpass(noise(length, 92), 0.7))
    angle = phase(236 + 9 * t / length + 2.5 * wind)
    pair = howl(angle, length, 90) + 0.8 * howl(angle * 1.031 + 2, length, 94)
    near = eased(t, [(0, 0), (2.5, 0.35), (6.6, 1), (8.0, 0)])
    y = bandpass(pair, 130, 620) * near * (1 + 0.25 * np.clip(wind, -2, 2)) * 0.5
    y += lowpass(noise(length, 96), 90) * near**2 * 0.8
    return in_room(faded(y, 0.3, 1.0), 3.0, 0.5, 1600)


def engines_near():
    """Coming on: the same voices, torn open, rising until there is no more room; then over the head and gone."""
    length = 6.0
    t = times(length)
    approach = eased(t, [(0, 0.1), (5.1, 1), (5.35, 0.9), (6.0, 0)]) ** 1.8
    angle = phase(np.where(t < 5.15, 352 + 26 * (t / 5.15) ** 3, 352 - 190 * np.clip((t - 5.15) / 0.5, 0, 1)))
    pair = howl(angle, length, 97) + 0.8 * howl(angle * 0.962 + 1, length, 99)
    y = lowpass(pair, 900) * (1 - approach) + pair * approach
    y = np.tanh(0.8 * y * (0.12 + approach)) * 0.6 + lowpass(noise(length, 101), 120) * approach * 1.2
    return in_room(faded(y, 0.4, 0.5), 2.4, 0.22, 3000)
