"""Brush work on linear images: everything that turns a render into paint."""

import cv2
import numpy as np

from .noise import fbm
from .palette import luminance


def coarse_fbm(x, y, octaves, seed, ridge=False, step=4):
    """`fbm` evaluated on every `step`-th pixel and enlarged: for broad, slow shapes."""
    small = fbm(x[::step, ::step].astype(float), y[::step, ::step].astype(float), octaves, seed, ridge=ridge)
    return cv2.resize(small.astype(np.float32), (x.shape[1], x.shape[0]), interpolation=cv2.INTER_CUBIC)


def stroke_angle(grey, sigma=2.2):
    """Direction (radians) along which a brush would follow the picture, from the structure tensor."""
    gx = cv2.Sobel(grey, cv2.CV_32F, 1, 0, ksize=3)
    gy = cv2.Sobel(grey, cv2.CV_32F, 0, 1, ksize=3)
    xx, yy, xy = (cv2.GaussianBlur(product, (0, 0), sigma) for product in (gx * gx, gy * gy, gx * gy))
    return 0.5 * np.arctan2(2 * xy, xx - yy) + np.pi / 2


def _pixel_grid(height, width):
    return np.mgrid[0:height, 0:width].astype(np.float32)


def kuwahara(image, radius=5, sigma=2.5):
    """Oriented Kuwahara filter: of four sector means along the stroke, the calmest wins.

    Takes and returns an RGB float image; radius in pixels. Too large a radius erases stubble.
    """
    grey = luminance(image)
    angle = stroke_angle(np.sqrt(np.clip(grey, 0, None)).astype(np.float32), sigma)
    y, x = _pixel_grid(*grey.shape)
    cos, sin = np.cos(angle).astype(np.float32), np.sin(angle).astype(np.float32)
    mean = cv2.GaussianBlur(image, (0, 0), radius * 0.42)
    variance = cv2.GaussianBlur(grey * grey, (0, 0), radius * 0.42) - cv2.GaussianBlur(grey, (0, 0), radius * 0.42) ** 2
    total, weights = 0.0, 0.0
    for along, across in ((1, 0.45), (1, -0.45), (-1, 0.45), (-1, -0.45)):
        map_x = x + ((cos * along - sin * across) * radius * 0.8).astype(np.float32)
        map_y = y + ((sin * along + cos * across) * radius * 0.8).astype(np.float32)
        sector = cv2.remap(mean, map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
        spread = cv2.remap(variance.astype(np.float32), map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
        weight = np.minimum(1.0 / (1e-6 + np.abs(spread)) ** 3.0, 1e14)[..., None]
        total, weights = total + sector * weight, weights + weight
    return total / weights


def bristle(noise, angle, steps=9, step=1.2):
    """Smear `noise` along the strokes (line integral convolution); mean 0, deviation 1."""
    y, x = _pixel_grid(*noise.shape)
    total = noise.copy()
    for sign in (1, -1):
        px, py = x.copy(), y.copy()
        for _ in range(steps):
            local = cv2.remap(angle, px, py, cv2.INTER_NEAREST, borderMode=cv2.BORDER_REFLECT)
            px += sign * step * np.cos(local)
            py += sign * step * np.sin(local)
            total = total + cv2.remap(noise, px, py, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    total -= total.mean()
    return total / (total.std() + 1e-6)


def soft_steps(tone, levels, wobble):
    """Tone in steps with soft edges; `wobble` (in steps) moves the edges about."""
    q = tone * levels + wobble
    whole = np.floor(q)
    return whole, q - whole


def paint(image, seed, radius=5, keep=0.45, levels=9, scale=1.0, step_noise=None, pooled=True):
    """A linear picture as ink wash: Kuwahara, wobbling soft posterise, bristle, then the pen line.

    radius in pixels of the full frame, `scale` the size of this picture relative to it, `keep` the
    share of fine line (stubble, branches) put back. `pooled` darkens the edges of a wash.
    """
    height, width = image.shape[:2]
    y, x = _pixel_grid(height, width)
    x, y = x / scale, y / scale
    root = np.sqrt(np.clip(image, 0, 4)).astype(np.float32)
    washed = kuwahara(root, max(3, int(radius * scale)), 2.2)
    tone = np.clip(luminance(washed), 0, 1)
    angle = stroke_angle(cv2.GaussianBlur(tone.astype(np.float32), (0, 0), 1.5), 5 * scale)
    grains = np.random.default_rng(seed).normal(size=(height, width)).astype(np.float32)
    bristles = bristle(cv2.GaussianBlur(grains, (0, 0), 0.8), angle, 7, 1.4)
    noise = coarse_fbm(x / 46, y / 46, 4, seed) + 0.5 * coarse_fbm(x / 10, y / 10, 2, seed + 3, step=2)
    whole, rest = soft_steps(tone, levels, noise * 0.6)
    stepped = (whole + np.clip((rest - 0.5) / 0.5 + 0.5, 0, 1)) / levels - noise * 0.6 / levels
    target = 0.55 * stepped + 0.45 * tone
    if pooled:
        s = stepped.astype(np.float32)
        edge = np.clip(levels * 1.2 * np.hypot(cv2.Sobel(s, cv2.CV_32F, 1, 0), cv2.Sobel(s, cv2.CV_32F, 0, 1)), 0, 1)
        target = target - 0.05 * cv2.GaussianBlur(edge, (0, 0), 1.2) * np.clip(tone * 3, 0, 1)
    washed = washed * np.clip((target + 0.004) / (tone + 0.004), 0.6, 1.5)[..., None]
    washed = washed + keep * (root - cv2.GaussianBlur(root, (0, 0), 2.2 * scale))
    washed = washed * (1 + 0.045 * bristles[..., None] * np.clip(1.1 - washed, 0.2, 1))
    return np.clip(washed, 0, 2) ** 2


def paper(height, width, seed=0):
    """Paper texture: (fibre, cloud), both about -1 to 1; the fibre is fine, the cloud broad."""
    y, x = np.mgrid[0:height, 0:width].astype(float)
    fine = cv2.GaussianBlur(np.random.default_rng(seed).normal(size=(height, width)).astype(np.float32), (0, 0), 1.1)
    long = cv2.GaussianBlur(np.random.default_rng(seed + 1).normal(size=(height, width)).astype(np.float32),
                            (0, 0), sigmaX=5, sigmaY=0.7)
    cloud = fbm(x / 210, y / 210, 4, seed + 5)
    return (0.55 * fine / fine.std() + 0.35 * long / long.std()).astype(np.float32), cloud.astype(np.float32)


def save(image, path):
    """Write display values 0..1, RGB or RGBA, as 8-bit PNG. Raises OSError if nothing was written."""
    channels = [2, 1, 0] + ([3] if image.shape[2] == 4 else [])
    if not cv2.imwrite(str(path), (np.clip(image, 0, 1) * 255 + 0.5).astype(np.uint8)[..., channels]):
        raise OSError(f'could not write {path}')
