"""The duel, in two intensities of the same sixteen bars of five: 3+3+2+2, always a step off balance.

`duel` is two people who know each other fencing; `duel-high` adds what is at stake. Every part of the first is
in the second at the same instant, so the one can be faded into the other at any moment. His motif is low, hers
answers a bar later; in the fifth bar both speak at once, each the mirror of the other.
"""

import numpy as np

from score.mix import Desk, passage
from score.notes import Note, line, moved, pitch, voice
from score.orchestra import (
    BASS,
    BASSOON,
    CELLO,
    CLARINET,
    HORN,
    PIZZICATO,
    SLOW_STRINGS,
    STRINGS,
    TAIKO,
    TIMPANI,
    TREMOLO,
    VIOLA,
    Part,
)
from synth.drones import hertz, thud
from synth.signal import samples
from synth.space import add, folded, stereo

BPM, BAR, BARS = 100, 5, 16
BEATS = BAR * BARS
ACCENTS = (0, 1.5, 3, 4)  # beats of a bar: 3+3+2+2 eighths
FORCE = (1.0, 0.72, 0.86, 0.66)

ROOTS = 'D2 D2 D2 D2 D2 D2 Bb1 A1 F2 E2 Eb2 C#2 D2 Bb1 G1 A1'.split()
# The three tones a bar's running eighths are made of; a slash parts two halves of a bar.
FIGURES = (
    'D3 F3 A3, D3 E3 A3, D3 F3 Bb3, D3 E3 Bb3, D3 F3 A3, D3 F3 A3, D3 F3 Bb3, D3 E3 A3/C#3 E3 A3, '
    'C3 F3 A3, C3 E3 G3, Bb2 Eb3 G3, C#3 E3 G3, D3 F3 A3, D3 F3 Bb3, D3 G3 Bb3, D3 E3 A3/C#3 E3 A3'
).split(', ')
RUN = (0, 0, 1, 0, 0, 2, 0, 1, 2, 1)

# Sustained voices. Where a motif's fourth note leans on an accent, they leave out the tone it would rub against.
UPPER = (
    'D4:10 F4:5 G4:5 A4:5 F4:5 D4:5 E4:5 F4:5 G4:15 D4:5 F4:5 G4:5 E4:5',
    'A3:10 Bb3:10 A3:10 Bb3:5 A3:5 C4:10 Bb3:5 A3:10 Bb3:5 G3:5 A3:5',
    'D3:15 E3:5 D3:10 F3:5 D3:3 C#3:2 C3:5 G3:5 Eb3:5 E3:5 D3:15 D3:3 C#3:2',
)
HIS_LINE = (
    'A3:1.5 G3:.5 F3:1 E3:1 F3:1 D3:4 -:11 A3:1.5 G3:.5 F3:1 E3:1 F3:1 D3:4 -:1 -:20 '
    'Bb3:1.5 A3:.5 G3:1 F3:1 G3:1 E3:4 -:1 A3:1.5 G3:.5 F3:1 E3:1 F3:1 D3:3 -:2 D4:1.5 C4:.5 Bb3:1 A3:1 Bb3:1 A3:3 -:2'
)
HER_LINE = (
    '-:10 D4:1.5 E4:.5 F4:1 G4:1 F4:1 Bb4:2 A4:1 G4:2 D4:1.5 E4:.5 F4:1 G4:1 F4:1 A4:3 G4:1 F4:1 F4:2 D4:1 E4:1 F4:1 '
    'E4:3 -:2 F4:1.5 G4:.5 A4:1 Bb4:1 A4:1 C5:3 Bb4:1 A4:1 G4:4 -:4 E4:1 G4:1 F4:3 -:2 D4:1.5 E4:.5 F4:1 G4:1 F4:1 '
    'G4:1.5 A4:.5 Bb4:1 C5:1 Bb4:1 D5:2 C#5:2 -:1'
)


def phrase(beat):
    """Four-bar phrases grow; the chromatic descent in the third grows most."""
    within = (beat % (4 * BAR)) / (4 * BAR)
    return 56 + 32 * within + 24 * np.exp(-(((beat - 55) / 9) ** 2))


def running(velocity, held):
    """The eighths that never stop, leaning on 3+3+2+2."""
    notes = []
    for bar, figure in enumerate(FIGURES):
        halves = [half.split() for half in figure.split('/')]
        for step, index in enumerate(RUN):
            tones = halves[-1] if step >= 6 else halves[0]
            leans = 14 if step / 2 in ACCENTS else 0
            notes.append(Note(bar * BAR + step / 2, pitch(tones[index]), 0.5 * held, velocity + leans))
    return notes


def steps(velocity, octave=0):
    """The bass on the four accents of each bar."""
    return [
        Note(bar * BAR + at, pitch(root) + octave, 0.55, int(velocity * force))
        for bar, root in enumerate(ROOTS)
        for at, force in zip(ACCENTS, FORCE)
    ]


