"""Measure every sound under assets/ and fail beyond the limits: `python3 check.py [--spectra DIR] [name ...]`.

Prints one row a file: loudness, true peak, constant offset, mono fitness, and for loops how the seam
compares with the signal itself (1.0 = as rough as its own roughest thousandth). Exit code 1 if anything is off.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import numpy as np

from encode import OVER
from loudness import facts, level, level_of, mono_loss, offset, read, seam
from spectra import draw
from synth.signal import samples
from synth.space import seconds_of
from tracks import TRACKS

ASSETS = Path(__file__).resolve().parents[2]

LOUDNESS = 1.5  # LUFS either way; below it is allowed where the peak leaves no room
ROOM = 1.2  # dB under the highest peak that count as "no room left"
OFFSET = 0.001  # full scale
MONO = 3.2  # dB lost in mono; unrelated sides lose 3
DRIFT = 0.05  # seconds between the length in the JSON and the file's
TOTAL = 4.5e6  # bytes of Opus in all


def complaints(track, described, x, measured):
    """What is wrong with a decoded file `x`, as a list of words; and its seam or None."""
    wrong = []
    highest = track.ceiling + OVER + 0.1
    if measured.peak > highest:
        wrong.append('peak')
    quiet = measured.lufs < track.loudness - LOUDNESS and measured.peak < highest - ROOM
    if quiet or measured.lufs > track.loudness + LOUDNESS:
        wrong.append('loudness')
    if offset(x) > OFFSET:
        wrong.append('offset')
    if mono_loss(x) > MONO:
        wrong.append('mono')
    if abs(seconds_of(x) - described['seconds']) > DRIFT:
        wrong.append('length')
    if described['caption'] != track.caption:
        wrong.append('caption')
    loop = described['loop']
    if track.in_phase and loop != facts(ASSETS / track.room / f'{track.in_phase}.json')['loop']:
        wrong.append('phase')
    if bool(loop) != track.loops:
        wrong.append('loop')
    if not loop:
        return wrong, None
    if samples(loop['end']) > len(x):
        return [*wrong, 'loop runs past the end'], None
    join = seam(x, loop)
    if join.clicks:
        wrong.append('seam')
    return wrong, join


def row(track, ending, scratch):
    """One line of the table, the decoded sound, and whether it is fault-free."""
    path = ASSETS / track.room / f'{track.name}{ending}'
    described = facts(path.with_suffix('.json'))
    x = read(path, scratch)
    loop = described['loop']
    # A short loop is measured repeated, as it is heard.
    body = x[samples(loop['start']) : samples(loop['end'])] if loop else x
    measured = level(path) if not loop or seconds_of(x) > 8 else level_of(np.concatenate([body] * 3), scratch)
    wrong, join = complaints(track, described, x, measured)
    # The JSON describes the Opus file; AAC may differ by what codecs differ.
    if abs(measured.peak - described['peak']) > 2.5 or abs(measured.lufs - described['lufs']) > 1.0:
        wrong.append('json')
    steps = (
        f'{join.step / max(1e-4, join.own_step):5.2f} {join.bend / max(1e-4, join.own_bend):5.2f}'
        if join
        else '    -     -'
    )
    text = (
        f'{track.room + "/" + track.name + ending:30}{seconds_of(x):7.2f} s {path.stat().st_size / 1000:7.1f} kB '
        f'{measured.lufs:6.1f} LUFS {measured.peak:6.1f} dBTP {offset(x):8.5f} {mono_loss(x):5.2f} dB '
        f'{steps}  {" ".join(wrong)}'
    )
    return text, x, not wrong


def main(arguments):
    """Check what is named, or everything. Returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('names', nargs='*')
    parser.add_argument('--spectra', type=Path, help='a folder for pictures of the spectra')
    options = parser.parse_args(arguments)
    chosen = [track for track in TRACKS if not options.names or track.name in options.names]
    fine = bool(chosen)
    print(
        f'{"file":30}{"length":>9}{"size":>11}{"loudness":>12}{"peak":>12}'
        f'{"offset":>9}{"mono":>8} {"step":>6}{"bend":>6}'
    )
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder) / 'decoded.wav'
        for track in chosen:
            for ending in ('.opus', '.m4a'):
                text, x, good = row(track, ending, scratch)
                print(text, flush=True)
                fine = fine and good
                if options.spectra and ending == '.opus':
                    draw(options.spectra, track, x)
    total = sum(
        path.stat().st_size for room in ('music', 'ambience', 'sounds') for path in (ASSETS / room).glob('*.opus')
    )
    print(f'Opus in all: {total / 1e6:.2f} MB of {TOTAL / 1e6:.1f}')
    endings = ('.opus', '.m4a', '.json')
    files = [p for room in ('music', 'ambience', 'sounds') for p in (ASSETS / room).iterdir()]
    strays = {p.stem for p in files if p.suffix in endings} - {t.name for t in TRACKS}
    if strays:
        print(f'not in the table: {", ".join(sorted(strays))}')
    return 0 if fine and total <= TOTAL and not strays else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
