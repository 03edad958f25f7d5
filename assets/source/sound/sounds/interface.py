"""What buttons and pages say: ash, paper, and the two outer notes of her motif."""

import numpy as np

from synth.signal import TURN, bandpass, decay, faded, grains, hump, noise, times
from synth.space import in_room, stereo


def modes(t, parts):
    """A small thing struck: (Hz, level, decay in seconds) for each way in which it rings."""
    return sum(level * np.sin(TURN * hertz * t) * decay(t, tau) for hertz, level, tau in parts)


def tick():
    """A dry fleck of ash on wood: a button under the pointer."""
    t = times(0.09)
    wood = modes(t, ((640, 0.5, 0.010), (1490, 0.7, 0.008), (2380, 0.5, 0.006), (3910, 0.3, 0.004)))
    fleck = bandpass(noise(0.09, 90), 1800, 6000) * decay(t, 0.004) * 0.5
    return stereo(faded((wood + fleck) * np.clip(t / 0.0015, 0, 1) * 0.4, 0.001))


def page():
    """A leaf turned: it is lifted, bends, and lies down; a menu opens, a page changes."""
    t = times(0.36)
    sides = []
    for side, later in enumerate((0.0, 0.012)):
        lift = hump(t, 0.07 + later, 0.035) + 0.6 * hump(t, 0.16 + later, 0.05)
        rub = bandpass(noise(0.36, 91 + 10 * side), 900, 3600) * lift
        fibres = grains(0.36, 240, 93 + side, 0.003, 700, 3800) * (lift + 0.4 * hump(t, 0.23, 0.03))
        down = bandpass(noise(0.36, 92), 120, 520) * decay(t - 0.22, 0.03) * 0.9
        sides.append(rub * 0.3 + fibres * 0.9 + down)
    return stereo(*(faded(side, 0.004, 0.08) for side in sides))


def confirm():
    """Yes: D, and A above it, struck softly on glass."""
    t = times(0.7)
    y = np.zeros_like(t)
    for index, (at, hertz, level) in enumerate(((0.0, 587.33, 1.0), (0.075, 880.0, 0.7))):
        later = t - at
        glass = modes(
            np.maximum(later, 0),
            tuple(
                (hertz * multiple, share, tau)
                # Each mode twice, a little apart: no glass is quite round.
                for multiple, share, tau in (
                    (0.5, 0.30, 0.10),
                    (1.0, 0.60, 0.16),
                    (1.004, 0.45, 0.13),
                    (2.0, 0.30, 0.07),
                    (2.76, 0.26, 0.06),
                    (2.79, 0.20, 0.05),
                    (5.40, 0.12, 0.025),
                )
            ),
        )
        felt = bandpass(noise(0.7, 95 + index), 400, 3000) * decay(later, 0.012) * 0.5
        y += level * (glass + felt) * np.clip(later / 0.004, 0, 1)
    return in_room(faded(y * 0.3, 0.002, 0.2), 0.8, 0.15)
