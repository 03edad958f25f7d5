"""Skies: ash-paper gradient, the sun behind smoke, banks and columns of ink. Painted at half size."""

import cv2
import numpy as np

from .brush import coarse_fbm
from .palette import linear, named, ramp


def _stops(pairs):
    return [(height, linear(colour)) for height, colour in pairs]


def sky(mood, x, y):
    """The sky of `mood` at the pixel coordinates x, y (of the full frame), linear RGB."""
    height, width = x.shape
    x, y = x[::2, ::2], y[::2, ::2]
    up = np.clip((mood.horizon - y) / mood.horizon, 0, 1.2)
    glow = np.exp(-((x - mood.glow_x) / 820) ** 2)[..., None]
    picture = ramp(up, _stops(mood.sky)) * glow + ramp(up, _stops(mood.sides)) * (1 - glow)
    if mood.sun_radius:
        picture = _sun(picture, mood, x, y)
    drift_x = coarse_fbm(x / 420, y / 260, 4, 11) * 190
    drift_y = coarse_fbm(x / 420, y / 260, 4, 12) * 120
    for bank in mood.banks:
        picture = _bank(picture, mood, bank, up, glow[..., 0], x, y, drift_x, drift_y)
    for column in mood.columns:
        picture = _column(picture, mood, column, x, y)
    return cv2.resize(picture.astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC)


def _sun(picture, mood, x, y):
    radius, centre_y = mood.sun_radius, mood.horizon - mood.sun_height
    away = np.hypot(x - mood.glow_x, y - centre_y)
    disc = np.clip((radius + 3 * coarse_fbm(x / 40, y / 40, 3, 5, step=2) - away) / 2.5, 0, 1)
    halo = np.exp(-(away / (radius * 2.6)) ** 1.4)
    picture = picture + halo[..., None] * named('ember') * 0.30
    veil = np.clip(0.5 + coarse_fbm(x / 160, y / 16, 4, 77, step=1) * 1.6 + (y - centre_y) / radius * 0.30, 0, 1)
    disc = (disc * (1 - 0.72 * veil) * 0.85)[..., None]
    return picture * (1 - disc) + disc * linear('#f0b070')


def _bank(picture, mood, bank, up, glow, x, y, drift_x, drift_y):
    gx, gy = bank.grain_x, bank.grain_y
    broad = coarse_fbm((x + drift_x) / gx, (y + drift_y) / gy, 5, bank.seed, step=2)
    step = 1 if bank.seed == 25 else 2  # the finest bank
    fine = coarse_fbm((x + drift_x * 1.7) / (gx * 0.3), (y + drift_y) / (gy * 0.34), 4, bank.seed + 1, step=step)
    smoke = np.clip((broad + 0.33 * fine + bank.amount + 0.9 * np.clip(up - 0.30 - bank.lift, -0.25, 0.5)) * 2.6, 0, 1)
    ink = linear('#26221f') * (0.35 + 0.6 * np.clip(1 - up, 0, 1))[..., None] + linear('#131316') * 0.6
    below = coarse_fbm((x + drift_x) / gx, (y + drift_y + 16) / gy, 5, bank.seed, step=2)
    lit = np.clip(below - broad, 0, 0.4) * smoke * np.clip(0.75 - up, 0, 1) * glow
    cover = (bank.opacity * smoke)[..., None]
    return picture * (1 - cover) + ink * cover + lit[..., None] * named('ember') * 0.9 * mood.fires


def _column(picture, mood, column, x, y):
    up = np.clip((mood.horizon - y) / mood.horizon, 0, 1)
    middle = column.x + 260 * up ** 1.4 + 70 * coarse_fbm(up * 3, up * 0 + column.seed, 3, column.seed, step=1) * up * 3
    width = column.width * (0.30 + 3.4 * up ** 0.8)
    billows = coarse_fbm((x - middle) / 60, y / 60, 5, column.seed, step=1)
    curls = coarse_fbm((x - middle) / 22, y / 22, 3, column.seed + 5, step=1)
    across = (x - middle) / width + 0.6 * billows + 0.22 * curls
    smoke = np.clip((1.0 - np.abs(across)) * 2.2, 0, 1) * np.clip(1.15 - up / column.reach, 0, 1) ** 0.7
    smoke = smoke * np.clip(up * 60, 0, 1) * column.strength
    rim = np.clip(1 - np.abs(np.abs(across) - 0.80) * 5, 0, 1) * (np.sign(-across * (column.x - mood.glow_x)) > 0)
    colour = linear('#161416') * (1 + 0.5 * np.clip(billows, -0.5, 0.8))[..., None]
    colour = colour + (rim * np.clip(0.6 - up, 0, 1))[..., None] * named('rust') * 0.55 * mood.fires
    colour = colour + (linear('#3c3c3d') if mood.pale_smoke else 0)
    colour = colour + linear('#3a3331') * (0.30 * np.clip(billows + 0.2, 0, 1) * up)[..., None]
    fire = mood.fires * np.exp(-up / 0.018) * np.exp(-(across / 1.2) ** 2) * (y < mood.horizon + 6)
    cover = smoke[..., None]
    return picture * (1 - cover) + colour * cover + fire[..., None] * named('ember') * 0.9
