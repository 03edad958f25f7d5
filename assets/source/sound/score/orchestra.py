"""Parts, and FluidSynth with the FluidR3 sound font (MIT licence) to play them."""

import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from score.midi import TICKS, smf
from score.notes import Note
from synth.signal import RATE

SOUNDFONT = os.environ.get('SOUNDFONT', '/usr/share/sounds/sf2/FluidR3_GM.sf2')

# General MIDI programmes used here (counted from 0).
PIANO, CELESTA, VIBRAPHONE = 0, 8, 11
VIOLIN, VIOLA, CELLO, BASS = 40, 41, 42, 43
TREMOLO, PIZZICATO, HARP, TIMPANI = 44, 45, 46, 47
STRINGS, SLOW_STRINGS, CHOIR = 48, 49, 52
HORN, BASSOON, CLARINET, FLUTE = 60, 70, 71, 73
BOWED_GLASS, TAIKO = 92, 116


# Seconds a programme takes to reach half its level (measured on FluidR3): the mix plays it that much earlier.
SPEAKS = {
    STRINGS: 0.05,
    TREMOLO: 0.05,
    SLOW_STRINGS: 0.12,
    CHOIR: 0.12,
    CELLO: 0.07,
    VIOLA: 0.08,
    BASS: 0.04,
    HORN: 0.05,
    CLARINET: 0.04,
    FLUTE: 0.04,
    BASSOON: 0.02,
}

BEND = 24  # semitones of pitch bend either way


@dataclass(frozen=True)
class Part:
    """One player or desk: what it plays on, its notes, its place (-1 left to 1 right) and its swell.

    `swell(beat)` is MIDI expression, 1-127, over the piece; None leaves it at full.
    """

    name: str
    program: int
    notes: list[Note]
    pan: float = 0.0
    swell: Callable[[float], float] | None = None
    loose: float = 0.012  # standard deviation of the timing, seconds
    bend: Callable[[float], float] | None = None  # semitones over beats, within BEND


def events(part, micros_a_beat, beats, end_beat):
    """MIDI events of a part on channel 0, with small seeded human inexactness in time and touch.

    Past `beats`, while the last notes ring on to `end_beat`, the swell begins again, as it does in the loop.
    """
    rng = np.random.default_rng(sum(part.name.encode()))
    out = [
        (0, 0, (0xC0, part.program)),
        (0, 0, (0xB0, 7, 100)),
        (0, 0, (0xB0, 10, int(round(64 + 63 * part.pan)))),
    ]
    notes = sorted(part.notes, key=lambda n: (n.start, n.pitch))
    for note in notes:
        late = rng.normal() * part.loose * 1e6 / micros_a_beat
        velocity = int(np.clip(note.velocity + rng.normal() * 2, 1, 127))
        start = max(0, round((note.start + late) * TICKS))
        stop = round((note.start + late + note.length) * TICKS)
        # A note-off must not cut the next note of the same pitch: end 60 ms before it.
        again = [n.start for n in notes if n.pitch == note.pitch and n.start > note.start]
        if again:
            stop = min(stop, round((min(again) - 0.06e6 / micros_a_beat) * TICKS))
        out.append((start, 2, (0x90, note.pitch, velocity)))
        out.append((max(stop, start + TICKS // 16), 1, (0x80, note.pitch, 0)))
    if part.swell:
        for step in range(int(end_beat * 8)):
            value = int(np.clip(part.swell(step / 8 % beats), 1, 127))
            out.append((step * TICKS // 8, 0, (0xB0, 11, value)))
    if part.bend:
        # Registered parameter 0 is the bend's range.
        out += [(0, 0, (0xB0, 101, 0)), (0, 0, (0xB0, 100, 0)), (0, 1, (0xB0, 6, BEND))]
        for step in range(int(end_beat * 48)):
            value = int(np.clip(8192 + 8191 * part.bend(step / 48) / BEND, 0, 16383))
            out.append((step * TICKS // 48, 1, (0xE0, value & 127, value >> 7)))
    return out


def play(part, micros_a_beat, beats, ring, work):
    """Play a part alone, dry, into a stereo array: `beats` long plus `ring` seconds for what dies away.

    `work` is a folder for the MIDI file and the raw sound. Raises if FluidSynth fails.
    """
    work = Path(work)
    end_beat = beats + ring * 1e6 / micros_a_beat
    end = round(end_beat * TICKS)
    midi = work / f'{part.name}.mid'
    raw = work / f'{part.name}.f32'
    midi.write_bytes(smf([events(part, micros_a_beat, beats, end_beat)], micros_a_beat, end))
    settings = ['synth.reverb.active=0', 'synth.chorus.active=0', 'synth.polyphony=512', 'synth.cpu-cores=1']
    options = [word for setting in settings for word in ('-o', setting)]
    subprocess.run(
        [
            'fluidsynth',
            '-niq',
            '-g',
            '0.5',
            '-r',
            str(RATE),
            '-T',
            'raw',
            '-O',
            'float',
            *options,
            '-F',
            raw,
            SOUNDFONT,
            midi,
        ],
        check=True,
        capture_output=True,
    )
    sound = np.fromfile(raw, np.float32).reshape(-1, 2)
    raw.unlink()
    length = round((beats * micros_a_beat / 1e6 + ring) * RATE)
    out = np.zeros((length, 2))
    out[: min(length, len(sound))] = sound[:length].astype(float)
    return out
