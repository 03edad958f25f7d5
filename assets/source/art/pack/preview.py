"""Key compositions from the packed pictures and their JSON, as the stage is meant to lay them out:

    preview.py ASSETS OUT [name ...]

Reads only what ships.
"""
import json
import os
import sys

import cv2
import numpy as np

from compositions import COMPOSITIONS
from frame import GAMMA, HEIGHT, WIDTH, linear, load

def _fighters(frame, assets):
    for name in ("fighter-1", "fighter-2", "fighter-3"):
        stem = os.path.join(assets, "sprites", name)
        with open(stem + ".json", encoding="utf-8") as file:
            about = json.load(file)
        colour, alpha = linear(load(stem))
        k = about["sky"]["scale"] * about["scale"]
        cx, cy = about["centre"]
        matrix = np.array([[k, 0, about["sky"]["x"] - k * cx], [0, k, about["sky"]["y"] - k * cy]], np.float32)
        warp = lambda part: cv2.warpAffine(part, matrix, (WIDTH, HEIGHT), flags=cv2.INTER_AREA)
        cover = warp(alpha)[..., None]
        frame.light = frame.light * (1 - cover * 0.9) + warp(colour * alpha[..., None])


def grade(light):
    """Exposure, vignette, shoulder. -> 8-bit RGB."""
    h, w = light.shape[:2]
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    away = ((x - w / 2) / (w * 0.62)) ** 2 + ((y - h * 0.47) / (h * 0.72)) ** 2
    light = light * 1.3 * (1 - 0.5 * np.clip(away - 0.35, 0, 1))[..., None]
    light = np.where(light > 0.7, 0.7 + 0.3 * (1 - np.exp(-(light - 0.7) / 0.3)), light)
    return np.clip(np.clip(light, 0, 1) ** (1 / GAMMA) * 255 + 0.5, 0, 255).astype(np.uint8)


def main():
    """Write NAME.png (1920 x 1080) and NAME-upright.png (830 x 1188 window) for each composition."""
    assets, out, names = sys.argv[1], sys.argv[2], sys.argv[3:] or list(COMPOSITIONS)
    os.makedirs(out, exist_ok=True)
    for name in names:
        for upright in (False, True):
            frame = COMPOSITIONS[name](assets, upright)
            light = frame.compose()
            if name == "sky":
                _fighters(frame, assets)
                light = frame.light
            left = int(np.clip(frame.about["portrait"]["x"] - 415, 0, WIDTH - 830))
            view = light[:, left : left + 830] if upright else light[54:1134, 96:2016]
            path = os.path.join(out, name + ("-upright" if upright else "") + ".png")
            cv2.imwrite(path, np.ascontiguousarray(grade(view)[..., ::-1]))


if __name__ == "__main__":
    main()
