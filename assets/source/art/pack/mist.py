"""A bank of mist before the people: it loosens their feet from the ground and parts them from the eye."""
import numpy as np

from noise import clouds, push


def bank(width, height, centre, thickness, density, colour, seed):
    """-> RGBA picture, thick at y = `centre`, thinning out over `thickness` pixels above and below.

    `density`: greatest share of what is behind that it may hide, 0..1. `colour`: '#rrggbb'.
    """
    lumps = clouds(width, height, width / 3.6, height / 4.5, 5, seed)
    lumps = push(lumps, 60 * clouds(width, height, 320, 120, 3, seed + 1), 14 * clouds(width, height, 300, 90, 3, seed + 2))
    y = np.arange(height, dtype=np.float32)[:, None]
    falloff = np.exp(-(((y - centre) / thickness) ** 2))
    alpha = np.clip(0.42 + 0.34 * lumps, 0, 1) * falloff * density
    # Fades out before the picture ends, or the crop would show as an edge.
    alpha *= np.clip(np.minimum(y, height - 1 - y) / 24, 0, 1)
    tone = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    picture = np.empty((height, width, 4), np.uint8)
    picture[..., :3] = tone
    picture[..., 3] = np.clip(alpha * 255 + 0.5, 0, 255)
    return picture
