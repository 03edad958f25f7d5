"""Fighters that stay in the sky for as long as a line lasts: the passing sprites put together as poses of `fighters`."""
import cv2
import numpy as np

from picture import painted

#: Drawn in the frame of the backdrops. Each: sprite, its centre, its scale, its turn in degrees.
CANVAS = (2112, 1188)
FORMATIONS = {
    "line": ((1, 1330, 560, 0.36, 0), (1, 1040, 392, 0.25, 2), (1, 842, 280, 0.175, 3), (1, 706, 204, 0.12, 4)),
    "over": ((1, 1210, 640, 0.58, -4), (2, 820, 330, 0.34, 0), (3, 1560, 300, 0.38, 6)),
    "turn": ((3, 860, 420, 0.22, -16), (2, 1130, 330, 0.17, -24), (3, 1330, 262, 0.13, -30)),
}
#: Far below the picture: whatever a stage draws at feet stays out of sight.
FEET = (1056.0, 4000.0)


def _turned(sprite, scale, degrees):
    """One sprite on a canvas of the frame's size, at its middle."""
    h, w = sprite.shape[:2]
    matrix = cv2.getRotationMatrix2D((w / 2, h / 2), degrees, scale)
    side = int(np.hypot(w, h) * scale) + 4
    matrix[:, 2] += side / 2 - np.array([w / 2, h / 2])
    solid = sprite.astype(np.float32)
    solid[..., :3] *= solid[..., 3:] / 255
    # Shrinking by more than half needs its pixels averaged first.
    solid = cv2.GaussianBlur(solid, (0, 0), max(0.35 / scale, 0.1))
    return cv2.warpAffine(solid, matrix, (side, side), flags=cv2.INTER_LINEAR)


def formation(name, source):
    """-> (picture, light, anchors) of a formation, as a pose is drawn."""
    width, height = CANVAS
    canvas = np.zeros((height, width, 4), np.float32)
    for number, x, y, scale, degrees in reversed(FORMATIONS[name]):
        small = _turned(painted(source, f"fighter_{number}"), scale, degrees)
        side = small.shape[0]
        left, top = int(x - side / 2), int(y - side / 2)
        under = canvas[top : top + side, left : left + side]
        under[...] = under * (1 - small[..., 3:] / 255) + small
    seen = canvas[..., 3:] / 255
    colour = np.where(seen > 0, canvas[..., :3] / np.maximum(seen, 1e-3), 0)
    picture = np.clip(np.dstack([colour, canvas[..., 3]]) + 0.5, 0, 255).astype(np.uint8)
    light = picture.copy()
    light[..., :3] = 0
    return picture, light, {"ground": list(FEET), "faces": "right"}
