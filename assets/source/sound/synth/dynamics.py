"""Peaks held down without a sound of their own."""

import numpy as np
from scipy.ndimage import minimum_filter1d

from synth.signal import samples

LOOK = 0.004  # seconds a peak is seen before it comes


def ratio(decibel):
    """dB as an amplitude ratio."""
    return 10 ** (decibel / 20)


def limited(x, ceiling):
    """Stereo with no sample over `ceiling` (amplitude): both sides turned down together, smoothly, around each peak."""
    peak = np.abs(x).max(1)
    wish = np.minimum(1, ceiling / np.maximum(peak, 1e-9))
    span = samples(LOOK) | 1
    # The minimum over twice the smoothing window keeps the smoothed gain under the wish at the peak itself.
    window = np.hanning(span + 2)[1:-1]
    gain = np.convolve(np.pad(minimum_filter1d(wish, span), span // 2, 'edge'), window / window.sum(), 'valid')
    return x * np.minimum(gain, wish)[:, None]
