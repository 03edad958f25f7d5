"""python3 views.py [--look] <view>...    places that are painted without a render, layer by layer

Writes `<view>_<layer>.png` for every layer a view names. --look: one flat picture, `<view>_look.png`.
"""

import importlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np  # noqa: E402

from backdrops.brush import paper, save  # noqa: E402
from backdrops.palette import luminance, to_srgb  # noqa: E402
from backdrops.places import FRAME  # noqa: E402
from backdrops.stencil import grid, over  # noqa: E402
from backdrops.workshop import layers  # noqa: E402

SHOULDER = 0.7  # brighter than this, light is compressed


def grained(light, fibre, cloud):
    """Linear light as display values, compressed where it is brightest, on paper."""
    bright = SHOULDER + (1 - SHOULDER) * (1 - np.exp(-(light - SHOULDER) / (1 - SHOULDER)))
    shown = to_srgb(np.where(light > SHOULDER, bright, light))
    tone = luminance(shown)[..., None]
    return np.clip(shown + (0.016 * fibre)[..., None] * (0.3 + 1.4 * tone) + (0.010 * cloud)[..., None] * tone, 0, 1)


def paint_view(name, look):
    """Paint every layer of the view `name`."""
    x, y = grid(*FRAME)
    fibre, cloud = paper(FRAME[1], FRAME[0], 3)
    flat = None
    for layer, light, alpha in importlib.import_module(f'backdrops.{name}').layers_of(x, y):
        alpha = np.ones(x.shape, np.float32) if alpha is None else np.clip(alpha, 0, 1)
        shown = grained(light, fibre, cloud)
        save(np.concatenate([shown, alpha[..., None]], -1), layers() / f'{name}_{layer}.png')
        flat = shown if flat is None else over(flat, shown, alpha)
    if look:
        save(flat, layers() / f'{name}_look.png')


if __name__ == '__main__':
    for asked in [word for word in sys.argv[1:] if word != '--look']:
        paint_view(asked, '--look' in sys.argv)
