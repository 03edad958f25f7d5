"""The raw material: a sound is a float array, (n,) for mono or (n, 2) for stereo, at RATE samples a second."""

import numpy as np
from scipy.signal import butter, sosfilt

RATE = 48000
TURN = 2 * np.pi


def samples(seconds):
    """How many samples a span of `seconds` has."""
    return int(round(seconds * RATE))


def times(seconds):
    """The time of every sample, in seconds."""
    return np.arange(samples(seconds)) / RATE


def phase(hertz):
    """Phase in radians of an oscillator whose frequency moves as the array `hertz` says."""
    return TURN * np.cumsum(hertz) / RATE


def decay(t, tau):
    """Exponential decay: 1 at t = 0, 1/e at t = tau, 0 before its time."""
    return np.where(t < 0, 0.0, np.exp(-np.maximum(t, 0) / tau))


def hump(t, centre, width):
    """A bell over time: 1 at `centre`, 1/e at `width` to either side (all in seconds)."""
    return np.exp(-(((t - centre) / width) ** 2))


def eased(t, points):
    """An envelope through (seconds, value) points, bending softly at each instead of at corners."""
    at, value = np.array(points, float).T
    right = np.clip(np.searchsorted(at, t, side='right'), 1, len(at) - 1)
    along = np.clip((t - at[right - 1]) / (at[right] - at[right - 1]), 0, 1)
    return value[right - 1] + (value[right] - value[right - 1]) * (0.5 - 0.5 * np.cos(np.pi * along))


def noise(seconds, seed):
    """White noise of unit power."""
    return np.random.default_rng(seed).normal(size=samples(seconds))


def band(hertz, low, high, steepness=2):
    """Magnitude of a band between two frequencies: 1 inside, falling by 6 dB * steepness an octave each side."""
    below = 1 / (1 + (low / np.maximum(hertz, 1e-3)) ** (2 * steepness))
    return below / (1 + (hertz / high) ** (2 * steepness))


def periodic_noise(seconds, low, high, seed, steepness=2):
    """Noise in a band that joins its own end without a seam (inverse FFT of random phases); peaks at 1."""
    n = samples(seconds)
    hertz = np.fft.rfftfreq(n, 1 / RATE)
    angles = np.random.default_rng(seed).uniform(0, TURN, len(hertz))
    y = np.fft.irfft(band(hertz, low, high, steepness) * np.exp(1j * angles), n)
    return y / np.abs(y).max()


def periodic_filter(x, low, high, steepness=2):
    """Keep a band of a loop, without disturbing its periodicity. Works on mono and stereo."""
    hertz = np.fft.rfftfreq(len(x), 1 / RATE)
    gain = band(hertz, low, high, steepness)
    if x.ndim == 2:
        gain = gain[:, None]
    return np.fft.irfft(np.fft.rfft(x, axis=0) * gain, len(x), axis=0)


def periodic_convolve(x, shape):
    """Lay `shape` down at every impulse of the loop `x`, running over its end into its beginning."""
    return np.fft.irfft(np.fft.rfft(x) * np.fft.rfft(shape, len(x)), len(x))


def lowpass(x, hertz, order=2):
    """Causal Butterworth low-pass along time."""
    return sosfilt(butter(order, hertz, 'low', fs=RATE, output='sos'), x, axis=0)


def highpass(x, hertz, order=2):
    """Causal Butterworth high-pass along time."""
    return sosfilt(butter(order, hertz, 'high', fs=RATE, output='sos'), x, axis=0)


def bandpass(x, low, high, order=2):
    """Causal Butterworth band-pass along time."""
    return sosfilt(butter(order, [low, high], 'band', fs=RATE, output='sos'), x, axis=0)


def unit(x):
    """The same signal with a standard deviation of 1."""
    return x / x.std()


def faded(x, attack=0.004, release=0.03):
    """The same signal, starting and ending in silence (raised cosine, seconds)."""
    y = x.copy()
    rise = np.sin(np.linspace(0, np.pi / 2, samples(attack))) ** 2
    fall = np.cos(np.linspace(0, np.pi / 2, samples(release))) ** 2
    if y.ndim == 2:
        rise, fall = rise[:, None], fall[:, None]
    y[: len(rise)] *= rise
    y[len(y) - len(fall) :] *= fall
    return y


def whole_cycles(hertz, seconds):
    """The frequency nearest to `hertz` that runs a whole number of times in a loop of `seconds`."""
    return round(hertz * seconds) / seconds


def grains(seconds, rate, seed, length=0.02, low=800, high=6000, times_of=None):
    """Crackle: single grains of decaying, ringing noise, no two alike.

    `rate` is grains a second, `length` their longest decay in seconds, `low`..`high` the range of their colour in Hz.
    `times_of(rng, count)` may give the moments in seconds; otherwise they fall evenly by chance.
    Causal, not periodic. Peaks near 1.
    """
    rng = np.random.default_rng(seed)
    y = np.zeros(samples(seconds))
    count = int(rate * seconds)
    at = rng.uniform(0, seconds, count) if times_of is None else times_of(rng, count)
    for start in samples_of(at):
        t = times(rng.uniform(0.2, 1) * length * 5)
        colour = np.exp(rng.uniform(np.log(low), np.log(high)))
        tau = length * rng.uniform(0.1, 1)
        grain = (np.sin(TURN * colour * t) * 0.6 + rng.normal(size=len(t)) * 0.5) * decay(t, tau)
        grain *= rng.gamma(0.9, 0.35) * rng.choice([-1, 1])
        room = max(0, min(len(grain), len(y) - start))
        y[start : start + room] += grain[:room]
    return y / max(1e-9, np.abs(y).max())


def samples_of(moments):
    """Sample positions of an array of moments in seconds; moments before zero are dropped."""
    return [samples(m) for m in np.asarray(moments) if m >= 0]
