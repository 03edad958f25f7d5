"""Musical notation in text: `line('A3:1.5 G3:.5 -:2')` is a dotted quarter, an eighth and a half rest."""

from dataclasses import dataclass, replace

STEPS = {'C': 0, 'D': 2, 'E': 4, 'F': 5, 'G': 7, 'A': 9, 'B': 11}
BENDS = {'#': 1, 'b': -1}


@dataclass(frozen=True)
class Note:
    """One note: start and length in beats, pitch as a MIDI number (60 = C4), velocity 1-127."""

    start: float
    pitch: int
    length: float
    velocity: int


def pitch(name):
    """MIDI number of a note name such as `C#4` or `Bb2`."""
    octave = int(name[-1])
    return STEPS[name[0]] + sum(BENDS[c] for c in name[1:-1]) + 12 * (octave + 1)


def line(text, start=0.0, velocity=64, held=0.98):
    """A melody. Words are `name:beats`, `-:beats` for a rest, `name:beats@velocity` for a louder or softer one.

    Several names joined by `+` sound together. `held` is the share of its length that a note sounds.
    """
    notes = []
    at = start
    for word in text.split():
        if word == '|':
            continue
        names, _, rest = word.partition(':')
        beats, _, own = rest.partition('@')
        for name in names.split('+'):
            if name != '-':
                notes.append(Note(at, pitch(name), float(beats) * held, int(own or velocity)))
        at += float(beats)
    return notes


def moved(notes, beats=0.0, semitones=0, velocity=0):
    """The same notes later, higher or louder."""
    return [replace(n, start=n.start + beats, pitch=n.pitch + semitones, velocity=n.velocity + velocity) for n in notes]


def voice(text, beats, velocity=64, held=0.98):
    """A line that fills a whole piece; raises ValueError unless its words add up to `beats`."""
    words = [word for word in text.split() if word != '|']
    total = sum(float(word.partition(':')[2].partition('@')[0]) for word in words)
    if abs(total - beats) > 1e-9:
        raise ValueError(f'a voice of {total:g} beats in a piece of {beats:g}: {text[:40]}...')
    return line(text, 0, velocity, held)
