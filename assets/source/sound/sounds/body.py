"""What is heard from inside and close by: heart, breath, cloth - and the scream, which no throat makes."""

import numpy as np

from score.notes import Note, pitch
from score.orchestra import CELLO, STRINGS, TREMOLO, Part, play
from synth.signal import RATE, bandpass, decay, eased, faded, hump, lowpass, noise, phase, times, unit
from synth.space import add, in_room, panned, stereo
from workplace import folder


def beat(hertz, force):
    """One thud of a heart valve, felt more than heard.

    A small speaker has nothing of the thud itself: what it can give is the chest that answers, two octaves up.
    """
    t = times(0.35)
    tone = np.sin(phase(hertz * (0.7 + 0.6 * decay(t, 0.04)))) + 0.3 * np.sin(
        phase(2.4 * hertz * (0.8 + 0.4 * decay(t, 0.03)))
    )
    thud = np.tanh(2.2 * tone * decay(t, 0.075))
    chest = sum(
        level * np.sin(phase(hertz * multiple * (0.92 + 0.16 * decay(t, 0.03)))) * decay(t, tau)
        for multiple, level, tau in ((2.9, 0.9, 0.07), (4.3, 0.75, 0.05), (6.2, 0.5, 0.035))
    )
    valve = bandpass(noise(0.35, int(hertz * 10)), 140, 520) * decay(t, 0.022) * 2.2
    y = (0.62 * thud + 0.55 * chest + 0.5 * valve) * np.clip(t / 0.008, 0, 1)
    return y * force * faded(np.ones_like(t), 0, 0.1)


def heartbeat():
    """Loop: one full beat, thirty a minute."""
    y = np.zeros_like(times(2.0))
    add(y, beat(52, 1.0), 0.02)
    add(y, beat(62, 0.7), 0.31)
    return stereo(y) * 0.8


# Seconds of each beat and its force: the gaps widen, the second stroke drifts from the first, the last has none.
SLOWING = ((0.05, 1.0), (0.90, 0.98), (1.83, 0.93), (2.90, 0.85), (4.20, 0.72), (5.85, 0.5), (8.0, 0.26))


def heartbeat_slow():
    """A heart that slows, weakens and stops; the silence at the end belongs to it."""
    y = np.zeros_like(times(9.6))
    for index, (at, force) in enumerate(SLOWING):
        add(y, beat(52 - 1.5 * index, force), at)
        if index < len(SLOWING) - 1:
            add(y, beat(62 - 2 * index, 0.7 * force), at + 0.27 + 0.022 * index)
    return in_room(y, 1.0, 0.12, 400)


def breath():
    """In, a catch, and out: shaken, close."""
    length = 2.6
    t = times(length)
    tremor = 1 + 0.28 * unit(bandpass(noise(length, 750), 5, 10))
    inward = bandpass(noise(length, 751), 900, 3400) * eased(t, [(0, 0), (0.55, 1), (0.8, 0.2), (0.9, 0), (2.6, 0)])
    catch = bandpass(noise(length, 752), 500, 1600) * hump(t, 0.98, 0.02) * 0.25
    outward = bandpass(noise(length, 753), 350, 1500) * eased(
        t, [(0, 0), (1.15, 0), (1.4, 1), (1.8, 0.5), (2.5, 0), (2.6, 0)]
    )
    throat = bandpass(noise(length, 754), 160, 420) * eased(t, [(0, 0), (1.15, 0), (1.4, 0.6), (2.3, 0), (2.6, 0)])
    return in_room(faded((inward + catch + (1.3 * outward + throat) * tremor) * 0.4, 0.02, 0.1), 0.6, 0.07)


def cloth():
    """A cloak turning: one long sweep, folded twice."""
    length = 1.1
    t = times(length)
    weave = 1 + 0.5 * unit(bandpass(noise(length, 760), 12, 60))
    sweep = hump(t, 0.22, 0.13) + 0.6 * hump(t, 0.52, 0.09) + 0.3 * hump(t, 0.78, 0.12)
    y = (bandpass(noise(length, 761), 500, 3800) * 0.5 + lowpass(noise(length, 762), 240) * 0.4) * sweep * weave
    return in_room(faded(y, 0.01, 0.1), 0.6, 0.08)


# Desks of the scream: programme, pitches, how far they are dragged (semitones up or down), place, level.
DESKS = (
    (STRINGS, 'D4 Eb4 F4', 19, -0.5, 1.0),
    (TREMOLO, 'A4 Bb4', 14, 0.45, 0.7),
    (STRINGS, 'A3 D4', 10, 0.2, 0.8),
    (CELLO, 'D3 F3', -9, -0.2, 0.3),
)
CRY = 7.0  # seconds


def drag(distance):
    """A pull on every string: slowly, then all at once, then let slip; in semitones over seconds."""
    return lambda second: (
        distance * float(eased(np.array([second]), [(0, 0), (0.5, 0.12), (1.6, 1), (3.4, 0.94), (7, 0.5)])[0])
    )


def bow(second):
    """Pressure on every string, as MIDI expression: leaning in, holding, giving up."""
    return 127 * float(eased(np.array([second]), [(0, 0.2), (1.5, 1), (2.8, 0.9), (4.6, 0.35), (5.6, 0), (7, 0)])[0])


def scream():
    """Grief as wind and strings: a cluster is torn upward and apart, wears down to air, and the air gives out."""
    y = np.zeros((len(times(CRY)), 2))
    for index, (program, names, distance, pan, level) in enumerate(DESKS):
        notes = [Note(0.02 * k, pitch(name), CRY - 0.5, 104) for k, name in enumerate(names.split())]
        part = Part(f'scream-{index}', program, notes, pan, bow, bend=drag(distance))
        sound = play(part, 1_000_000, CRY, 0, folder())
        y += level * sound * 0.09 / sound.std()
    t = times(CRY)
    voice = eased(t, [(0, 0), (1.6, 0.8), (3.0, 1.0), (4.4, 0.9), (6.2, 0.12), (7, 0)])
    y += panned(wind(t) * voice, 0) * 0.32
    return in_room(faded(y, 0.05, 0.8), 3.2, 0.4, 4200)


def wind(t):
    """Wind with an open mouth: two whistling bands that climb with the strings and sink when they fail."""
    bands = np.zeros_like(t)
    height = eased(t, [(0, 0), (1.6, 1), (3.2, 0.9), (7, 0)])
    for index, (low, high, at) in enumerate(((240, 420, 0.0), (420, 760, 0.35), (760, 1300, 0.7), (1300, 2300, 1.0))):
        for share, seed in ((1.0, 770), (0.4, 780)):
            bands += (
                share
                * unit(bandpass(noise(len(t) / RATE, seed + index), low, high))
                * np.exp(-(((height - at) / 0.28) ** 2))
            )
    return bands / 3
