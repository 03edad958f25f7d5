"""python3 overhead.py    looking up: a ceiling of smoke in perspective (sky_up) and a torn bank before it (sky_bank)"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np  # noqa: E402

from backdrops.brush import coarse_fbm, paint, paper, save  # noqa: E402
from backdrops.palette import linear, luminance, named, ramp, to_srgb  # noqa: E402
from backdrops.places import FRAME  # noqa: E402
from backdrops.stencil import grid  # noqa: E402
from backdrops.workshop import layers  # noqa: E402

FOCAL = 1408  # px
PITCH = np.radians(31)  # the eye looks up
SMOKE = ((0, '#8a5233'), (0.10, '#6a452f'), (0.28, '#453630'), (0.55, '#2a2727'), (1, '#151517'))
CEILING_TOP = 46  # degrees above its lowest edge, where the sky is darkest


def _noise(x, y, octaves, seed, step=3):
    return coarse_fbm(x, y, octaves, seed, step=step)


def _smoke(u, v):
    return _noise(u * 0.9, v * 0.62, 6, 411, 2)


def ceiling(x, y):
    """The underside of the smoke, lit from the horizon; thinnest where the fighters come through."""
    up = FRAME[1] / 2 - y
    right = x - FRAME[0] / 2
    ahead = np.cos(PITCH) * FOCAL - np.sin(PITCH) * up
    above = np.maximum(np.sin(PITCH) * FOCAL + np.cos(PITCH) * up, 60)
    u, v = right / above, ahead / above  # on a ceiling at height 1
    elevation = np.degrees(np.arctan2(above, np.hypot(right, ahead)))
    drift_u, drift_v = _noise(u * 0.8, v * 0.8, 4, 401) * 0.55, _noise(u * 0.8, v * 0.8, 4, 402) * 0.45
    smoke = _smoke(u + drift_u, v + drift_v) + 0.38 * _noise((u + drift_u * 1.7) * 3.1, (v + drift_v) * 2.1, 4, 412, 2)
    nearer = _smoke(u + drift_u, v + drift_v - 0.16)
    nearer = nearer + 0.38 * _noise((u + drift_u * 1.7) * 3.1, (v + drift_v - 0.05) * 2.1, 4, 412, 2)
    t = np.clip((elevation - 8) / CEILING_TOP, 0, 1)
    gap = np.exp(-(((x - 1240) / 560) ** 2 + ((y - 430) / 250) ** 2)) * np.clip(0.62 - smoke * 0.75, 0, 1)
    picture = ramp(t, [(height, linear(colour)) for height, colour in SMOKE])
    picture = picture * (0.62 + 0.5 * np.exp(-((x - 980) / 900) ** 2) * (1 - t) ** 1.5)[..., None]
    cover = (0.80 * np.clip(smoke * 1.5 + 0.48, 0, 1))[..., None]
    picture = picture * (1 - cover) + linear('#1a1716') * (0.8 + 0.6 * (1 - t))[..., None] * cover
    relief = np.clip(smoke - nearer, -0.5, 0.5)[..., None]
    t = t[..., None]
    lit = named('ember') * 0.28 * (1 - t) ** 1.2 + linear('#5d4b40') * 0.55 * (t * 0.6 + 0.2)
    picture = picture + np.clip(relief, 0, 0.5) * lit - np.clip(-relief, 0, 0.5) * picture * 0.6
    return picture + gap[..., None] * linear('#b08a68') * 0.55


def column(picture, x, y, foot, width, seed, lean):
    """Lay a column of smoke that rises from the lower edge into the picture; px."""
    up = np.clip((FRAME[1] - y) / FRAME[1], 0, 1)
    middle = foot + lean * up ** 1.2 + 70 * _noise(up * 3, up * 0 + seed, 3, seed) * up * 2
    billows = _noise((x - middle) / 70, y / 80, 5, seed, 2)
    across = (x - middle) / (width * (0.6 + 1.9 * up)) + 0.6 * billows
    cover = (np.clip((1 - np.abs(across)) * 1.8, 0, 1) * np.clip(1.15 - up * 1.05, 0, 1) ** 0.8 * 0.92)[..., None]
    rim = np.clip(1 - np.abs(np.abs(across) - 0.78) * 5, 0, 1) * (np.sign(across * (980 - foot)) > 0)
    colour = linear('#121112') * (1 + 0.6 * np.clip(billows, -0.5, 0.8))[..., None]
    colour = colour + (rim * np.clip(0.55 - up, 0, 1))[..., None] * named('rust') * 0.7
    colour = colour + linear('#332c29') * (0.35 * np.clip(billows + 0.2, 0, 1))[..., None]
    return picture * (1 - cover) + colour * cover


def main():
    """Paint both layers."""
    x, y = grid(*FRAME)
    picture = ceiling(x, y)
    for place in ((190, 120, 421, 330), (1960, 150, 422, -420), (760, 50, 423, 190)):
        picture = column(picture, x, y, *place)
    fibre, cloud = paper(FRAME[1], FRAME[0], 3)
    shown = to_srgb(paint(picture, 31, 8, 0.2, 12, pooled=False))
    light = luminance(shown)[..., None]
    shown = np.clip(shown + (0.016 * fibre)[..., None] * (0.5 + 1.4 * light) + (0.010 * cloud)[..., None], 0, 1)
    save(shown, layers() / 'sky_up.png')
    drift = _noise(x / 300, y / 200, 4, 431) * 160
    bank = np.clip(_noise((x + drift) / 520, (y - drift * 0.3) / 210, 5, 432, 2) * 1.5 + 0.05, 0, 1)
    bank = bank * np.clip(0.15 + (y - 520) / 620, 0, 1) * 0.8
    colour = to_srgb(np.broadcast_to(linear('#171414'), (*bank.shape, 3)))
    save(np.concatenate([colour, bank[..., None]], -1), layers() / 'sky_bank.png')


if __name__ == '__main__':
    main()
