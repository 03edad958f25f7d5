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

from backdrops.brush import bristle, coarse_fbm, paint, save, stroke_angle  # noqa: E402
from backdrops.palette import linear, luminance, to_srgb  # noqa: E402
from backdrops.workshop import layers, renders  # noqa: E402
from figures.poses import pose_named  # noqa: E402
from figures.poses_close import CLOSE_POSES  # noqa: E402
from figures.poses_face import FACE_POSES  # noqa: E402

LIGHTS = ('sky', 'rim', 'own', 'foe')
# As the backdrops are painted: reach of a stroke in px, share of fine line kept, steps of the washes.
STROKE, KEPT, WASHES = 4, 1.0, 8
BRISTLE = 0.09  # how much the hairs of the brush show
UNSTEADY = 1.3  # px by which the hand wanders
SEAM = 4.5  # px of the full frame, width of the scar
MARGIN = 24  # px painted round a person
COOL_FILL = '#8b8f99'
SUNKEN = 62  # px of the full frame below the ground anchor: what cloth pushed deeper is cut off


def _calmed(light, guide):
    """A light pass without the noise of few samples: averaged wherever depth, direction and stuff, the `guide`, are one.

    Two rounds of an edge-avoiding wavelet filter, on the root of light (Dammertz and others, 2010).
    """
    light = np.sqrt(np.clip(light[..., :3], 0, 6)).astype(np.float32)
    light = np.where(luminance(light)[..., None] > 1.5 * luminance(cv2.medianBlur(light, 5))[..., None] + 0.05,
                     cv2.medianBlur(light, 5), light)
    rows, columns = light.shape[:2]
    for step in (1, 2):
        reach = 2 * step
        wide = cv2.copyMakeBorder(np.dstack([guide, light]), reach, reach, reach, reach, cv2.BORDER_REPLICATE)
        total, weights = np.zeros_like(light), np.zeros((rows, columns, 1), np.float32)
        for down in range(0, 4 * step + 1, step):
            for across in range(0, 4 * step + 1, step):
                there = wide[down:down + rows, across:across + columns]
                apart = ((there[..., :guide.shape[2]] - guide) ** 2).sum(-1, keepdims=True)
                weight = np.exp(-apart)
                total += weight * there[..., guide.shape[2]:]
                weights += weight
        light = total / weights
    return light ** 2


def _guide(name, box):
    """What parts one surface from the next: direction, depth and colour, each over how far it may differ."""
    depth = np.minimum(read_pass(name, 'depth')[box][..., :1], 12) / 0.03
    colour = np.sqrt(np.clip(cv2.medianBlur(read_pass(name, 'lg_sky')[box][..., :3].astype(np.float32), 3), 0, 4)) / 0.07
    return np.dstack([read_pass(name, 'normal')[box][..., :3] / 0.25, depth, colour]).astype(np.float32)


def _uncovered(light, alpha):
    """A light pass as if the person went on beyond the silhouette: edges take no black in."""
    inside = (alpha > 0.9).astype(np.float32)
    filled, weight = light * inside[..., None], inside.copy()
    for reach in (2, 6, 18):
        near = cv2.GaussianBlur(inside, (0, 0), reach)
        colour = cv2.GaussianBlur(light * inside[..., None], (0, 0), reach) / np.maximum(near, 1e-4)[..., None]
        room = (1 - weight) * np.minimum(near * 8, 1)
        filled, weight = filled + room[..., None] * colour, weight + room
    return filled


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


def _sunk(light, sinks):
    """What the text lies on goes under: full light down to the first share of the height, none below the second."""
    height = light['sky'].shape[0]
    top, foot = sinks
    t = np.clip((foot - np.arange(height) / height) / (foot - top), 0, 1)
    fall = ((t * t * (3 - 2 * t)) ** 2).astype(np.float32)[:, None, None]
    return {key: value * fall for key, value in light.items()}


def _outline(name, alpha, box):
    """1 on plain surfaces, down to 0.15 where depth or direction breaks: the ink line."""
    depth = read_pass(name, 'depth')[box][..., 0]
    depth = np.where(alpha > 0.5, np.minimum(depth, 12), 12)
    normal = read_pass(name, 'normal')[box]
    breaks = np.abs(cv2.Laplacian(cv2.GaussianBlur(depth.astype(np.float32), (0, 0), 1.0), cv2.CV_32F))
    inside = cv2.erode(alpha, np.ones((5, 5))) > 0.5
    breaks = np.clip(breaks * 14 - 0.12, 0, 1) * inside
    bends = 0
    for i in range(3):
        smooth = cv2.GaussianBlur(normal[..., i].astype(np.float32), (0, 0), 1.6)
        bends = bends + np.abs(cv2.Sobel(smooth, cv2.CV_32F, 1, 0)) + np.abs(cv2.Sobel(smooth, cv2.CV_32F, 0, 1))
    bends = np.clip(bends * 0.22 - 0.22, 0, 1)
    return 1 - np.clip(cv2.GaussianBlur(breaks, (0, 0), 0.9) * 0.9 + bends * 0.35, 0, 0.85)


def _washed(light, gain, seed):
    """A light's luminance, compressed and painted by the hand that painted the backdrops; 0 to 1."""
    grey = luminance(light) * gain
    grey = np.clip(grey / (1 + grey), 0, 1)
    return np.clip(paint(np.repeat(grey[..., None], 3, 2), seed, STROKE, KEPT, WASHES)[..., 0], 0, 1)


def _box(alpha):
    """Slices round everything that is seen, with room for strokes."""
    ys, xs = np.where(alpha > 0.01)
    return tuple(slice(max(seen.min() - MARGIN, 0), min(seen.max() + MARGIN, size))
                 for seen, size in zip((ys, xs), alpha.shape))


