"""The ground as the light of a blade meets it: R how much light comes back, G how near, B how far it faces up.

The backdrops were rendered over nearly level ground, so distance follows from the camera:
a pixel at height y sees the ground at  d = eye / tan(atan((y - centre) / focal) - tilt)  metres,
and is stored as  G = 255 * near / d  (0: at the horizon and beyond).
"""
from dataclasses import asdict, dataclass

import cv2
import numpy as np


@dataclass(frozen=True)
class Eye:
    """The camera that drew a backdrop. `focal` and `centre` in frame pixels, `eye` and `near` in metres, `tilt` in degrees upwards."""

    focal: float
    centre: float
    eye: float
    tilt: float
    near: float


def distance(eye, y):
    """Metres to level ground at frame height y; infinite at the horizon and above."""
    fall = np.arctan((np.asarray(y, np.float32) - eye.centre) / eye.focal) - np.radians(eye.tilt)
    return np.where(fall > 1e-4, eye.eye / np.tan(np.maximum(fall, 1e-4)), np.inf)


def ground_picture(field, fore, eye, factor=0.5):
    """-> (RGB picture of the whole frame shrunk by `factor`, its description for backdrop.json)."""
    height, width = field.shape[:2]
    cover = np.zeros((height, width), np.float32)
    light = np.zeros((height, width, 3), np.float32)
    for layer in (field, fore):
        alpha = layer[..., 3].astype(np.float32) / 255
        colour = (layer[..., :3].astype(np.float32) / 255) ** 2.2
        light = light * (1 - alpha[..., None]) + colour * alpha[..., None]
        cover = np.maximum(cover, alpha)
    metres = distance(eye, np.arange(height))
    nearness = np.where(np.isfinite(metres), eye.near / metres, 0)[:, None] * np.ones((1, width), np.float32)
    # Trees stand above the horizon and are far out of any blade's reach.
    ground = cover * np.clip(nearness * eye.eye / eye.near * 60, 0, 1)

    # Blue holds the form of the ground: the coals' own glow has next to none of it.
    tone = np.sqrt(light[..., 2] + 0.0004)
    fire = np.clip((light[..., 0] - 2.2 * light[..., 2]) * 14 - 0.25, 0, 1) * cover
    fire = np.clip(cv2.GaussianBlur(fire, (0, 0), 2.5) * 1.6, 0, 1)
    around = cv2.GaussianBlur(tone * ground, (0, 0), 24) / np.maximum(cv2.GaussianBlur(ground, (0, 0), 24), 1e-3)
    relief = np.clip(tone / np.maximum(around, 1e-3), 0.1, 2.6)
    # The pen line of stubble and stone, made stronger: light from a low blade grazes it.
    line = tone / np.maximum(cv2.GaussianBlur(tone, (0, 0), 4), 1e-3)
    relief = np.clip(relief * np.clip(line, 0.3, 2) ** 1.5, 0, 3) * (1 - fire) + 0.4 * fire
    albedo = np.clip(0.03 + 0.15 * relief**2, 0, 1) * ground
    # Towards the nearest ground the light sinks into the dark in which the text lies.
    albedo *= _fade(np.arange(height), height * 0.76, height * 0.88)[:, None]
    # Clumps are pale where they face the sky and dark below: brighter than the rows beneath means facing up.
    soft = cv2.GaussianBlur(relief, (0, 0), 1.6)
    slope = soft - np.roll(soft, -5, axis=0)
    up = np.clip(0.62 + 0.4 * slope, 0.2, 1) * (ground > 0.02)

    size = (round(width * factor), round(height * factor))
    stack = np.dstack([albedo, np.clip(nearness, 0, 1), up]).astype(np.float32)
    small = cv2.resize(stack, size, interpolation=cv2.INTER_AREA)
    about = asdict(eye) | {"w": size[0], "h": size[1], "depth": "metres = near * 255 / G"}
    return np.clip(small * 255 + 0.5, 0, 255).astype(np.uint8), about


def _fade(y, start, end):
    """1 above `start`, 0 below `end`, smooth between."""
    t = np.clip((y - start) / (end - start), 0, 1)
    return (1 - t * t * (3 - 2 * t)).astype(np.float32)
