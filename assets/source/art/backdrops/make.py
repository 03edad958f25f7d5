"""python3 make.py [--look] [backdrop...]    make backdrops: render the planes, compose, paint

Backdrops: wide, low, ash, pit, grey, sky, cot, snow, kneeling, hangar, over, across, dune, above, glass, ramp; without
names, all of them. Renders that are
there already are used again. --look: 12 samples at 45 %, rendered anew.
Says what is missing where the tools are not installed, and then does nothing.
"""

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from backdrops.moods import MOODS  # noqa: E402
from backdrops.workshop import renders, workshop  # noqa: E402

PROGRAMS = {'blender': 'blender'}
MODULES = {'cv2': 'python3-opencv', 'numpy': 'python3-numpy', 'PIL': 'python3-pil'}
PAINTED = {
    'sky': (('overhead.py',), ('fighters.py',)),
    'cot': (('cot.py',),),
    'snow': (('memories.py', 'snow'),),
    'kneeling': (('memories.py', 'kneeling'),),
    'hangar': (('memories.py', 'hangar'),),
    # from the layers of `wide` and `low`
    'over': (('views.py', 'over'),),
    'across': (('views.py', 'across'),),
    'dune': (('views.py', 'dune'),),
    'above': (('views.py', 'above'),),
    'glass': (('views.py', 'glass'),),
    'ramp': (('views.py', 'ramp'),),
}
FINAL, LOOK = (48, 100), (12, 45)  # samples, percent


def missing_tools():
    """Debian packages that have to be installed first."""
    lacking = [package for program, package in PROGRAMS.items() if shutil.which(program) is None]
    return lacking + [package for module, package in MODULES.items() if importlib.util.find_spec(module) is None]


def run(*command):
    """Run a step at low priority. Raises CalledProcessError with its output if it fails."""
    done = subprocess.run(['nice', '-n', '15', *map(str, command)], env={**os.environ, 'ART': str(workshop())},
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode or 'Traceback' in done.stdout:  # Blender returns 0 after a Python error
        raise subprocess.CalledProcessError(done.returncode or 1, command, done.stdout)


def make(name, look):
    """One backdrop from nothing to finished layers."""
    for script, *words in PAINTED.get(name, ()):
        run(sys.executable, HERE / script, *words)
    if name in MOODS:
        for plane, place in MOODS[name].renders.items():
            if look or not list(renders().glob(f'{place}_{plane}_image_*.exr')):
                run('blender', '-b', '-P', HERE / 'render.py', '--', place, plane, *(LOOK if look else FINAL))
        run(sys.executable, HERE / 'compose.py', name)
    print('made', name, flush=True)


def main():
    """Read the command line and make what it asks for."""
    known = [*MOODS, *PAINTED]
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument('--look', action='store_true')
    asked.add_argument('backdrops', nargs='*', metavar='backdrop', help=', '.join(known))
    words = asked.parse_args()
    lacking = missing_tools()
    if lacking:
        sys.exit(f'Backdrops cannot be made here. Missing: {", ".join(lacking)} (Debian packages).')
    for name in words.backdrops:
        if name not in known:
            asked.error(f'no backdrop "{name}"; there are {", ".join(known)}')
    for name in words.backdrops or known:
        make(name, words.look)


if __name__ == '__main__':
    try:
        main()
    except subprocess.CalledProcessError as failure:
        sys.exit(f'{" ".join(map(str, failure.cmd))} failed:\n{failure.output[-2000:]}')
