"""Smooth noise, from a seed: the stuff of mist."""
import cv2
import numpy as np


def clouds(width, height, cell_x, cell_y, octaves, seed):
    """Fractal noise of about unit spread, mean 0: octave after octave half as large and half as strong.

    `cell_x`, `cell_y`: size of the largest lump in pixels.
    """
    chance = np.random.default_rng(seed)
    total = np.zeros((height, width), np.float32)
    for octave in range(octaves):
        columns = max(4, int(np.ceil(width / cell_x * 2**octave)) + 3)
        rows = max(4, int(np.ceil(height / cell_y * 2**octave)) + 3)
        grid = chance.normal(size=(rows, columns)).astype(np.float32)
        total += cv2.resize(grid, (width, height), interpolation=cv2.INTER_CUBIC) / 2**octave
    return (total - total.mean()) / max(float(total.std()), 1e-6)


def push(field, along_x, along_y):
    """The field with every point taken from a little further off: makes lumps into wisps. Offsets in pixels."""
    y, x = np.mgrid[0 : field.shape[0], 0 : field.shape[1]].astype(np.float32)
    return cv2.remap(field, x + along_x, y + along_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
