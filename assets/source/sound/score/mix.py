"""From parts to one pass of a loop: levels, tone, hall, and the fold that joins end and beginning."""

from dataclasses import dataclass

import numpy as np

from score.orchestra import SPEAKS, Part, play
from synth.dynamics import ratio
from synth.signal import highpass, lowpass, samples
from synth.space import folded, in_room, narrowed
from workplace import folder

RING = 9.0  # seconds that notes and hall may sound past the end of a pass
HALL = 3.4  # seconds to fall by 60 dB
WIDTH = 0.5  # of the sound font's own stereo: the hall gives width enough, and in mono nothing may vanish


@dataclass(frozen=True)
class Desk:
    """A part in the mix.

    `level` in dB relative to equal loudness, `hall` the share of room, `dark` and `thin` low- and high-pass in Hz.
    """

    part: Part
    level: float
    hall: float = 0.35
    dark: float = 9000
    thin: float = 30


def passage(desks, bpm, beats, extra=None):
    """One pass of a piece of `beats` at `bpm`: periodic, stereo.

    Each part is brought to the same power first, so levels say how loud it stands in the whole and do
    not depend on the sound font. `extra` is a loop of synthesised sound mixed in as it is.
    """
    micros = round(60e6 / bpm)
    seconds = beats * micros / 1e6
    total = np.zeros((samples(seconds), 2))
    for desk in desks:
        sound = play(desk.part, micros, beats, RING - HALL - 0.1, folder())
        sound = narrowed(highpass(lowpass(sound, desk.dark, 1), desk.thin), WIDTH)
        power = np.sqrt((sound[np.abs(sound).max(1) > 1e-4] ** 2).mean())
        sound = in_room(sound, HALL, desk.hall, 5200) * (0.08 / power)
        early = samples(SPEAKS.get(desk.part.program, 0))
        total += ratio(desk.level) * np.roll(folded(sound, seconds), -early, axis=0)
    if extra is not None:
        total += extra
    return total
