"""Take dark rims off a layer as it ships:  rims.py ASSETS backdrop/layer...

For a layer of things seen against the sky that was painted with a dark seam, two pixels inside its edge, until it is
painted again. The seam is as light as what lies on both sides of it, and the edge itself loses its steps.
"""
import os
import sys

import cv2
import numpy as np

from frame import load
from picture import Quality, fill_under, write

#: How far inside an edge the seam lies at most, and half its breadth, in pixels.
DEEP, HALF = 6, 3
#: Round a hole that was closed no edge is left: what is so much darker than both its sides is a seam there, too.
DARK = 1.2
#: How far the edge is smoothed, in pixels, and how sharp it is then.
STEP, SHARP = 1.3, 2.2
#: Above it nothing but sky lies behind the layer, as a share of its height: below, layers lie over each other.
SKY = 0.56


def closed(light, seen):
    """Light without dark lines thinner than twice `HALF`; what is not seen does not count."""
    round_ = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * HALF + 1, 2 * HALF + 1))
    light = np.where(seen, light, 0)
    grown = np.where(seen, cv2.dilate(light, round_), 255)
    return np.where(seen, cv2.GaussianBlur(cv2.erode(grown, round_), (0, 0), 1.2), light)


def smooth(alpha):
    """The same edge without steps."""
    soft = cv2.GaussianBlur(alpha.astype(np.float32), (0, 0), STEP)
    return np.clip((soft - 127.5) * SHARP + 127.5, 0, 255)


def without_rim(picture):
    """-> the picture, its seam as light as what is beside it."""
    alpha = picture[..., 3]
    seen = alpha > 60
    light = picture[..., :3].astype(np.float32).mean(-1)
    deep = cv2.distanceTransform(seen.astype(np.uint8), cv2.DIST_L2, 3)
    gain = np.maximum(closed(light, seen) / np.maximum(light, 1), 1)
    share = np.maximum(np.clip(DEEP - deep, 0, 1), np.clip((gain - DARK) * 8, 0, 1)) * seen
    share[int(SKY * alpha.shape[0]):] = 0
    out = picture[..., :3] * (1 + share * (gain - 1))[..., None]
    # Twigs are thinner than a seam: they keep their edge.
    body = cv2.morphologyEx(seen.astype(np.uint8), cv2.MORPH_OPEN, np.ones((5, 5), np.uint8))
    body = cv2.dilate(body, np.ones((7, 7), np.uint8)).astype(bool)
    body[int(SKY * alpha.shape[0]):] = False
    edge = np.where(body, smooth(alpha), alpha)
    return np.clip(np.dstack([out, edge]) + 0.5, 0, 255).astype(np.uint8)


if __name__ == "__main__":
    for asked in sys.argv[2:]:
        stem = os.path.join(sys.argv[1], "backgrounds", asked)
        print(asked, write(fill_under(without_rim(load(stem))), stem, Quality()))
