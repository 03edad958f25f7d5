"""Things that lie about, as poses: the hilt in the ash. The stage draws the hilt itself, as it does in a hand."""
import cv2
import numpy as np

WIDTH, HEIGHT = 760, 300
#: Where the hilt lies: from its pommel to where the blade would begin.
HILT = ((268.0, 176.0), (486.0, 150.0))


def _noise(width, height, cell, seed):
    """Smooth noise, 0 to 1."""
    grid = np.random.default_rng(seed).random((height // cell + 3, width // cell + 3)).astype(np.float32)
    big = cv2.resize(grid, None, fx=cell, fy=cell, interpolation=cv2.INTER_CUBIC)
    return np.clip(big[:height, :width], 0, 1)


def hilt_in_ash():
    """-> (picture, light, anchors): a low drift of ash, and the line of the hilt that lies on it."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    rough = sum(_noise(WIDTH, HEIGHT, cell, 40 + cell) * share for cell, share in ((60, 0.5), (18, 0.3), (5, 0.2)))
    away = (x - WIDTH / 2) / (WIDTH * 0.36)
    crest = 232 - 96 * np.exp(-(away**2)) * (0.75 + 0.5 * rough[130][None, :])
    cover = np.clip((y - crest) / 5, 0, 1) * np.clip((HEIGHT - 6 - y) / 46, 0, 1)
    cover *= np.clip((1.32 - np.abs(away)) / 0.34, 0, 1)
    # Light comes from behind: the crest catches it, what faces us does not.
    edge = np.exp(-np.clip(y - crest, 0, None) / 7)
    grain = _noise(WIDTH, HEIGHT, 3, 71)
    tone = 18 + 20 * rough + 16 * grain + 44 * edge * (0.4 + 0.6 * rough)
    colour = np.dstack([tone, tone * 0.95, tone * 0.9])
    coals = np.clip((_noise(WIDTH, HEIGHT, 7, 72) * rough - 0.52) * 9, 0, 1)
    fall = np.exp(-np.clip(y - crest, 0, None) / 46)
    light = np.dstack([0 * tone, (60 + 60 * rough + 90 * edge) * fall, 60 * edge * rough + 235 * coals])
    alpha = cover * 255
    to_bytes = lambda part: np.clip(part + 0.5, 0, 255).astype(np.uint8)
    anchors = {
        "ground": [WIDTH / 2, 246.0],
        "hilt": list(HILT[0]),
        "hilt_seg": [list(point) for point in HILT],
        "faces": "right",
    }
    return to_bytes(np.dstack([colour, alpha])), to_bytes(np.dstack([light, alpha])), anchors
