"""python3 make.py [--look] [pose...]    make poses: build, render, paint

Without names: every pose whose finished layers are missing or older than the poses' description.
--look: no cloth, 8 samples, no painting; a quick look at a shape.
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

from backdrops.workshop import layers, workshop  # noqa: E402
from figures.poses import POSES, pose_named  # noqa: E402
from figures.poses_face import FACE_POSES  # noqa: E402

PROGRAMS = {'blender': 'blender'}
MODULES = {'cv2': 'python3-opencv', 'numpy': 'python3-numpy', 'skimage': 'python3-skimage'}
SAMPLES, PERCENT = 10, 76  # brush work hides what more would show, and whole figures ship at 85 % and less
CLOSE = 30, 100
FACE_SAMPLES = 12


def missing_tools():
    """Debian packages that have to be installed first."""
    lacking = [package for program, package in PROGRAMS.items() if shutil.which(program) is None]
    return lacking + [package for module, package in MODULES.items() if importlib.util.find_spec(module) is None]


def is_stale(name):
    """Whether the layers of a pose are missing or older than the descriptions."""
    made = [layers() / f'{name}{ending}' for ending in ('_base.png', '_light.png', '.json')]
    if not all(path.exists() for path in made):
        return True
    described = max(path.stat().st_mtime for path in HERE.glob('poses_*.py'))
    return min(path.stat().st_mtime for path in made) < described


def run(*command):
    """Run a step at low priority. Raises CalledProcessError with its output if it fails."""
    done = subprocess.run(['nice', '-n', '15', *map(str, command)], env={**os.environ, 'ART': str(workshop())},
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode or 'Traceback' in done.stdout:  # Blender returns 0 after a Python error
        raise subprocess.CalledProcessError(done.returncode or 1, command, done.stdout)


def _fineness(name):
    """Samples and percent of a pose's picture."""
    return CLOSE if 'view' in pose_named(name) else (SAMPLES, PERCENT)


def make(name, quick):
    """One pose from nothing to finished layers, or to a quick render."""
    blender = ('blender', '-b', '-P')
    if name in FACE_POSES:
        run(*blender, HERE / 'portrait.py', '--', name, *((10, 40) if quick else (FACE_SAMPLES, 100)))
    else:
        run(*blender, HERE / 'build.py', '--', name, *(('quick',) if quick else ()))
        run(*blender, HERE / 'render.py', '--', name, *((8, 36) if quick else _fineness(name)))
    if not quick:
        run(sys.executable, HERE / 'sprite.py', name)
    print('made', name, flush=True)


def main():
    """Read the command line and make what it asks for."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument('--look', action='store_true')
    asked.add_argument('poses', nargs='*')
    words = asked.parse_args()
    lacking = missing_tools()
    if lacking:
        sys.exit(f'Poses cannot be made here. Missing: {", ".join(lacking)} (Debian packages).')
    for name in words.poses:
        pose_named(name)
    names = words.poses or [name for name in POSES if is_stale(name)]
    if not names:
        print('Every pose is up to date.')
    for name in names:
        make(name, words.look)


if __name__ == '__main__':
    try:
        main()
    except subprocess.CalledProcessError as failure:
        sys.exit(f'{" ".join(map(str, failure.cmd))} failed:\n{failure.output[-2000:]}')
