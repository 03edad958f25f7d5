"""What buttons say."""

from synth.signal import bandpass, decay, faded, noise, times
from synth.space import stereo


def tick():
    """A dry fleck of ash."""
    t = times(0.09)
    return stereo(faded(bandpass(noise(0.09, 90), 1800, 6000) * decay(t, 0.012) * 0.4, 0.001))
