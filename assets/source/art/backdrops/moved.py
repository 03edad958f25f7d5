"""Finished layers of one place, moved and put out of focus: the same field from where somebody else stands."""

from dataclasses import dataclass

import cv2
import numpy as np

from .places import FRAME
from .workshop import layers


@dataclass(frozen=True)
class Move:
    """Mirrors a frame, enlarges it `times` and lays its point `from_point` (px, as it was painted) at `to_point`."""

    times: float
    from_point: tuple
    to_point: tuple
    mirrored: bool = True

    def matrix(self):
        """The same as a matrix for OpenCV."""
        across = -self.times if self.mirrored else self.times
        (x, y), (to_x, to_y) = self.from_point, self.to_point
        return np.array([[across, 0, to_x - across * x], [0, self.times, to_y - self.times * y]], np.float32)


def moved(name, move, blur=0.0):
    """A painted layer, (linear colour, alpha). Raises FileNotFoundError if it was not made yet."""
    found = cv2.imread(str(layers() / f'{name}.png'), -1)
    if found is None:
        raise FileNotFoundError(f'no layer "{name}": make its backdrop first')
    picture = found.astype(np.float32) / 255
    alpha = picture[..., 3] if picture.shape[2] == 4 else np.ones(picture.shape[:2], np.float32)
    light = picture[..., 2::-1] ** 2.2 * alpha[..., None]

    def laid(part):
        part = cv2.warpAffine(part, move.matrix(), FRAME, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
        return cv2.GaussianBlur(part, (0, 0), blur) if blur else part

    light, alpha = laid(light), np.clip(laid(alpha), 0, 1)
    return np.clip(light / np.maximum(alpha, 1e-3)[..., None], 0, 1), alpha
