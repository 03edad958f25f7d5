"""python3 sprite.py <pose>...    from renders to the two pictures of a pose

`<pose>_base.png` (RGB: sky and fill, stored twice as bright) and `<pose>_light.png` (R own blade,
G the foe's blade, B ember rim), both sRGB-encoded with the same alpha. The stage adds them:
base * sky + R * own blade + G * foe's blade + B * ember.
"""

import json
import shutil
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from backdrops.passes import read_pass  # noqa: E402, I001  (sets up OpenCV: first)
import cv2  # noqa: E402
import numpy as np  # noqa: E402

from backdrops.brush import bristle, coarse_fbm, kuwahara, save, soft_steps, stroke_angle  # noqa: E402
from backdrops.palette import linear, luminance, to_srgb  # noqa: E402
from backdrops.workshop import layers, renders  # noqa: E402

LIGHTS = ('sky', 'rim', 'own', 'foe')
WASHES = 6  # steps of the posterised light
COOL_FILL = '#8b8f99'
SUNKEN = 62  # px of the full frame below the ground anchor: what cloth pushed deeper is cut off


def _painted(light):
    """One light pass without fireflies, as brush work; some of the fine line is kept."""
    light = np.clip(light[..., :3], 0, 6)
    calm = cv2.medianBlur(light, 5)
    light = np.where((luminance(light) > 1.6 * luminance(calm) + 0.01)[..., None], calm, light)
    root = np.sqrt(light)
    return np.clip(kuwahara(root, 4, 2.2) * 0.66 + 0.34 * cv2.medianBlur(root, 3), 0, 3) ** 2


def _darken_her(light):
    """Blade light levels all tones: keep dark trousers and boots dark, or they read as bare legs."""
    dark = np.clip(cv2.GaussianBlur(luminance(light['sky']), (0, 0), 1.5) / 0.17, 0.16, 1)[..., None]
    rim = light['rim'] * (0.4 + 0.6 * dark)
    return {'sky': light['sky'], 'foe': light['foe'] * dark, 'own': light['own'] * dark, 'rim': rim}


def _darken_him(light):
    """Brown leather and skin go under: he is black on black."""
    sky = light['sky']
    warmth = cv2.GaussianBlur(sky[..., 0] / (sky[..., 2] + 0.004), (0, 0), 2.0)
    dark = np.clip(1.0 - (warmth - 1.15) / 0.9, 0.34, 1)[..., None]
    rim = light['rim'] * (0.45 + 0.55 * dark)
    return {'sky': sky * dark, 'own': light['own'] * dark, 'foe': light['foe'] * dark, 'rim': rim}


def _outline(name, alpha):
    """1 on plain surfaces, down to 0.15 where depth or direction breaks: the ink line."""
    depth = read_pass(name, 'depth')[..., 0]
    depth = np.where(alpha > 0.5, np.minimum(depth, 12), 12)
    normal = read_pass(name, 'normal')
    breaks = np.abs(cv2.Laplacian(cv2.GaussianBlur(depth.astype(np.float32), (0, 0), 1.0), cv2.CV_32F))
    inside = cv2.erode(alpha, np.ones((5, 5))) > 0.5
    breaks = np.clip(breaks * 14 - 0.12, 0, 1) * inside
    bends = 0
    for i in range(3):
        smooth = cv2.GaussianBlur(normal[..., i].astype(np.float32), (0, 0), 1.6)
        bends = bends + np.abs(cv2.Sobel(smooth, cv2.CV_32F, 1, 0)) + np.abs(cv2.Sobel(smooth, cv2.CV_32F, 0, 1))
    bends = np.clip(bends * 0.22 - 0.22, 0, 1)
    return 1 - np.clip(cv2.GaussianBlur(breaks, (0, 0), 0.9) * 0.9 + bends * 0.35, 0, 0.85)


def _wash(light, gain, x, y):
    """A light's luminance, compressed and laid in soft washes."""
    grey = luminance(light) * gain
    root = np.sqrt(np.clip(grey / (1 + grey), 0, 1))
    whole, rest = soft_steps(root, WASHES, 0.35 * coarse_fbm(x / 30, y / 30, 3, 9, step=2))
    stepped = (whole + np.clip((rest - 0.5) / 0.45 + 0.5, 0, 1)) / WASHES
    return (0.5 * root + 0.5 * np.clip(stepped, 0, 1)) ** 2


def paint_sprite(name):
    """Paint the rendered pose `name` and write its layers and anchors."""
    alpha = np.clip(read_pass(name, 'image')[..., 3], 0, 1)
    height, width = alpha.shape
    light = {key: _painted(read_pass(name, f'lg_{key}')) for key in LIGHTS}
    if name.startswith('her'):
        light = _darken_her(light)
    elif name.startswith('him'):
        light = _darken_him(light)
    line = _outline(name, alpha)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    angle = stroke_angle(np.sqrt(luminance(light['sky'])).astype(np.float32), 4)
    grains = np.random.default_rng(5).normal(size=(height, width)).astype(np.float32)
    bristles = 1 + 0.06 * bristle(grains, angle, 8, 1.3)
    map_x = x + coarse_fbm(x / 14, y / 14, 3, 1, step=2) * 1.6
    map_y = y + coarse_fbm(x / 14, y / 14, 3, 2, step=2) * 1.6

    def unsteady(image):
        return cv2.remap(image.astype(np.float32), map_x, map_y, cv2.INTER_LINEAR)

    base = unsteady(light['sky'] * linear(COOL_FILL) * 0.42 * (line * bristles)[..., None])
    own = unsteady(_wash(light['own'], 1.3, x, y) * line * bristles)
    foe = unsteady(_wash(light['foe'], 1.9, x, y) * line * bristles)
    rim = unsteady(_wash(light['rim'], 1.5, x, y) * bristles)
    anchors = json.loads((renders() / f'{name}.json').read_text())
    deepest = (anchors['ground'][1] + SUNKEN) * height / anchors['h']
    alpha = (unsteady(alpha) * (y < deepest))[..., None]
    save(np.concatenate([to_srgb(base * 2.0), alpha], -1), layers() / f'{name}_base.png')
    save(np.concatenate([to_srgb(np.stack([own, foe, rim], -1)), alpha], -1), layers() / f'{name}_light.png')
    shutil.copy(renders() / f'{name}.json', layers() / f'{name}.json')


def check_anchors(name):
    """Raises ValueError if hilt, head or ground of the pose fall outside its picture."""
    found = json.loads((layers() / f'{name}.json').read_text())
    points = {'ground': found['ground'], 'head': found['head'], **({'hilt': found['hilt']} if found['hilt'] else {})}
    for what, (x, y) in points.items():
        if not (0 <= x <= found['w'] and 0 <= y <= found['h']):
            raise ValueError(f'{name}: the {what} lies outside the picture at {x}, {y}')


if __name__ == '__main__':
    for pose in sys.argv[1:]:
        started = time.time()
        paint_sprite(pose)
        check_anchors(pose)
        print(f'painted {pose} in {time.time() - started:.0f} s')
