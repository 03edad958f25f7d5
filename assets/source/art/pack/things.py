"""Things that lie about, as poses: the hilt in the ash."""
import cv2
import numpy as np

WIDTH, HEIGHT = 760, 300
#: The hilt: from its pommel to its mouth, and its thickness.
POMMEL, MOUTH, THICK = (262.0, 182.0), (498.0, 148.0), 25.0
#: Along it: where a part ends (share of the length), its thickness against THICK, how light its metal is.
PARTS = ((0.05, 1.16, 70), (0.09, 0.9, 34), (0.46, 1.0, 30), (0.5, 1.12, 84), (0.66, 0.98, 62), (0.7, 1.2, 96),
         (0.86, 1.0, 70), (0.9, 1.22, 104), (0.96, 0.92, 48), (1.0, 1.1, 88))


def _noise(width, height, cell, seed):
    """Smooth noise, 0 to 1."""
    grid = np.random.default_rng(seed).random((height // cell + 3, width // cell + 3)).astype(np.float32)
    big = cv2.resize(grid, None, fx=cell, fy=cell, interpolation=cv2.INTER_CUBIC)
    return np.clip(big[:height, :width], 0, 1)


def _hilt(x, y):
    """-> (cover, tone, edge): where the hilt is, its metal, and how much its upper edge catches the light."""
    (x0, y0), (x1, y1) = POMMEL, MOUTH
    length = np.hypot(x1 - x0, y1 - y0)
    ux, uy = (x1 - x0) / length, (y1 - y0) / length
    along = ((x - x0) * ux + (y - y0) * uy) / length
    side = (y - y0) * ux - (x - x0) * uy
    tone, thick = np.zeros_like(x), np.zeros_like(x)
    start = 0.0
    for end, width, light in PARTS:
        here = (along >= start) & (along < end)
        tone[here], thick[here] = light, THICK * width
        start = end
    # The black part is ribbed, for the hand.
    ribs = (along > 0.09) & (along < 0.46)
    tone = np.where(ribs, tone * (0.55 + 0.9 * (np.sin(along * length / 3.1) > 0.1)), tone)
    inside = np.clip(thick / 2 - np.abs(side) + 0.5, 0, 1) * (thick > 0)
    up = np.clip(-side / np.maximum(thick / 2, 1), -1, 1)
    shade = 0.5 + 0.35 * up
    edge = np.exp(-((up - 0.62) ** 2) / 0.05) * inside
    return inside, tone * shade, edge


def hilt_in_ash():
    """-> (picture, light, anchors): a low drift of ash and the hilt on it, lit by the evening behind them."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    rough = sum(_noise(WIDTH, HEIGHT, cell, 40 + cell) * share for cell, share in ((60, 0.5), (18, 0.3), (5, 0.2)))
    away = (x - WIDTH / 2) / (WIDTH * 0.36)
    crest = 236 - 78 * np.exp(-(away**2)) * (0.7 + 0.6 * rough[130][None, :])
    cover = np.clip((y - crest) / 5, 0, 1) * np.clip((HEIGHT - 6 - y) / 46, 0, 1)
    cover *= np.clip((1.32 - np.abs(away)) / 0.34, 0, 1)
    rise = np.exp(-np.clip(y - crest, 0, None) / 6)
    tone = 12 + 14 * rough + 12 * _noise(WIDTH, HEIGHT, 3, 71) + 20 * rise * rough
    colour = np.dstack([tone, tone * 0.95, tone * 0.9])
    coals = np.clip((_noise(WIDTH, HEIGHT, 7, 72) * rough - 0.5) * 9, 0, 1)
    light = np.dstack([0 * tone, 50 * rise, 40 * rise * rough + 235 * coals])

    inside, metal, edge = _hilt(x, y)
    # It has sunk in a little: ash covers its lower side here and there.
    buried = np.clip((y - crest - 20 - 26 * _noise(WIDTH, HEIGHT, 30, 73)) / 4, 0, 1)
    solid = (inside * (1 - 0.9 * buried))[..., None]
    steel = np.dstack([metal * 1.9 + 80 * edge, metal * 1.8 + 66 * edge, metal * 1.7 + 50 * edge])
    glint = np.dstack([0 * metal, 60 + 150 * edge, 36 + 0.35 * metal + 110 * edge])
    colour, light = colour * (1 - solid) + steel * solid, light * (1 - solid) + glint * solid
    alpha = np.maximum(cover, solid[..., 0]) * 255

    to_bytes = lambda part: np.clip(part + 0.5, 0, 255).astype(np.uint8)
    anchors = {"ground": [WIDTH / 2, 246.0], "faces": "right"}
    return to_bytes(np.dstack([colour, alpha])), to_bytes(np.dstack([light, alpha])), anchors
