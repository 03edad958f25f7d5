"""Finished people as silhouettes in a painted place."""

import json
from dataclasses import dataclass

import cv2
import numpy as np

from .workshop import layers


@dataclass
class Silhouette:
    """A placed person: alpha, the light of the own blade, of the foe's, the rim; blades in px."""

    alpha: np.ndarray
    own: np.ndarray
    foe: np.ndarray
    rim: np.ndarray
    blades: dict


def silhouette(pose, shape, scale, x, y, flip=False, held=None):
    """The pose with its ground anchor at (x, y) px of a picture of `shape`, `scale` times its size.

    held: the blades, for a pose that was made without, px of its picture.
    Raises FileNotFoundError if the pose was not made yet.
    """
    light = cv2.imread(str(layers() / f'{pose}_light.png'), -1)
    if light is None:
        raise FileNotFoundError(f'no layers of the pose "{pose}": make it first')
    anchors = json.loads((layers() / f'{pose}.json').read_text())
    across = -scale if flip else scale
    foot_x, foot_y = anchors['ground']
    move = np.array([[across, 0, x - across * foot_x], [0, scale, y - scale * foot_y]], np.float32)
    soft = cv2.GaussianBlur(light.astype(np.float32) / 255, (0, 0), 0.35 / scale)
    placed = cv2.warpAffine(soft, move, (shape[1], shape[0]), flags=cv2.INTER_AREA)
    blue, green, red, alpha = (placed[..., i] for i in range(4))

    def see(point):
        return (move[0, 0] * point[0] + move[0, 2], move[1, 1] * point[1] + move[1, 2])

    blades = {name: (see(start), see(end)) for name, (start, end) in (held or anchors['blades']).items()}
    return Silhouette(np.clip(alpha, 0, 1), red ** 2.2, green ** 2.2, blue ** 2.2, blades)
