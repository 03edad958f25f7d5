"""Shapes as soft masks, and light laid along lines, for pictures that are painted without a render."""

import cv2
import numpy as np

SUBPIXEL = 3  # bits


def grid(width, height):
    """Pixel coordinates (x, y) of a picture, float32."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    return x, y


def polygons(shape, outlines, blur=0.0):
    """Mask 0..1 of filled outlines (lists of (x, y) in px), edges smooth, optionally blurred (px)."""
    mask = np.zeros(shape, np.uint8)
    for outline in outlines:
        points = np.round(np.array(outline, float) * (1 << SUBPIXEL)).astype(np.int32)
        cv2.fillPoly(mask, [points], 255, cv2.LINE_AA, SUBPIXEL)
    soft = mask.astype(np.float32) / 255
    return cv2.GaussianBlur(soft, (0, 0), blur) if blur else soft


def box(left, top, right, bottom):
    """The outline of an upright rectangle."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def bar(start, end, width):
    """The outline of a straight bar between two points."""
    (x0, y0), (x1, y1) = start, end
    length = np.hypot(x1 - x0, y1 - y0)
    nx, ny = -(y1 - y0) / length * width / 2, (x1 - x0) / length * width / 2
    return [(x0 + nx, y0 + ny), (x1 + nx, y1 + ny), (x1 - nx, y1 - ny), (x0 - nx, y0 - ny)]


def upper_edge(mask, thickness):
    """Mask of the upper edges of a shape, `thickness` px deep: where light from above catches it."""
    lowered = np.roll(mask, thickness, axis=0)
    lowered[:thickness] = 0
    return np.clip(mask - lowered, 0, 1)


def over(below, colour, alpha):
    """Lay `colour` over a picture by the mask `alpha`."""
    alpha = alpha[..., None]
    return below * (1 - alpha) + colour * alpha


def blade_glow(x, y, start, end, width, colour, core):
    """Additive light of a blade of `width` px between two points: core, body and two halos."""
    (x0, y0), (x1, y1) = start, end
    length = np.hypot(x1 - x0, y1 - y0)
    ux, uy = (x1 - x0) / length, (y1 - y0) / length
    along = np.clip((x - x0) * ux + (y - y0) * uy, 0, length)
    d = np.hypot(x - x0 - along * ux, y - y0 - along * uy)[..., None]
    return (2.6 * core * np.exp(-(d / (0.4 * width)) ** 3) + 0.95 * colour * np.exp(-(d / (0.95 * width)) ** 1.5)
            + 0.34 * colour * np.exp(-d / (3.2 * width)) + 0.075 * colour * np.exp(-d / (17 * width)))
