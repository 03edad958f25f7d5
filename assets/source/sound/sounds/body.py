"""What is heard from inside: the heart."""

import numpy as np

from synth.signal import decay, phase, times
from synth.space import add, stereo


def beat(hertz, force):
    """One thud of a heart valve, felt more than heard."""
    t = times(0.35)
    return np.sin(phase(hertz * (0.7 + 0.6 * decay(t, 0.04)))) * decay(t, 0.085) * np.clip(t / 0.008, 0, 1) * force


def heartbeat():
    """Loop: one full beat, thirty a minute."""
    y = np.zeros_like(times(2.0))
    add(y, beat(52, 1.0), 0.02)
    add(y, beat(62, 0.7), 0.31)
    return stereo(y) * 0.8
