"""The death: strings under a slow cello that speaks his motif; the piano remembers hers, far above."""

import numpy as np

from score.mix import Desk, passage
from score.notes import line, voice
from score.orchestra import BASS, CELLO, CHOIR, PIANO, SLOW_STRINGS, STRINGS, TIMPANI, Part

BPM, BEATS = 60, 40

# Ten chords of four beats, four voices over the bass; the A major chords come late, out of a suspended fourth.
VOICES = (
    'A2:4 F2:4 D2:4 E2:4 C2:4 F2:4 Bb2:4 E2:4 A2:4 G2:4',
    'F3:4 D3:4 Bb2:4 D3:2 C#3:2 A2:4 D3:4 G3:4 D3:2 C#3:2 E3:4 D3:4',
    'A3:4 A3:4 A3:4 E3:4 D3:4 F3:4 D4:4 G3:4 F3:4 F3:4',
    'E4:4 D4:4 D4:4 A3:4 A3:4 C4:4 F4:4 Bb3:4 A3:4 Bb3:4',
)
BASS_LINE = 'D2:4 Bb1:4 G1:4 A1:4 F1:4 Bb1:4 Eb2:4 A1:4 D2:4 D2:4'
THEME = (
    '-:1 A3:1.5@70 G3:.5@60 F3:1@66 E3:.75@62 F3:.25@58 D3:3@70 D3:1@60 F3:.75@66 G3:.25@66 A3:2@78 G3:1@70 E3:4@66 '
    'D4:1.5@82 C4:.5@72 A3:1@74 Bb3:1.4@78 A3:.6@70 F3:2@72 G3:1@74 Bb3:1@80 D4:2@90 C#4:2@84 A3:3@74 '
    'F3:1.5@64 E3:.5@58 D3:3@62 D3:2@46'
)
MEMORY = (
    'D5:2.5@34 A5:3.5@28 F5:1@30 E5:4@28 D5:3.5@30 E5:1.5@28 A5:2@36 F5:4.5@30 C6:1.5@30 Bb5:2.5@34 G5:4@30 '
    'E5:1.5@28 F5:2@32 A5:2@28 G5:1.5@28 D5:2.5@26'
)
DEPTHS = 'D2:16@30 F1:8@32 Eb2:8@34 D2:8@30'
CHOIR_LINES = ('-:16 A3:4@36 F3:4@38 G3:4@44 E3:4@38 D3:8@32', '-:24 D4:4@40 -:12')


def swell(beat):
    """The whole piece rises to its middle and falls; each bar breathes."""
    return 48 + 44 * np.sin(np.pi * beat / BEATS) ** 1.5 + 9 * np.sin(np.pi * beat / 2 - 1.2)


def bowing(beat):
    """Each stroke of the solo opens and closes."""
    return 78 + 24 * abs(np.sin(np.pi * (beat % 4) / 4)) + 14 * np.sin(np.pi * beat / BEATS)


def build():
    """One pass, 40 s."""
    chords = [note for text in VOICES for note in voice(text, BEATS, 52, 1.05)]
    heart = [note for bar in range(0, BEATS, 8) for note in line('D2:.45@34 D2:.8@24', start=bar)]
    choir = [note for text in CHOIR_LINES for note in voice(text, BEATS, held=1.02)]
    theme = voice(THEME, BEATS, held=1.0)
    return passage(
        [
            Desk(Part('elegy-strings', STRINGS, chords, 0.12, swell), -1, 0.42, 5200),
            Desk(Part('elegy-basses', BASS, voice(BASS_LINE, BEATS, 58, 1.02), -0.15, swell), -4, 0.3, 2600),
            Desk(Part('elegy-cello', CELLO, theme, -0.1, bowing), 0, 0.42, 3600, 60),
            # The solo sample alone is thin: a section an octave's breath behind it carries the line.
            Desk(Part('elegy-section', SLOW_STRINGS, theme, 0.0, bowing), -2, 0.5, 3200, 60),
            Desk(
                Part('elegy-piano', PIANO, voice(MEMORY, BEATS, held=1.05) + voice(DEPTHS, BEATS, held=0.5), 0.2),
                -12,
                0.5,
                4200,
            ),
            Desk(Part('elegy-choir', CHOIR, choir, 0.0, swell), -9, 0.55, 3600),
            Desk(Part('elegy-drum', TIMPANI, heart, -0.05), -13, 0.45, 1400),
        ],
        BPM,
        BEATS,
    )
