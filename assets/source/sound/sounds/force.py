"""What no hand does: the shove, and the ringing that is left after the sky has come down."""

import numpy as np

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
)
from synth.space import in_room, stereo


def shove():
    """Pressure: the air draws in, then a wall of it leaves; ash comes down behind it."""
    length = 2.2
    t = times(length)
    after = t - 0.22
    drawn = bandpass(noise(length, 700), 300, 1600) * np.where(t < 0.22, (t / 0.22) ** 3, 0) * 0.5
    wall = (
        np.sin(phase(44 + 80 * decay(np.maximum(after, 0), 0.09)))
        * decay(after, 0.35)
        * np.clip(after / 0.01, 0, 1)
        * 1.5
    )
    body = lowpass(noise(length, 701), 240) * decay(after, 0.3) * 3.0
    # The front of the wave is bright for an instant and darkens as it goes.
    front = bandpass(noise(length, 702), 500, 3200) * hump(t, 0.24, 0.05) * 0.8 + bandpass(
        noise(length, 703), 160, 700
    ) * decay(after, 0.22)
    ash = (
        highpass(grains(length, 160, 704, 0.004, 1500, 6000), 1200)
        * eased(t, [(0, 0), (0.35, 0), (0.7, 1), (2.2, 0)])
        * 0.16
    )
    y = np.tanh(0.8 * (drawn + wall + body + front)) * 0.7
    return in_room(faded(stereo(y + ash, y + np.roll(ash, samples(0.017))), 0.02, 0.4), 1.8, 0.2, 2600)


def ringing():
    """After the blast: a low bell that is no bell, in the head; far above it the thin line of a hurt ear."""
    length = 8.0
    t = times(length)
    shape = eased(t, [(0, 0), (0.35, 1), (2.0, 0.75), (8.0, 0)])
    low = sum(
        level * np.sin(TURN * hertz * t + turn) * (1 + 0.3 * np.sin(TURN * beat * t))
        for hertz, level, turn, beat in (
            (73.4, 1.0, 0, 0.31),
            (146.8, 0.45, 1, 0.43),
            (233.1, 0.42, 2, 0.27),
            (391.9, 0.30, 3, 0.39),
            (588.2, 0.20, 4, 0.23),
            (881.5, 0.09, 5, 0.34),
        )
    )
    thin = (
        (np.sin(TURN * 3136 * t) + 0.6 * np.sin(TURN * 3141.5 * t))
        * 0.016
        * eased(t, [(0, 0), (0.1, 1), (5.5, 0.2), (8, 0)])
    )
    rumble = lowpass(noise(length, 710), 110) * 1.2 * eased(t, [(0, 0.8), (3.0, 0.2), (8, 0)])
    y = (low * 0.3 + rumble) * shape + thin
    return in_room(faded(y, 0.05, 1.2), 2.4, 0.08, 1800)
