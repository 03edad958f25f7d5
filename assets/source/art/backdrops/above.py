"""Straight down out of a fighter: burnt ground, the runs of an earlier strafing, smoke, the frame of the window.

Who is down there stands on it as the poses `above`: a shadow and a light.
"""

import cv2
import numpy as np

from .brush import coarse_fbm, paint
from .noise import fbm
from .palette import linear, named
from .places import FRAME
from .stencil import over

WIDTH, HEIGHT = FRAME
SHAPE = (HEIGHT, WIDTH)
CENTRE = (1056, 520)  # px: where the guns look
PUPIL, RIM = 482, 590  # px: the window's clear middle and its outer ring, up and down
WIDER = 1.78  # how much wider than high it is
SPOKES = 8
TURN = 0.32  # rad by which the fighter banks
# burnt-out runs: a point (px), and how wide and how hot they are
RUNS = ((640, 742, 15, 0.9), (690, 812, 15, 0.8))
HEADING = (np.cos(-0.5), np.sin(-0.5))
CRATERS = 13


def layers_of(x, y):
    """(name, linear colour, alpha or None), back to front."""
    yield 'ground', paint((0.6 * _ground(x, y)).astype(np.float32), 805, 5, 0.7, 12), None
    yield 'smoke', *_smoke(x, y)
    colour, alpha = _window(x, y)
    yield 'fore', cv2.GaussianBlur(colour.astype(np.float32), (0, 0), 3), cv2.GaussianBlur(alpha.astype(np.float32), (0, 0), 4)


def _relief(x, y):
    """Height of the ground, seen from straight above: swells, furrows, shell holes."""
    height = 1.1 * coarse_fbm(x / 420, y / 420, 5, 811) + 0.20 * coarse_fbm(x / 60, y / 60, 4, 812, step=2)
    height = height + 0.05 * coarse_fbm(x / 9, y / 9, 2, 813, step=1)
    chance = np.random.default_rng(814)
    for _ in range(CRATERS):
        at_x, at_y, radius = chance.uniform(0, WIDTH), chance.uniform(0, HEIGHT), np.exp(chance.uniform(2.4, 4.0))
        q = np.hypot(x - at_x, y - at_y) / radius
        height = height + radius / 130 * (-np.exp(-(q * 1.2) ** 4) + 0.55 * np.exp(-((q - 1.15) / 0.22) ** 2))
    return height


def _ground(x, y):
    height = cv2.GaussianBlur(_relief(x, y).astype(np.float32), (0, 0), 1.2)
    slope = cv2.Sobel(height, cv2.CV_32F, 1, 0, ksize=3) * 0.8 - cv2.Sobel(height, cv2.CV_32F, 0, 1, ksize=3) * 0.6
    light = np.clip(0.5 + 3.6 * slope, 0, 1.8)  # the last of the day, from the side
    ash = np.clip(0.5 + 0.8 * coarse_fbm(x / 180, y / 180, 5, 815), 0.1, 1)
    picture = linear('#3c3531') * (light * (0.16 + 0.55 * ash))[..., None] + linear('#08080a') * 0.6
    crack = fbm(x / 84 + 0.7 * coarse_fbm(x / 200, y / 200, 3, 817), y / 84, 5, 816, ridge=True, gain=0.55).astype(np.float32)
    patch = np.clip(coarse_fbm(x / 330, y / 330, 4, 818) * 2.0 - 0.10, 0, 1)
    coals = np.clip((crack - 0.66) * 7, 0, 1) ** 1.8 * patch
    return _glow(_runs(picture, x, y), coals * 0.5)


def _runs(picture, x, y):
    """Two straight rows of glass: they end before the middle."""
    fire = np.zeros(SHAPE, np.float32)
    for at_x, at_y, wide, heat in RUNS:
        along = (x - at_x) * HEADING[0] + (y - at_y) * HEADING[1]
        across = -(x - at_x) * HEADING[1] + (y - at_y) * HEADING[0] + 4 * coarse_fbm(x / 40, y / 40, 3, 820, step=2)
        shot = 0.5 + 0.5 * np.cos(along / 17)
        q = np.abs(across) / (wide * (0.7 + 0.3 * shot))
        here = np.clip((-along + 40) / 60, 0, 1) * np.clip((along + 900) / 300, 0, 1)
        picture = over(picture, linear('#050506'), 0.85 * here * np.exp(-(q / 1.3) ** 4))
        uneven = np.clip(0.55 + 0.8 * coarse_fbm(x / 70, y / 70, 3, 821), 0, 1.2)
        fire = np.maximum(fire, heat * here * uneven * (0.4 + 0.6 * shot) * np.exp(-(q / 0.42) ** 2))
    return _glow(picture, fire)


def _glow(picture, fire):
    """The fire itself, and what it lights."""
    fire = fire.astype(np.float32)
    wide = cv2.GaussianBlur(fire, (0, 0), 10) + 0.7 * cv2.GaussianBlur(fire, (0, 0), 34)
    picture = picture + fire[..., None] * named('ember') * 1.2 + np.clip(fire - 0.55, 0, 1)[..., None] * named('gold') * 0.6
    return picture + wide[..., None] * named('rust') * 0.55


def _smoke(x, y):
    """Banks of smoke between the window and the ground, thin in the middle."""
    drift = coarse_fbm(x / 400, y / 400, 4, 831) * 240
    bank = coarse_fbm((x + drift) / 380, (y - 0.4 * drift) / 240, 5, 830)
    away = np.hypot((x - CENTRE[0]) / WIDER, y - CENTRE[1]) / PUPIL
    alpha = np.clip((bank + 0.30 * away - 0.12) * 1.5, 0, 0.86) * np.clip(0.25 + 0.9 * away, 0, 1)
    lit = np.clip(0.6 + 0.9 * (bank - np.roll(bank, 12, axis=1)), 0.3, 1.3)
    return linear('#4a3f39') * (lit * 0.36)[..., None], alpha.astype(np.float32)


def _window(x, y):
    """The frame of the window, out of focus: a ring and its spokes, dark, a dull edge where the fire below catches it."""
    u, v = (x - CENTRE[0]) / WIDER, y - CENTRE[1]
    away, angle = np.hypot(u, v), np.arctan2(v, u) + TURN
    corner = np.abs((angle / (2 * np.pi / SPOKES)) % 1 - 0.5)  # 0 in the middle of a side, 0.5 at a corner
    flat = away * np.cos(np.clip(corner, 0, 0.5) * 2 * np.pi / SPOKES) / np.cos(np.pi / SPOKES) * 0.96
    outside = np.clip((flat - PUPIL) / 10, 0, 1)
    hole = np.clip((flat - PUPIL - 34) / 8, 0, 1) * np.clip((RIM + 120 - flat) / 8, 0, 1)
    spoke = np.clip((np.sin((0.5 - corner) * 2 * np.pi / SPOKES) * away - 20) / 6, 0, 1)
    pane = hole * spoke
    edge = np.exp(-((flat - PUPIL - 5) / 5) ** 2) * np.clip(0.5 + 0.5 * np.sin(angle * 1.0 + 2.2), 0.1, 1)
    colour = np.broadcast_to(linear('#050506'), (*SHAPE, 3)) + edge[..., None] * linear('#6a4630') * 0.5
    return colour, outside * (1 - 0.55 * pane)
