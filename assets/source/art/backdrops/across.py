"""Straight across, the blades before the eye: both of them behind the crossing, large and out of focus.

The blades are the poses `edge`, whose hilts lie below the frame.
"""

import cv2
import numpy as np

from .figure import silhouette
from .moved import Move, moved
from .palette import linear, named
from .places import FRAME
from .stencil import over

SHAPE = (FRAME[1], FRAME[0])
MOVE = Move(1.28, (1290, 640), (1056, 470))
SOFT = {'sky': 2.0, 'far': 7.0, 'field': 6.0, 'fore': 9.0}  # px out of focus
# pose, scale, x and y of the feet (px), mirrored
BOTH = (('her_lock', 0.95, 588, 1290, False), ('him_lock', 0.95, 1590, 1330, True))
BODY_SOFT = 4.2
GROUND = 760  # px
INK = linear('#070708')


def layers_of(x, y):
    """(name, linear colour, alpha or None), back to front."""
    for layer, blur in SOFT.items():
        light, alpha = moved(f'low_{layer}', MOVE, blur)
        if layer == 'sky':
            below = np.clip((y - GROUND) / 60, 0, 1)  # no layer of the ground reaches down to the frame
            yield layer, over(light * 0.8, INK, below), None
        else:
            yield layer, light * 0.6, alpha
    light, alpha = np.zeros((*SHAPE, 3), np.float32), np.zeros(SHAPE, np.float32)
    for pose, scale, foot_x, foot_y, mirrored in BOTH:
        s = silhouette(pose, SHAPE, scale, foot_x, foot_y, mirrored)
        own, other = ('blue', 'red') if pose.startswith('her') else ('red', 'blue')
        lit = s.own[..., None] * named(own) * 0.5 + s.foe[..., None] * named(other) * 0.24
        body = INK + (lit + s.rim[..., None] * named('ember') * 0.22) * s.alpha[..., None]
        light = over(light, body, s.alpha)
        alpha = np.maximum(alpha, s.alpha)
    light, alpha = (cv2.GaussianBlur(part, (0, 0), BODY_SOFT) for part in (light * alpha[..., None], alpha))
    yield 'both', light / np.maximum(alpha, 1e-3)[..., None], alpha
