"""The flattened picture of a backdrop that stands in the page until the stage is there."""
import os
import subprocess
import tempfile

import cv2
import numpy as np

from picture import write_png

LIMIT = 70_000
GAMMA = 2.2


def flatten(stack):
    """Lay layers over each other, back to front, in linear light. -> RGB picture of the frame."""
    out = None
    for picture in stack:
        colour = (picture[..., :3].astype(np.float32) / 255) ** GAMMA
        if picture.shape[2] == 3:
            out = colour
            continue
        alpha = picture[..., 3:].astype(np.float32) / 255
        out = colour * alpha + (np.zeros_like(colour) if out is None else out * (1 - alpha))
    return np.clip(out ** (1 / GAMMA) * 255 + 0.5, 0, 255).astype(np.uint8)


def write_still(flat, path):
    """The visible middle of the frame, 1280 x 720, graded like the stage; at most 70 kB. -> bytes."""
    top, left = (flat.shape[0] - 1080) // 2, (flat.shape[1] - 1920) // 2
    view = cv2.resize(flat[top : top + 1080, left : left + 1920], (1280, 720), interpolation=cv2.INTER_AREA)
    light = (view.astype(np.float32) / 255) ** GAMMA * 1.2
    y, x = np.mgrid[0:720, 0:1280].astype(np.float32)
    away = ((x - 640) / 794) ** 2 + ((y - 338) / 518) ** 2
    light *= (1 - 0.5 * np.clip(away - 0.35, 0, 1))[..., None]
    graded = np.clip(light ** (1 / GAMMA) * 255 + 0.5, 0, 255).astype(np.uint8)
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "still.png")
        write_png(graded, source)
        for quality in range(80, 20, -6):
            subprocess.run(["cwebp", "-quiet", "-m", "6", "-q", str(quality), source, "-o", path], check=True)
            if os.path.getsize(path) <= LIMIT:
                break
    return os.path.getsize(path)
