"""The two motifs that all the music is made of.

HERS climbs from the root to the fifth by way of the third: D E F G F A. HIS is its exact mirror and falls:
A G F E F D. Played together they cross on F, in unison, and are consonant all the way: two fencers who know
each other's every stroke. Both share one rhythm, long-short-long. The elegy speaks HIS: it is he who mourns.
"""

from score.notes import line, moved

HERS = ('D', 'E', 'F', 'G', 'F', 'A')
HIS = ('A', 'G', 'F', 'E', 'F', 'D')
RHYTHM = (1.5, 0.5, 1.0, 0.75, 0.25, 2.75)


def spoken(names, octave, rhythm=RHYTHM, start=0.0, velocity=64, shift=0):
    """A motif as notes: its names in an octave, `shift` semitones away, in a rhythm of beats.

    A rhythm shorter than the motif leaves its last notes unsaid.
    """
    words = ' '.join(f'{name}{octave}:{beats}' for name, beats in zip(names, rhythm))
    return moved(line(words, start, velocity), semitones=shift)


def arch(notes, rise=14):
    """The same notes, growing toward the highest by up to `rise` in velocity."""
    low = min(n.pitch for n in notes)
    span = max(1, max(n.pitch for n in notes) - low)
    return [note for n in notes for note in moved([n], velocity=round(rise * (n.pitch - low) / span))]