def pulse(level):
    """A loop of soft strokes under the bass, tuned to it: the ground answering feet."""
    seconds = BEATS * 60 / BPM
    y = np.zeros(samples(seconds + 1))
    for note in steps(100):
        add(y, thud(hertz(note.pitch), note.velocity / 100), note.start * 60 / BPM)
    return level * folded(stereo(y), seconds)


def drums(velocity):
    """A skin on the accents, with a light pick-up into every second bar and a longer one into every phrase."""
    notes = []
    for bar in range(BARS):
        text = 'D3:1.5@{a} D3:1.5@{b} D3:1@{c} D3:{rest}@{b}'
        pick = ' D3:.25@{d} D3:.25@{d}' if bar % 2 else ''
        if bar % 4 == 3:
            pick = ' D3:.25@{d} D3:.25@{b} D3:.25@{c}'
        rest = 1 - 0.25 * pick.count('D3')
        loud = {'a': velocity, 'b': velocity * 6 // 10, 'c': velocity * 8 // 10, 'd': velocity * 4 // 10, 'rest': rest}
        notes += line((text + pick).format(**loud), start=bar * BAR, held=0.6)
    return notes


def base(lift):
    """The desks both intensities share; `lift` in dB raises what must be heard through more."""
    chords = [note for text in UPPER for note in voice(text, BEATS, 54, 1.03)]
    his, hers = voice(HIS_LINE, BEATS, 74, 1.0), voice(HER_LINE, BEATS, 66, 1.0)
    return [
        Desk(Part('duel-sustain', SLOW_STRINGS, chords, 0.15, phrase), -6, 0.45, 2600, 90),
        Desk(Part('duel-run', STRINGS, running(52, 0.55), -0.2, phrase, 0.008), -7, 0.25, 2800, 70),
        # Plucked along with it, so that the eighths have edges.
        Desk(Part('duel-pluck', PIZZICATO, running(60, 0.6), -0.15, phrase, 0.006), -9, 0.25, 3200, 80),
        Desk(Part('duel-steps', PIZZICATO, steps(84, 12), 0.1, None, 0.006), -4, 0.25, 2600, 50),
        Desk(Part('duel-bass', BASS, steps(72), 0.0, None, 0.006), -5, 0.2, 1600),
        Desk(Part('duel-cello', CELLO, his, -0.3, phrase), -2 + lift, 0.4, 3200, 70),
        Desk(Part('duel-bassoon', BASSOON, his, -0.2, phrase), -8 + lift, 0.4, 2400, 70),
        Desk(Part('duel-viola', VIOLA, hers, 0.3, phrase), -5 + lift, 0.45, 3400, 150),
        Desk(Part('duel-clarinet', CLARINET, hers, 0.25, phrase), -6 + lift, 0.45, 3000, 150),
        Desk(Part('duel-skin', TAIKO, drums(38), 0.0, None, 0.005), -9, 0.5, 1400),
    ]


def build():
    """The first intensity, one pass, 48 s."""
    return passage(base(0), BPM, BEATS, pulse(0.12))


def build_high():
    """The second: tremolo, weight on the accents, both motifs doubled in octaves."""
    chords = [note for text in UPPER for note in voice(text, BEATS, 72, 1.0)]
    his, hers = voice(HIS_LINE, BEATS, 84, 1.0), voice(HER_LINE, BEATS, 82, 1.0)
    upper = moved(hers, semitones=12, velocity=-6)
    # A high line hangs over the third phrase, where the bass goes down by half steps.
    pedal = line('C6:10 Bb5:5 A5:5', start=8 * BAR, velocity=56)
    rolls = [n for bar in (7, 15) for n in line('A2:.25@30 ' * 4 + 'A2:.25@46 ' * 4, start=bar * BAR + 3, held=0.9)]
    more = [
        Desk(Part('high-tremolo', TREMOLO, chords, 0.1, phrase), -5, 0.35, 4200, 120),
        Desk(Part('high-run', STRINGS, running(74, 0.5), -0.25, phrase, 0.008), -5, 0.25, 4200, 90),
        Desk(Part('high-weight', STRINGS, steps(92, 0) + steps(84, 12), 0.0, None, 0.006), -5, 0.3, 2600, 40),
        Desk(Part('high-horns', HORN, his, -0.3, phrase), -4, 0.5, 2600, 80),
        Desk(Part('high-violins', STRINGS, hers + upper, 0.3, phrase), -4, 0.45, 4800, 180),
        Desk(Part('high-pedal', TREMOLO, pedal, 0.4, phrase), -15, 0.6, 5200, 300),
        Desk(Part('high-drums', TAIKO, drums(78), 0.0, None, 0.005), -4, 0.45, 2200),
        Desk(Part('high-rolls', TIMPANI, rolls + steps(58), -0.1, None, 0.006), -8, 0.45, 1600),
    ]
    return passage(base(2) + more, BPM, BEATS, pulse(0.14))
