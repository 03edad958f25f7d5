"""The other road: moving on, nothing decided. B flat and F major pass by, D minor is crossed and never entered;
both motifs meet once in full, in mirror, and then both leave out their last note. The loop hangs on a fourth."""

import numpy as np

from score.mix import Desk, passage
from score.notes import Note, pitch, voice
from score.orchestra import BASS, CELLO, CLARINET, FLUTE, HARP, HORN, PIZZICATO, SLOW_STRINGS, STRINGS, TAIKO, Part

BPM, BAR, BARS = 80, 4, 20
BEATS = BAR * BARS

BASS_LINE = 'Bb2:4 A2:4 G2:4 F2:4 Eb2:4 D2:4 C2:8 F2:4 E2:4 D2:4 Bb1:4 G2:4 A2:4 Bb2:4 C3:4 A2:4 G2:4 Eb2:4 F2:4'
UPPER = (
    'F4:8 G4:4 A4:4 G4:4 F4:8 E4:4 F4:4 G4:4 A4:4 Bb4:8 C5:4 D5:4 C5:4 D5:8 Bb4:8',
    'D4:4 C4:4 Bb3:4 A3:4 Bb3:8 C4:16 D4:12 F4:8 E4:4 F4:4 G4:8 F4:4',
    'F3:8 D3:8 Eb3:4 F3:4 G3:8 A3:4 G3:4 F3:8 G3:4 C4:4 D4:4 G3:4 A3:4 Bb3:8 C4:4',
)
FIGURES = (
    'Bb3 D4 F4, A3 C4 F4, G3 Bb3 D4, A3 D4 F4, G3 Bb3 Eb4, F3 Bb3 D4, G3 C4 F4, G3 C4 E4, A3 C4 F4, G3 C4 E4, '
    'A3 D4 F4, Bb3 D4 F4, Bb3 D4 G4, C4 F4 A4, D4 F4 Bb4, E4 G4 C5, D4 F4 A4, Bb3 D4 G4, Bb3 Eb4 G4, Bb3 C4 F4'
).split(', ')
WALK = (0, 1, 2, 1, 0, 2, 1, 2)

HERS_LOW = (
    'D4:1.5 E4:.5 F4:1 G4:.5 F4:.5 A4:3 -:1 -:8 G4:1.5 A4:.5 Bb4:1 C5:.5 Bb4:.5 D5:3 -:1 -:8 '
    'F4:1.5 G4:.5 A4:1 Bb4:.5 A4:.5 C5:3 -:1 -:40'
)
HERS_HIGH = '-:40 D5:1.5 E5:.5 F5:1 G5:.5 F5:.5 A5:2 G5:1 F5:1 -:16 D5:1.5@50 E5:.5@46 F5:1@50 G5:.5@46 F5:.5@42 -:12'
HERS_ALONE = '-:48 G4:1.5 A4:.5 Bb4:1 -:1 C5:3 -:1 -:24'
HIS_LINE = (
    '-:8 D4:1.5 C4:.5 Bb3:1 A3:.5 Bb3:.5 A3:3 -:1 -:8 -:2 G4:1.5 F4:.5 E4:2 -:2 '
    'C4:1.5 Bb3:.5 A3:1 G3:.5 A3:.5 E3:3 -:1 A3:1.5 G3:.5 F3:1 E3:.5 F3:.5 D3:3 -:1 '
    '-:8 F4:1.5 Eb4:.5 D4:1 -:1 C4:3 -:1 -:8 Bb3:1.5@54 A3:.5@50 G3:1@50 F3:.5@46 G3:.5@42 -:4'
)


def arc(beat):
    """Up to the meeting in bars nine to twelve, thin after it, nearly gone at the end."""
    return 48 + 54 * np.exp(-(((beat - 42) / 13) ** 2)) + 8 * np.sin(np.pi * (beat % 8) / 8)


def walking(velocity):
    """Harp eighths, one figure a bar, that never quite repeat a step."""
    return [
        Note(
            bar * BAR + step / 2,
            pitch(figure.split()[index]),
            min(1.2, BAR - step / 2),
            velocity + round(arc(bar * BAR) / 5) + (8 if step in (0, 5) else 0),
        )
        for bar, figure in enumerate(FIGURES)
        for step, index in enumerate(WALK)
    ]


def treading():
    """Plucked basses on one, on the half of two and on four: a gait with a limp."""
    roots = [note for note in voice(BASS_LINE, BEATS) for _ in range(round(note.length / 3.9))]
    return [
        Note(bar * BAR + at, note.pitch, 0.6, loud)
        for bar, note in enumerate(roots)
        for at, loud in ((0, 74), (1.5, 58), (3, 64))
    ]


def build():
    """One pass, 60 s."""
    chords = [note for text in UPPER for note in voice(text, BEATS, 56, 1.04)]
    bass = voice(BASS_LINE, BEATS, 54, 1.02)
    his = voice(HIS_LINE, BEATS, 72, 1.0)
    low, high = voice(HERS_LOW, BEATS, 70, 1.0), voice(HERS_HIGH, BEATS, 74, 1.0)
    steps = [
        Note(beat, pitch('D3'), 0.5, loud)
        for bar in range(8, 12)
        for beat, loud in ((4 * bar, 60), (4 * bar + 1.5, 38), (4 * bar + 3, 46))
    ]
    return passage(
        [
            Desk(Part('stale-strings', SLOW_STRINGS, chords, 0.1, arc), -1, 0.45, 3200, 90),
            Desk(Part('stale-bass', BASS, bass, -0.1, arc), -6, 0.3, 1400),
            Desk(Part('stale-harp', HARP, walking(44), 0.25, None, 0.01), -5, 0.4, 4200, 100),
            Desk(Part('stale-tread', PIZZICATO, treading(), -0.2, None, 0.008), -7, 0.3, 2600, 50),
            Desk(Part('stale-violas', STRINGS, low, -0.25, arc), -1, 0.45, 3400, 140),
            Desk(Part('stale-violins', STRINGS, high, -0.3, arc), -3, 0.5, 4800, 200),
            Desk(Part('stale-flute', FLUTE, high, -0.2, arc), -11, 0.55, 4200, 200),
            Desk(Part('stale-clarinet', CLARINET, voice(HERS_ALONE, BEATS, 58), -0.25), -5, 0.6, 2800, 150),
            Desk(Part('stale-horn', HORN, his, 0.3, arc), -2, 0.55, 2400, 80),
            Desk(Part('stale-cellos', CELLO, his, 0.25, arc), -5, 0.45, 3000, 70),
            Desk(Part('stale-skin', TAIKO, steps, 0.0, None, 0.006), -9, 0.5, 1400),
        ],
        BPM,
        BEATS,
    )
