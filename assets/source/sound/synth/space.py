"""Where a sound stands, and the room it stands in."""

import numpy as np
from scipy.signal import fftconvolve

from synth.signal import RATE, bandpass, decay, samples, times

# The far field of a burnt plain: what comes back is late and dull. Shares of the decay time by band.
BANDS = ((60, 300, 1.15, 1.0), (300, 1800, 1.0, 1.0), (1800, 7000, 0.55, 0.75))


def stereo(left, right=None):
    """Two channels from one or two mono signals."""
    return np.stack([left, left if right is None else right], -1)


def panned(x, pan):
    """Equal-power placing of a mono signal: pan -1 left, 0 centre, 1 right; a number or an array over time."""
    angle = (np.clip(pan, -1, 1) + 1) * np.pi / 4
    return stereo(x * np.cos(angle), x * np.sin(angle))


def narrowed(x, width):
    """Stereo with its side signal scaled: 0 is mono, 1 as it was."""
    middle = x.mean(1, keepdims=True)
    return middle + (x - middle) * width


def add(into, x, at, gain=1.0):
    """Mix `x` into the longer array `into` from second `at` on; what runs past the end is dropped."""
    start = samples(at)
    room = max(0, min(len(x), len(into) - start))
    into[start : start + room] += gain * x[:room]


def impulse(seconds, dark, seed):
    """The answer of a room: stereo noise dying by 60 dB in `seconds`, faster in the treble.

    `dark` in Hz is where its own low-pass begins. Each channel has unit energy.
    """
    rng = np.random.default_rng(seed)
    t = times(seconds)
    answer = np.zeros((len(t), 2))
    for low, high, share, level in BANDS:
        if low >= dark:
            continue
        for side in range(2):
            answer[:, side] += (
                level * bandpass(rng.normal(size=len(t)), low, min(high, dark)) * decay(t, share * seconds / 6.9)
            )
    # The direct sound is mixed in dry; the room itself speaks a little later.
    delay = samples(0.018)
    answer = np.concatenate([np.zeros((delay, 2)), answer])
    return answer / np.sqrt((answer**2).sum(0))


def in_room(x, seconds=1.6, wet=0.2, dark=4500, seed=11):
    """A one-shot with its room: longer than `x` by the room's decay."""
    dry = x if x.ndim == 2 else stereo(x)
    answer = impulse(seconds, dark, seed)
    y = np.zeros((len(dry) + len(answer) - 1, 2))
    y[: len(dry)] = dry
    for side in range(2):
        y[:, side] += wet * fftconvolve(dry[:, side], answer[:, side])
    return y


def folded(x, seconds):
    """A loop of `seconds` from one pass that rings on: what sounds past the end is added to the beginning.

    This is exactly what an endless repetition would sound like, so the seam is seamless by construction.
    """
    n = samples(seconds)
    y = x[:n].copy()
    for start in range(n, len(x), n):
        rest = x[start : start + n]
        y[: len(rest)] += rest
    return y


def seconds_of(x):
    """Length in seconds."""
    return len(x) / RATE
