"""The same sky without its sun: the disc is painted over with the sky around it, and its halo dimmed."""
import cv2
import numpy as np

GAMMA = 2.2
#: Share of red, green and blue light that goes with the disc at its centre.
HALO = np.array([0.34, 0.27, 0.20], np.float32)


def without_sun(sky, sun):
    """-> RGB picture. `sun`: {'x', 'y', 'r'} in pixels of `sky`."""
    light = (sky[..., :3].astype(np.float32) / 255) ** GAMMA
    height, width = light.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    far = np.hypot(x - sun["x"], y - sun["y"]) / sun["r"]
    hole = 1 - np.clip((far - 1.10) / 0.22, 0, 1)

    broad = _spread(light, 1 - hole, sun["r"])
    # Fine strokes from beside the disc, at the same height. Finer than any cloud: a cloud must not appear twice.
    tone = light.mean(2)
    strokes = tone / np.maximum(cv2.GaussianBlur(tone, (0, 0), 5), 1e-4)
    beside = np.roll(strokes, -int(2.6 * sun["r"]), axis=1)
    filled = broad * np.clip(beside, 0.7, 1.4)[..., None]
    out = light * (1 - hole[..., None]) + filled * hole[..., None]

    halo = np.exp(-((far / 2.6) ** 1.4))[..., None]
    out *= 1 - halo * HALO
    return np.clip(out ** (1 / GAMMA) * 255 + 0.5, 0, 255).astype(np.uint8)


def _spread(light, known, radius):
    """What is around the hole, blurred into it: near surroundings first, wider ones where those do not reach."""
    out, weight = np.zeros_like(light), np.zeros(light.shape[:2], np.float32)
    for sigma in (0.35 * radius, 0.7 * radius, 1.2 * radius):
        reach = cv2.GaussianBlur(known, (0, 0), sigma)
        mean = cv2.GaussianBlur(light * known[..., None], (0, 0), sigma) / np.maximum(reach, 1e-4)[..., None]
        share = np.clip(reach / 0.5, 0, 1) * (1 - weight)
        out += mean * share[..., None]
        weight += share
    out += mean * (1 - weight)[..., None]
    return cv2.GaussianBlur(out, (0, 0), 0.2 * radius)
