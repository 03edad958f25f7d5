"""Make the music, the ambience and the sounds: `python3 make.py [--work DIR] [name ...]`.

Without names everything is made. Needs numpy, scipy, ffmpeg, FluidSynth and the FluidR3 sound font
(Debian: python3-numpy python3-scipy python3-pil ffmpeg fluidsynth fluid-soundfont-gm).
"""

import argparse
import os
import sys
from pathlib import Path

from encode import write
from tracks import TRACKS

ASSETS = Path(__file__).resolve().parents[2]


def main(arguments):
    """Make what is named; exit code 2 for a name that is not in the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('names', nargs='*', help='tracks to make; all of them if none is named')
    parser.add_argument(
        '--work', type=Path, default=Path(os.environ.get('SOUND_WORK', ASSETS.parent / 'work' / 'sound'))
    )
    parser.add_argument('--assets', type=Path, default=ASSETS)
    options = parser.parse_args(arguments)
    known = {track.name for track in TRACKS}
    unknown = [name for name in options.names if name not in known]
    if unknown:
        parser.error(f'no track is called {", ".join(unknown)}; there are: {", ".join(sorted(known))}')
    options.work.mkdir(parents=True, exist_ok=True)
    os.environ['SOUND_WORK'] = str(options.work)
    for track in TRACKS:
        if not options.names or track.name in options.names:
            facts = write(track, track.build(), options.assets, options.work)
            size = (options.assets / track.room / f'{track.name}.opus').stat().st_size
            print(
                f'{track.room}/{track.name:14} {facts["seconds"]:7.2f} s {facts["lufs"]:6.1f} LUFS '
                f'{facts["peak"]:6.1f} dBTP {size / 1000:7.1f} kB',
                flush=True,
            )


if __name__ == '__main__':
    main(sys.argv[1:])
