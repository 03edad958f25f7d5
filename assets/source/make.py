"""python3 make.py [step...]    make the pictures, the type and the sound of the game again

Steps, in their order; without names, all of them:

    people    lossless layers of every pose       (figures; one to four minutes a pose)
    places    lossless layers of every backdrop   (backdrops; six to thirteen minutes a plane)
    pictures  what ships of both: backgrounds, cast, sprites
    icons     the game's mark
    fonts     the typeface, cut down
    sound     music, ambience and sounds

What is finished already is used again: layers lie in `work/art`, or where ART names a folder. A step whose tools are
not installed is left out, and what it lacks is named, with its Debian package. Exit status 1 if anything was left out
or failed.
"""

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ASSETS = HERE.parent
SOUNDFONT = os.environ.get('SOUNDFONT', '/usr/share/sounds/sf2/FluidR3_GM.sf2')


@dataclass(frozen=True)
class Step:
    """One maker: the scripts it runs, below this folder, and by Debian package what they need."""

    scripts: tuple[tuple[str, ...], ...]
    programs: dict[str, str]
    modules: dict[str, str]
    files: dict[str, str]


def _step(*scripts, programs=(), modules=(), files=()):
    return Step(scripts, dict(programs), dict(modules), dict(files))


def steps(layers):
    """Every step by name, with the folder of finished layers filled in."""
    cv2, numpy, scipy = (('cv2', 'python3-opencv'), ('numpy', 'python3-numpy'), ('scipy', 'python3-scipy'))
    encoders = (('avifenc', 'libavif-bin'), ('cwebp', 'webp'))
    pack = ('art/pack/pack.py', str(layers), str(ASSETS), '--only')
    return {
        'people': _step(('art/figures/make.py',), programs=[('blender', 'blender')],
                        modules=[cv2, numpy, ('skimage', 'python3-skimage')]),
        'places': _step(('art/backdrops/make.py',), programs=[('blender', 'blender')],
                        modules=[cv2, numpy, ('PIL', 'python3-pil')]),
        'pictures': _step(*((*pack, kind) for kind in ('backgrounds', 'cast', 'sprites')), programs=encoders,
                          modules=[cv2, numpy]),
        'icons': _step((*pack, 'icons'), programs=[('rsvg-convert', 'librsvg2-bin')], modules=[cv2, numpy]),
        'fonts': _step((*pack, 'fonts'), programs=[('pyftsubset', 'fonttools')],
                       modules=[cv2, numpy, ('brotli', 'python3-brotli')],
                       files=[('/usr/share/fonts/opentype/ebgaramond', 'fonts-ebgaramond')]),
        'sound': _step(('sound/make.py',), programs=[('ffmpeg', 'ffmpeg'), ('fluidsynth', 'fluidsynth')],
                       modules=[numpy, scipy, ('PIL', 'python3-pil')],
                       files=[(SOUNDFONT, 'fluid-soundfont-gm')]),
    }


def lacking(step):
    """What a step needs and this machine has not: `thing (package)`, in a fixed order."""
    missing = [name for name in step.programs if shutil.which(name) is None]
    missing += [name for name in step.modules if importlib.util.find_spec(name) is None]
    missing += [name for name in step.files if not Path(name).exists()]
    packages = {**step.programs, **step.modules, **step.files}
    return [f'{name} ({packages[name]})' for name in missing]


def make(name, step, art):
    """Run a step's scripts, one after the other. -> what went wrong, or None."""
    missing = lacking(step)
    if missing:
        return f'left as they are, for lack of {", ".join(missing)}'
    for script, *words in step.scripts:
        print(f'{name}: {script}', flush=True)
        done = subprocess.run([sys.executable, str(HERE / script), *words], env={**os.environ, 'ART': str(art)})
        if done.returncode:
            return f'{script} ended with status {done.returncode}'
    return None


def main(arguments):
    """Make what is asked for; -> exit status."""
    art = Path(os.environ.get('ART', ASSETS.parent / 'work' / 'art')).resolve()
    known = steps(art / 'layers')
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('steps', nargs='*', metavar='step', help=', '.join(known))
    asked = parser.parse_args(arguments).steps
    for name in asked:
        if name not in known:
            parser.error(f'no step "{name}"; there are {", ".join(known)}')
    wrong = {}
    for name, step in known.items():
        if asked and name not in asked:
            continue
        trouble = make(name, step, art)
        if trouble:
            wrong[name] = trouble
    for name, trouble in wrong.items():
        print(f'{name}: {trouble}')
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