def _scarring(parts, x, y, scale):
    """What a scar makes of the light on it, as a factor: a dark seam, and beside it the lit edge of the welt."""
    width, shade, origin = SEAM * scale, np.ones(x.shape, np.float32), [x[0, 0], y[0, 0]]
    for part in parts:
        line = cv2.blur(np.array(part) * scale - origin, (1, 9), borderType=cv2.BORDER_REPLICATE)  # a steady hand
        seam, edge = (np.zeros(x.shape, np.float32) for _ in range(2))
        for mask, aside in ((seam, 0), (edge, 1.1 * width)):
            points = np.round((line + [aside, aside * 0.4]) * 8).astype(np.int32)
            for k, (a, b) in enumerate(zip(points, points[1:])):  # thin at both ends
                swell = 0.45 + 0.55 * np.sin(np.pi * min(max((k + 0.5) / len(points), 0.12), 0.88))
                cv2.line(mask, tuple(a), tuple(b), 1.0, max(1, int(round(width * swell))), cv2.LINE_AA, 3)
        seam, edge = cv2.GaussianBlur(seam, (0, 0), width * 0.22), cv2.GaussianBlur(edge, (0, 0), width * 0.3)
        edge = edge * (1 - seam)
        shade = shade * (1 - 0.62 * seam) * (1 + 0.75 * edge)
    return shade


def _spot(glint, x, y, scale):
    """The light that stands in a wet eye: brush work would wipe it away."""
    (at_x, at_y), radius = np.array(glint['at']) * scale, glint['radius'] * scale
    away = np.hypot((x - at_x) / 1.25, y - at_y) / radius
    return (0.95 * np.exp(-away ** 4) + 0.03 * np.exp(-(away / 2.2) ** 2)).astype(np.float32)


def paint_sprite(name):
    """Paint the rendered pose `name` and write its layers and anchors."""
    whole = np.clip(read_pass(name, 'image')[..., 3], 0, 1)
    box = _box(whole)
    alpha = np.ascontiguousarray(whole[box])
    guide = _guide(name, box)
    light = {key: _uncovered(_calmed(read_pass(name, f'lg_{key}')[box], guide), alpha) for key in LIGHTS}
    if name in FACE_POSES:
        light = _sunk(light, FACE_POSES[name]['view']['sinks'])
    elif name in CLOSE_POSES:
        pass  # near by, skin and leather are told apart without help
    elif name.startswith('her'):
        light = _darken_her(light)
    elif name.startswith('him'):
        light = _darken_him(light)
    line = _outline(name, alpha, box)
    y, x = np.mgrid[box].astype(np.float32)
    angle = stroke_angle(cv2.GaussianBlur(np.sqrt(luminance(light['sky'])).astype(np.float32), (0, 0), 2), 6)
    grains = np.random.default_rng(5).normal(size=alpha.shape).astype(np.float32)
    bristles = 1 + BRISTLE * bristle(cv2.GaussianBlur(grains, (0, 0), 0.8), angle, 10, 1.4)
    map_x = x - x[0, 0] + coarse_fbm(x / 16, y / 16, 3, 1, step=2) * UNSTEADY
    map_y = y - y[0, 0] + coarse_fbm(x / 16, y / 16, 3, 2, step=2) * UNSTEADY

    def unsteady(image):
        return cv2.remap(image.astype(np.float32), map_x, map_y, cv2.INTER_LINEAR)

    sky = paint(light['sky'], 5, STROKE, KEPT, WASHES)
    base = unsteady(sky * linear(COOL_FILL) * 0.42 * (line * bristles)[..., None])
    own = unsteady(_washed(light['own'], 1.3, 6) * line * bristles)
    foe = unsteady(_washed(light['foe'], 1.9, 7) * line * bristles)
    rim = unsteady(_washed(light['rim'], 1.5, 8) * bristles)
    anchors = json.loads((renders() / f'{name}.json').read_text())
    deepest = (anchors['ground'][1] + SUNKEN) * whole.shape[0] / anchors['h']
    alpha = (unsteady(alpha) * (y < deepest))[..., None]
    shade = _scarring(anchors.get('scar', ()), x, y, whole.shape[0] / anchors['h'])
    base, own, foe = base * shade[..., None], own * shade, foe * shade
    for glint in anchors.get('glints', ()):
        spot = _spot(glint, x, y, whole.shape[0] / anchors['h'])
        base, foe, rim = base + 0.5 * spot[..., None], foe + spot, rim + spot  # whiter than one light alone
    for part, picture in (('base', to_srgb(base * 2.0)), ('light', to_srgb(np.stack([own, foe, rim], -1)))):
        framed = np.zeros((*whole.shape, 4), np.float32)
        framed[box] = np.concatenate([picture, alpha], -1)
        save(cv2.resize(framed, (anchors['w'], anchors['h']), interpolation=cv2.INTER_LINEAR), layers() / f'{name}_{part}.png')
    shutil.copy(renders() / f'{name}.json', layers() / f'{name}.json')


def check_anchors(name):
    """Raises ValueError if hilt, head or ground of the pose fall outside its picture; a near one has no feet."""
    found = json.loads((layers() / f'{name}.json').read_text())
    points = {what: found[what] for what in ('ground', 'head', 'hilt') if found[what]}
    if 'view' in pose_named(name):
        points.pop('ground', None)
    for what, (x, y) in points.items():
        if not (0 <= x <= found['w'] and 0 <= y <= found['h']):
            raise ValueError(f'{name}: the {what} lies outside the picture at {x}, {y}')


if __name__ == '__main__':
    for pose in sys.argv[1:]:
        started = time.time()
        paint_sprite(pose)
        check_anchors(pose)
        print(f'painted {pose} in {time.time() - started:.0f} s')
