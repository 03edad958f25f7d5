"""What buttons and pages say: ash, paper, and the two outer notes of her motif."""

import numpy as np

from synth.signal import TURN, bandpass, decay, faded, hump, lowpass, noise, times
from synth.space import in_room, stereo


def tick():
    """A dry fleck of ash: a button under the pointer."""
    t = times(0.09)
    return stereo(faded(bandpass(noise(0.09, 90), 1800, 6000) * decay(t, 0.012) * 0.4, 0.001))


def page():
    """A leaf turned: a menu opens, a page changes."""
    t = times(0.3)
    rub = bandpass(noise(0.3, 91), 900, 4200) * (hump(t, 0.07, 0.035) + 0.6 * hump(t, 0.15, 0.05))
    return stereo(faded(rub * 0.5 + lowpass(noise(0.3, 92), 180) * decay(t - 0.16, 0.03) * 0.6, 0.004, 0.06))


def confirm():
    """Yes: D, and A above it, struck softly on glass."""
    t = times(0.7)
    y = np.zeros_like(t)
    for at, hertz, level in ((0.0, 587.33, 1.0), (0.075, 880.0, 0.7)):
        later = t - at
        strike = np.clip(later / 0.004, 0, 1) * decay(later, 0.14)
        y += level * strike * (np.sin(TURN * hertz * t) + 0.18 * np.sin(TURN * 2.76 * hertz * t) * decay(later, 0.03))
    return in_room(faded(y * 0.3, 0.002, 0.2), 0.8, 0.15)
