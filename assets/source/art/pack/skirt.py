"""Ground below the edge of a ground layer, where the next layer hides it - until the two part.

The layers overlap by as little as one pixel. When the camera moves they slide over each other, and through the
gap would show the bright sky behind.
"""
import cv2
import numpy as np


def add_skirt(picture, depth, dim=0.6):
    """Continue the lowest seen row of every column downwards by `depth` pixels, ever darker, to `dim` of itself."""
    height, width = picture.shape[:2]
    solid = picture[..., 3] > 200
    lowest = np.where(solid.any(0), height - 1 - solid[::-1].argmax(0), -1)
    y = np.arange(height)[:, None]
    below = y - lowest[None, :]
    hidden = (below > 0) & (below <= depth) & (lowest >= 0)[None, :]
    if not hidden.any():
        return picture
    # Mirror the last rows, so that the skirt carries the same strokes as the ground above it.
    band = 28
    triangle = band - np.abs((below - 1) % (2 * band) - band)
    source_y = np.clip(lowest[None, :] - 3 - (band - np.clip(triangle, 0, band)), 0, height - 1)
    columns = np.broadcast_to(np.arange(width), (height, width))
    mirrored = picture[source_y, columns, :3].astype(np.float32)
    mirrored = cv2.GaussianBlur(mirrored, (0, 0), 1.6)
    shade = 1 - (1 - dim) * np.clip(below / depth, 0, 1)
    out = picture.copy()
    out[..., :3][hidden] = np.clip(mirrored * shade[..., None], 0, 255).astype(np.uint8)[hidden]
    fade = np.clip((depth - below) / 16 * 255, 0, 255).astype(np.uint8)
    out[..., 3] = np.where(hidden, np.maximum(out[..., 3], fade), out[..., 3])
    # The half-transparent fringe between ground and skirt becomes solid.
    fringe = (below > -6) & (below <= 0) & (lowest >= 0)[None, :]
    out[..., 3] = np.where(fringe, 255, out[..., 3])
    return out
