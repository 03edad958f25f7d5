"""python3 memories.py [snow|kneeling|hangar]...    quick memories: one still each, people already in it

Writes `<name>_far.png` (opaque) and, where something lies before it, `<name>_fore.png` (flakes, the dark edge of the gate).
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np  # noqa: E402

from backdrops import hangar, kneeling, snow  # noqa: E402
from backdrops.brush import save  # noqa: E402
from backdrops.palette import to_srgb  # noqa: E402
from backdrops.places import FRAME  # noqa: E402
from backdrops.stencil import grid  # noqa: E402
from backdrops.workshop import layers  # noqa: E402

MEMORIES = {'snow': snow, 'kneeling': kneeling, 'hangar': hangar}
SHOULDER = 0.7  # brighter than this, light is compressed


def remember(name):
    """Paint the memory `name`."""
    memory = MEMORIES[name]
    x, y = grid(*FRAME)
    picture = memory.still(x, y)
    bright = SHOULDER + (1 - SHOULDER) * (1 - np.exp(-(picture - SHOULDER) / (1 - SHOULDER)))
    picture = np.where(picture > SHOULDER, bright, picture)
    save(np.concatenate([to_srgb(picture), np.ones((*x.shape, 1))], -1), layers() / f'{name}_far.png')
    if not hasattr(memory, 'before'):
        return
    colour, alpha = memory.before(x, y)
    save(np.concatenate([to_srgb(colour), alpha[..., None]], -1), layers() / f'{name}_fore.png')


if __name__ == '__main__':
    for asked in sys.argv[1:] or MEMORIES:
        remember(asked)
