"""python3 compose.py <mood wide|low|pit|grey>...    from renders to the layers of a backdrop

Grades the light groups to the palette, lays fog by depth and mist between the planes, paints all of it
and writes `<mood>_{sky,far,mist_far,field,mist_mid,fore}.png`, for `pit` also `pit_smoke.png`, and the
pools of the blades (white: the stage tints them) `<mood>_pool_{blue,red}.png`.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from backdrops.passes import read_pass  # noqa: E402, I001  (sets up OpenCV: first)
import cv2  # noqa: E402
import numpy as np  # noqa: E402

from backdrops.brush import coarse_fbm, kuwahara, paint, paper, save  # noqa: E402
from backdrops.moods import MOODS  # noqa: E402
from backdrops.noise import fbm  # noqa: E402
from backdrops.palette import linear, luminance, named, to_srgb  # noqa: E402
from backdrops.places import FRAME  # noqa: E402
from backdrops.sky import sky  # noqa: E402
from backdrops.workshop import layers  # noqa: E402

PLANES = ('far', 'field', 'fore')
PASSES = ('image', 'depth', 'lg_sky', 'lg_sun', 'lg_ember', 'lg_blue', 'lg_red')
FOCAL = 1408  # px: the lens of the wide shot in the full frame


def _calm(light):
    """A light pass without fireflies."""
    middle = cv2.medianBlur(light[..., :3].astype(np.float32), 3)
    return np.where((luminance(light[..., :3]) > luminance(middle) * 2.2 + 0.02)[..., None], middle, light[..., :3])


class Composition:
    """One backdrop being painted. x and y are coordinates of the full frame, whatever the render's size."""

    def __init__(self, mood):
        self.mood = mood
        self.passes = {}
        for plane in PLANES:
            prefix = f'{mood.renders[plane]}_{plane}'
            self.passes[plane] = {name: read_pass(prefix, name) for name in PASSES}
        self.width, self.height = FRAME  # a quick look is painted as large as the last picture
        for found in self.passes.values():
            for name, pixels in found.items():
                if pixels.shape[:2] != (self.height, self.width):
                    found[name] = cv2.resize(pixels, (self.width, self.height), interpolation=cv2.INTER_CUBIC)
        self.scale = self.width / FRAME[0]
        y, x = np.mgrid[0:self.height, 0:self.width].astype(np.float32)
        self.x, self.y = x / self.scale, y / self.scale

    def plane(self, name):
        """A rendered plane graded and fogged: colour and alpha."""
        found, mood = self.passes[name], self.mood
        alpha = np.clip(found['image'][..., 3], 0, 1)
        depth = np.minimum(found['depth'][..., 0], 2000)
        sun = luminance(_calm(found['lg_sun']))
        sun = sun / (1 + 2.2 * sun)
        from_sky = luminance(_calm(found['lg_sky']))
        sunlight, share = mood.sunlight
        colour = from_sky[..., None] * linear('#8f9095') * 1.5 + sun[..., None] * linear(sunlight) * share
        colour = self._embers(colour, found, depth, alpha)
        fog = mood.fog[name]
        thick = fog.most * (1 - np.exp(-(np.clip(depth - 4, 0, None) / fog.distance)))
        uneven = np.clip(0.75 + 0.55 * coarse_fbm(self.x / 300, self.y / 60, 4, 71 if name == 'far' else 72), 0.2, 1.3)
        thick = np.clip(thick * uneven, 0, 0.97)[..., None]
        middle = np.exp(-((self.x - mood.glow_x) / 620) ** 2)[..., None]
        air = linear(mood.fog_glow[0]) * mood.fog_glow[1] * middle + linear(mood.fog_colour[0]) * mood.fog_colour[1]
        colour = colour * (1 - thick) + air * thick
        if name == 'fore':
            colour = colour * 0.5
        return colour.astype(np.float32), alpha.astype(np.float32)

    def _embers(self, colour, found, depth, alpha):
        """Coals in veins that lie in the world, not on the screen; and their glow."""
        across, along = (self.x - FRAME[0] / 2) / FOCAL * np.minimum(depth, 90), np.minimum(depth, 90)
        vein = fbm(across * 5.5, along * 3.3, 4, 33, ridge=True).astype(np.float32)
        patch = coarse_fbm(across * 1.1, along * 0.7, 3, 34, step=2)
        ember = luminance(found['lg_ember'][..., :3])
        ember = ember * np.clip((vein - 0.42 - 0.10 * patch) * 5.5, 0.02, 1) * np.clip(0.75 + 1.2 * patch, 0.15, 1)
        ember = ember / (1 + 0.55 * ember) * self.mood.embers
        glow = sum(cv2.GaussianBlur(ember, (0, 0), radius * self.scale) * 0.5 for radius in (9, 30))
        hot = np.clip(ember - 0.5, 0, 1)
        colour = colour + ember[..., None] * named('ember') * 1.1 + hot[..., None] * named('gold') * 0.7
        return colour + (glow * alpha)[..., None] * named('rust') * 0.9

    def mist(self, seed, level, depth, strength, grain=(420, 70)):
        """Alpha of a bank of ground mist about the height `level` (px)."""
        drift = coarse_fbm(self.x / 300, self.y / 120, 4, seed + 1) * 120
        bank = coarse_fbm((self.x + drift) / grain[0], self.y / grain[1], 5, seed) * 1.2 + 0.25
        alpha = np.clip(bank, 0, 1) * np.exp(-((self.y - level) / depth) ** 2) * strength
        return np.clip(alpha, 0, 0.9).astype(np.float32)

    def planes(self):
        """Every layer from back to front: (name, colour, alpha)."""
        mood, whole = self.mood, np.ones((self.height, self.width), np.float32)
        far_colour, near_colour, far_strength, near_strength = mood.mist

        def painted(picture, seed, radius, keep, levels=9):
            return paint(picture, seed, radius, keep, levels, self.scale)

        def flat(colour, share):
            return np.broadcast_to(linear(colour) * share, (self.height, self.width, 3)).astype(np.float32)

        yield 'sky', painted(sky(mood, self.x, self.y), 1, 9, 0.15, 12), whole
        colour, alpha = self.plane('far')
        yield 'far', painted(colour, 2, 4, 0.5), alpha
        yield 'mist_far', flat(far_colour, 0.75), self.mist(81, mood.horizon + 6, mood.mist_depth[0], far_strength)
        colour, alpha = self.plane('field')
        yield 'field', painted(colour, 3, 4, 0.75), alpha
        near_mist = self.mist(91, mood.horizon + 70, mood.mist_depth[1], near_strength, mood.mist_grain)
        yield 'mist_mid', flat(near_colour, 0.6), near_mist
        colour, alpha = self.plane('fore')
        yield 'fore', *self._near(painted(colour, 4, 4, 0.75), alpha)

    def _near(self, colour, alpha):
        """What lies before the eye, out of focus where the mood says so."""
        blur = self.mood.near_blur
        if not blur:
            return colour, alpha
        light, alpha = (cv2.GaussianBlur(part, (0, 0), blur) for part in (colour * alpha[..., None], alpha))
        return light / np.maximum(alpha, 1e-3)[..., None], alpha

    def front_smoke(self):
        """Colour and alpha of one more bank for the front, to be moved slowly."""
        drift = coarse_fbm(self.x / 340, self.y / 150, 4, 301) * 150
        bank = coarse_fbm((self.x + drift) / 560, self.y / 120, 5, 302) * 1.3 + 0.25
        alpha = np.clip(bank, 0, 1) * np.exp(-((self.y - (self.mood.horizon + 190)) / 150) ** 2) * 0.62
        return np.broadcast_to(linear('#2a2422') * 0.9, (self.height, self.width, 3)), np.clip(alpha, 0, 0.8)

    def pool(self, blade):
        """Light of the blue or the red blade on the ground, grey."""
        light = sum(np.clip(luminance(self.passes[plane][f'lg_{blade}'][..., :3]), 0, 4)
                    * np.clip(self.passes[plane]['image'][..., 3], 0, 1) for plane in ('field', 'fore'))
        root = np.sqrt(cv2.medianBlur(light.astype(np.float32), 3))
        return kuwahara(root[..., None].repeat(3, 2), 5)[..., 0] ** 2


def compose(name):
    """Paint the backdrop `name` and write its layers."""
    mood = MOODS[name]
    work = Composition(mood)
    fibre, cloud = paper(work.height, work.width, 3)

    def grained(picture):
        shown = to_srgb(picture)
        light = luminance(shown)[..., None]
        return np.clip(shown + (0.016 * fibre)[..., None] * (0.5 + 1.4 * light) + (0.010 * cloud)[..., None], 0, 1)

    folder = layers()
    for layer, colour, alpha in work.planes():
        save(np.concatenate([grained(colour), alpha[..., None]], -1), folder / f'{name}_{layer}.png')
    if mood.front_smoke:
        colour, alpha = work.front_smoke()
        save(np.concatenate([to_srgb(colour), alpha[..., None]], -1), folder / f'{name}_smoke.png')
    if mood.pools:
        for blade in ('blue', 'red'):
            save(to_srgb(np.repeat(work.pool(blade)[..., None], 3, 2)), folder / f'{name}_pool_{blade}.png')


if __name__ == '__main__':
    for mood_name in sys.argv[1:]:
        started = time.time()
        compose(mood_name)
        print(f'composed {mood_name} in {time.time() - started:.0f} s')
