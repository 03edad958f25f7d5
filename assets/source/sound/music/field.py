"""The burnt field at dusk: open fifths over a bass that never leaves D; waiting. She begins her motif three times
and does not reach its end, the last time sinking back; far off, once, a horn speaks his."""

import numpy as np

from music.motifs import HERS, HIS, arch, spoken
from score.mix import Desk, passage
from score.notes import line, pitch, voice
from score.orchestra import BASS, BOWED_GLASS, CLARINET, HORN, SLOW_STRINGS, TIMPANI, Part
from synth.drones import air, drone, hertz

BPM, BEATS = 60, 64

# Eight chords of eight beats over the pedal: Dm without its third, Dm, Bb, Gm, Eb (the dread), Dm, E diminished, A
# without its third - which is where the loop begins again.
UPPER = (
    'A3:8 A3:8 Bb3:8 Bb3:8 G3:8 A3:8 G3:8 A3:8',
    'D3:8 F3:8 F3:8 G3:8 Eb3:8 F3:8 E3:8 E3:8',
    'A2:8 A2:8 D3:8 D3:8 Bb2:8 A2:8 Bb2:8 A2:8',
)
GLASS = '-:4 A5:7 -:13 Bb5:6 -:10 E5:7 -:9 A5:6 -:2'
DRUM = 'D2:16@26 D2:.5@24 D2:15.5@18 D2:16@28 D2:.5@22 D2:15.5@16'


def swell(beat):
    """Each chord breathes in and out; the Neapolitan one, two thirds through, breathes deepest."""
    breath = np.sin(np.pi * (beat % 8) / 8) ** 1.3
    return 42 + 38 * breath + 24 * np.exp(-(((beat - 36) / 7) ** 2))


def build():
    """One pass, 64 s."""
    chords = [note for text in UPPER for note in voice(text, BEATS, 50, 1.06)]
    hers = (
        spoken(HERS, 4, (1.5, 0.5, 3.5), start=13, velocity=50)
        + spoken(HERS, 4, (1.5, 0.5, 1, 4), start=27, velocity=54)
        + line('D4:1.5@50 E4:.5@48 F4:1@54 G4:2.5@60 E4:4@46', start=50)
    )
    his = arch(spoken(HIS, 3, (2, 0.75, 1.25, 1, 0.5, 5), start=41.5, velocity=46), 10)
    seconds = BEATS * 60 / BPM
    ground = drone(
        seconds, ((hertz(pitch('D1')), 0.018), (hertz(pitch('D2')), 0.018), (hertz(pitch('A2')), 0.008)), 300
    )
    return passage(
        [
            Desk(Part('field-strings', SLOW_STRINGS, chords, 0.1, swell), 0, 0.5, 2600, 70),
            Desk(Part('field-basses', BASS, line('D2:32 D2:32', velocity=46, held=1.0), -0.1, swell), -7, 0.35, 1200),
            Desk(Part('field-clarinet', CLARINET, hers, -0.25), -1, 0.7, 2400, 120),
            Desk(Part('field-horn', HORN, his, 0.35), -3, 0.85, 1500, 80),
            Desk(Part('field-glass', BOWED_GLASS, voice(GLASS, BEATS, 40), 0.3), -19, 0.7, 5000, 300),
            Desk(Part('field-drum', TIMPANI, voice(DRUM, BEATS), 0.0), -9, 0.8, 500),
        ],
        BPM,
        BEATS,
        ground + 0.035 * air(seconds, 250, 1400, 310),
    )
