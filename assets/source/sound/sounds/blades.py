"""The two sabers by themselves: hums, ignitions, retractions.

The hums are tuned to the music: the red one to D, the blue one to the F above it, where the motifs meet.
"""

import numpy as np

from synth.signal import (
    TURN,
    bandpass,
    decay,
    eased,
    faded,
    grains,
    hump,
    noise,
    periodic_convolve,
    periodic_filter,
    periodic_noise,
    phase,
    samples,
    times,
    unit,
    whole_cycles,
)
from synth.space import in_room, stereo

RED_HZ, BLUE_HZ = 73.5, 87.25
BLUE_LOOP, RED_LOOP = 8.0, 8.0

# Multiples of the blue hum's tone and their levels. The pair near 1.00 beats slowly: that is its breathing.
BLUE_PARTIALS = ((0.6, 0.40), (1.0, 1.0), (1.0058, 0.7), (2.003, 0.45), (3.005, 0.22), (4.01, 0.12), (6.02, 0.05))


def hum_blue():
    """Loop: steady, warm, round; two slow beats in it."""
    t = times(BLUE_LOOP)
    breath = 1 + 0.10 * np.sin(TURN * 5.5 * t) + 0.07 * np.sin(TURN * 11.75 * t + 1)
    tone = np.zeros_like(t)
    for index, (multiple, level) in enumerate(BLUE_PARTIALS):
        hertz = whole_cycles(BLUE_HZ * multiple, BLUE_LOOP)
        tone += level * np.sin(TURN * hertz * t + 0.3 * index * np.sin(TURN * 0.5 * t))
    sides = []
    for side, turn in enumerate((0, 1.7)):
        air = periodic_noise(BLUE_LOOP, 900, 2600, 20 + side) * (1 + 0.4 * np.sin(TURN * t + turn))
        sides.append(tone * breath * 0.2 + air * 0.10)
    return stereo(*sides)


def hum_red():
    """Loop: a torn saw that spits; nothing in it holds still, yet its end meets its beginning."""
    t = times(RED_LOOP)
    wander = 1.6 * np.sin(TURN * whole_cycles(3.17, RED_LOOP) * t)
    wander += 0.9 * np.sin(TURN * whole_cycles(7.33, RED_LOOP) * t + 0.5 * np.sin(TURN * 0.5 * t))
    angle = TURN * RED_HZ * t + wander
    saw = sum(np.sin(k * angle + 0.2 * k) / k**1.05 for k in range(1, 26))
    flutter = unit(periodic_noise(RED_LOOP, 1, 9, 30, 1))
    body = periodic_filter(np.tanh(1.7 * saw * (1 + 0.30 * flutter)), 38, 2300, 1) * 0.16
    left, right = spitting(flutter)
    hiss = periodic_noise(RED_LOOP, 2200, 7000, 31) * 0.08 * (1 + 0.5 * np.clip(flutter, -1.5, 2))
    return stereo(body + left * 0.30 + hiss, body + right * 0.30 + np.roll(hiss, samples(1 / 3)))


def spitting(flutter, seed=32, count=350, kinds=7):
    """Sparks of the unstable blade, thickest where it flutters upward. Returns left and right."""
    rng = np.random.default_rng(seed)
    n = len(flutter)
    at = rng.integers(0, n, count)
    size = rng.choice([-1, 1], count) * rng.gamma(1.2, 0.5, count) * np.clip(0.5 + 0.6 * flutter[at], 0, 1.6)
    t = times(0.05)
    left, right = np.zeros(n), np.zeros(n)
    # Several different rings, so that the crackle has no pitch of its own.
    for kind in range(kinds):
        impulses = np.zeros(n)
        impulses[at[kind::kinds]] = size[kind::kinds]
        ring = np.sin(TURN * rng.uniform(900, 5200) * t) * 0.5 + rng.normal(size=len(t)) * 0.7
        spark = periodic_convolve(impulses, ring * decay(t, rng.uniform(0.0012, 0.006)))
        pan = rng.uniform(0.2, 0.9)
        left += spark * pan
        right += np.roll(spark, int(rng.integers(5, 40))) * (1.1 - pan)
    return left, right


def ignition(start_hz, hum_hz, rough, seed):
    """A blade leaping out: a tone that overshoots its hum, a burst of hiss, a push of low air."""
    t = times(1.1)
    hertz = start_hz + (hum_hz - start_hz) * (1 - decay(t, 0.07)) + hum_hz * 1.6 * hump(t, 0.10, 0.06)
    angle = phase(hertz)
    # Bright while it leaps, round once it stands.
    leap = sum(np.sin(k * angle) / k**0.7 for k in range(2, 22)) * decay(t, 0.16)
    tone = sum(np.sin(k * angle) / k**1.2 for k in range(1, 14)) * 0.8 + 0.5 * leap
    tone = np.tanh(rough * tone) * np.clip(t / 0.03, 0, 1) * (0.35 + 0.65 * decay(t, 0.28))
    burst = bandpass(noise(1.1, seed), 600, 6500) * (hump(t, 0.05, 0.05) + 0.18 * decay(t - 0.05, 0.25)) * 2.4
    snap = bandpass(noise(1.1, seed + 2), 1200, 5000) * decay(t - 0.012, 0.006) * 2.5
    push = bandpass(noise(1.1, seed + 1), 80, 300) * decay(t, 0.12) * 1.6
    return tone * 0.36 + (burst + snap + push) * 0.35


def ignite_blue():
    """One clean leap."""
    return in_room(faded(ignition(40, BLUE_HZ, 1.0, 40), release=0.25), 1.1, 0.16)


def ignite_red():
    """The same gesture through a broken throat, with sparks from the vents."""
    sparks = grains(1.1, 48, 43, 0.006, 1200, 5200) * 0.3
    return in_room(faded(ignition(30, RED_HZ, 2.6, 42) + sparks, release=0.25), 1.1, 0.16)


def retraction(hum_hz, rough, seed):
    """A blade drawn in: its tone falls away under a short intake of hiss."""
    t = times(0.8)
    angle = phase(hum_hz * decay(t, 0.35) + 20)
    tone = np.tanh(rough * (0.5 * np.sin(angle) + 0.3 * np.sin(2 * angle))) / rough
    # What a small speaker has of it: the overtones, sliding down with the tone and gone before it.
    whine = sum(np.sin(k * angle + 0.4 * k) / k**0.8 for k in range(3, 16)) * decay(t, 0.16) * 0.3
    hiss = bandpass(noise(0.8, seed), 500, 4000) * decay(t, 0.09) * 0.45
    return tone * decay(t, 0.3) * 0.5 + np.tanh(whine) * np.clip(t / 0.01, 0, 1) * 0.7 + hiss


def retract():
    """The blue blade goes in."""
    return in_room(faded(retraction(BLUE_HZ, 0.6, 44), release=0.2), 1.0, 0.14)


def retract_red():
    """The red blade goes in, with a last cough of sparks."""
    sparks = grains(0.8, 40, 46, 0.005, 1200, 5000) * eased(times(0.8), [(0, 0.3), (0.5, 0.05), (0.8, 0)])
    return in_room(faded(retraction(RED_HZ, 3.0, 45) + sparks, release=0.2), 1.0, 0.14)
