"""Both of them at it, far off, laid into a still picture."""

import cv2
import numpy as np

from .brush import coarse_fbm
from .figure import silhouette
from .palette import linear, named
from .stencil import blade_glow, over

BLADE_WIDTH = 22  # px of a blade at full scale of a person's picture
INK, RIM = linear('#08080a') * 0.8, linear('#8b8d90') * 0.10


def add_people(picture, x, y, people, mirror=None, held=None):
    """Lay people in, lit by their blades only; returns the picture and the light of the blades to add.

    people: (pose, scale, x, y, flip), px of the ground they stand on.
    held: blades of poses that were made without, `{pose: {name: (start, end)}}` in px of the pose's picture.
    mirror: y (px) of wet ground that shows people and blades once more, streaked.
    """
    hers, his = (named('blue'), named('blue_core')), (named('red'), named('red_core'))
    shape, glow = picture.shape[:2], np.zeros_like(picture)
    for pose, scale, foot_x, foot_y, flip in people:
        (colour, core), (other, _) = (hers, his) if pose.startswith('her') else (his, hers)
        s = silhouette(pose, shape, scale, foot_x, foot_y, flip, (held or {}).get(pose))
        lit = s.own[..., None] * colour * 0.8 + s.foe[..., None] * other * 0.35 + s.rim[..., None] * RIM
        picture = over(picture, INK, s.alpha) + lit * s.alpha[..., None]
        for name, (start, end) in s.blades.items():
            main = name == 'main'
            glow += blade_glow(x, y, start, end, BLADE_WIDTH * scale * (1 if main else 0.65), colour, core)
            across, down = (x - (start[0] + end[0]) / 2) / (420 * scale), (y - foot_y - 16 * scale) / (70 * scale)
            picture = picture + np.exp(-(across ** 2 + down ** 2))[..., None] * colour * (0.16 if main else 0.02)
    return (picture if mirror is None else _mirrored(picture, glow, x, y, mirror)), glow


def _mirrored(picture, glow, x, y, level):
    row = np.clip((2 * level - y).astype(np.float32) + 6 * coarse_fbm(x / 60, y / 3, 2, 640, step=1), 0, len(x) - 1)
    seen = cv2.remap(picture + glow, x, row, cv2.INTER_LINEAR)
    seen = cv2.GaussianBlur(np.clip(seen, 0, 2), (0, 0), sigmaX=3, sigmaY=16)
    wet = np.clip((y - level) / 8, 0, 1) * np.clip(0.5 + 0.9 * coarse_fbm(x / 190, y / 26, 4, 641), 0.1, 0.85)
    return over(picture, seen, wet * 0.8)
