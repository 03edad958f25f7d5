"""Night, a cot, a lamp: a piano that goes over the lesson once more.

Hers, then his, then hers from higher up, then his - and hers again without its last note. Under it, hardly there,
the tone of the red blade: it does not go out.
"""

from dataclasses import replace

import numpy as np

from score.mix import Desk, passage
from score.notes import pitch, voice
from score.orchestra import HARP, PIANO, SLOW_STRINGS, Part
from synth.drones import air, drone, hertz

BPM, BAR, BEATS = 60, 3, 54

RIGHT = (
    'D5:1.5@46 E5:.5@40 F5:1@44 G5:1@48 F5:2@42 A5:3@50 -:3 A4:1.5@42 G4:.5@38 F4:1@42 E4:1@40 F4:2@38 D4:3@42 -:3 '
    'F5:1.5@48 G5:.5@42 A5:1@48 Bb5:1@52 A5:2@46 C6:3@50 -:3 C5:1.5@44 Bb4:.5@40 A4:1@42 G4:1@42 A4:2@40 F4:3@42 '
    'D5:1.5@40 E5:.5@36 F5:1@40 G5:1@42 F5:2@36 -:3'
)
LEFT = (
    'D3:1 A3:1 D4:1 Bb2:1 F3:1 D4:1 A2:1 F3:1 C4:1 G2:1 E3:1 C4:1 F2:1 C3:1 A3:1 C3:1 G3:1 Bb3:1 Bb2:1 F3:1 A3:1 '
    'G2:1 D3:1 Bb3:1 Bb2:1 F3:1 D4:1 G2:1 D3:1 Bb3:1 A2:1 E3:1 C4:1 D3:1 A3:1 F4:1 A2:1 F3:1 C4:1 G2:1 D3:1 Bb3:1 '
    'F2:1 C3:1 A3:1 Bb2:1 F3:1 D4:1 C3:1 G3:1 D4:1 F2:1 C3:1 G3:1'
)
ANSWERS = '-:9 E5:1 C5:1 G4:1 -:9 D5:1 Bb4:1 A4:1 -:9 A5:1 F5:1 D5:1 -:15 G4:1 C5:1 -:1'
VEIL = (
    'A3:3 Bb3:3 A3:3 G3:3 A3:3 G3:3 A3:3 Bb3:3 Bb3:6 A3:6 C4:3 Bb3:3 A3:3 Bb3:3 C4:3 C4:3',
    'F3:9 E3:3 F3:9 D3:3 F3:3 D3:3 E3:3 F3:6 D3:3 F3:6 G3:6',
)


def veil(beat):
    """Strings that come up behind the higher answer, and go."""
    return 40 + 36 * np.sin(np.pi * beat / BEATS) ** 2


def pedalled(notes):
    """The left hand with the pedal: every note rings to the end of its bar and no further."""
    return [replace(n, length=BAR - n.start % BAR) for n in notes]


def build():
    """One pass, 54 s."""
    strings = [note for text in VEIL for note in voice(text, BEATS, 44, 1.06)]
    seconds = BEATS * 60 / BPM
    lamp = drone(seconds, ((hertz(pitch('D2')), 0.008), (hertz(pitch('A2')), 0.003)), 600)
    return passage(
        [
            Desk(Part('cot-right', PIANO, voice(RIGHT, BEATS, held=1.25), 0.12, None, 0.018), 0, 0.4, 3600, 90),
            Desk(Part('cot-left', PIANO, pedalled(voice(LEFT, BEATS, 34)), -0.12, None, 0.018), -5, 0.4, 2600),
            Desk(Part('cot-harp', HARP, voice(ANSWERS, BEATS, 44, 2.0), 0.35, None, 0.015), -6, 0.55, 4000, 120),
            Desk(Part('cot-veil', SLOW_STRINGS, strings, 0.0, veil), -11, 0.6, 2200, 120),
        ],
        BPM,
        BEATS,
        lamp + 0.004 * air(seconds, 300, 1500, 610),
    )
