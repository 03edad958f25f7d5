"""Reading the render passes that Blender left as OpenEXR."""

import os

os.environ['OPENCV_IO_ENABLE_OPENEXR'] = '1'  # before cv2 is imported: it is read only once

import cv2  # noqa: E402
import numpy as np  # noqa: E402

from .workshop import renders  # noqa: E402


def read_pass(prefix, name):
    """The pass `name` of the render `prefix`, RGB or RGBA float32, linear.

    Raises FileNotFoundError if it was not rendered.
    """
    found = sorted(renders().glob(f'{prefix}_{name}_[0-9]*.exr'), key=lambda path: path.stat().st_mtime)
    if not found:
        raise FileNotFoundError(f'no pass "{name}" of "{prefix}" in {renders()}: render it first')
    pixels = cv2.imread(str(found[-1]), -1)
    if pixels.ndim == 2:
        pixels = np.repeat(pixels[..., None], 3, 2)
    colour = pixels[..., 2::-1]
    return (colour if pixels.shape[2] == 3 else np.concatenate([colour, pixels[..., 3:]], -1)).astype(np.float32)
