"""Calm the cloth of poses as they ship:  calm.py ASSETS person/pose...

For a pose that was rendered when her wound cloth still rippled like knitting, until it is rendered again. Reads the
shipped pictures, strokes them along trunk and limbs, so that what runs across is gone and what hangs stays, lays the
bristles of the backdrops' brush over that, and writes them again. Belts, skin and hair keep what they are.
"""
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import cv2
import numpy as np

from backdrops.brush import bristle
from cast import BASE, LIGHT
from figures.camera import pixel, view_of
from figures.poses import people_of, pose_named
from figures.skeleton import solve
from frame import GAMMA, load
from picture import write

PREFIXES = {"rey": "her", "kylo": "him", "pair": "pair"}
#: Reach of a stroke along a limb, shipped pixels to each side, and how much the hairs of the brush show.
REACH, HAIRS = 22, 0.08
#: Light of her tunic in a base picture, linear: what is darker is leather, hair or trousers and stays.
CLOTH = 0.018


def limbs_of(skeleton):
    """(start, end, half breadth) in metres of what wears wound cloth: trunk and arms."""
    yield skeleton.torso(0, 0, 0.06), skeleton.torso(0, 0, 0.47), 0.20
    for arm in skeleton.arms.values():
        yield arm.shoulder, arm.elbow, 0.085
        yield arm.elbow, arm.wrist, 0.07


def strokes(name, about, shape):
    """Where strokes lie and how they run. -> (share 0..1, angle in radians) over a picture of that `shape`."""
    pose = pose_named(name)
    see = lambda point: np.array(pixel(point, pose["yaw"], pose.get("shift", 0.0), view_of(pose)))
    people = [solve(one) for one in people_of(pose)]
    head = np.array(about["heads"][0] if about["heads"] else about["head"])
    seen = lambda point: (see(point) - see(people[0].head)) / about["scale"] + head
    per_metre = view_of(pose).per_metre / about["scale"]
    y, x = np.mgrid[: shape[0], : shape[1]].astype(np.float32)
    share, angle = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    for skeleton in people:
        if skeleton.him:
            continue
        for start, end, breadth in limbs_of(skeleton):
            a, b = seen(start), seen(end)
            along = b - a
            t = np.clip(((x - a[0]) * along[0] + (y - a[1]) * along[1]) / (along @ along + 1e-6), 0, 1)
            away = np.hypot(x - a[0] - t * along[0], y - a[1] - t * along[1]) / (breadth * per_metre)
            here = np.clip((1 - away) * 5, 0, 1)
            angle = np.where(here > share, np.arctan2(along[1], along[0]).astype(np.float32), angle)
            share = np.maximum(share, here)
    return share, angle


def drawn_out(picture, weight, angle):
    """Averages `picture` along `angle`, over what has `weight`."""
    y, x = np.mgrid[: weight.shape[0], : weight.shape[1]].astype(np.float32)
    cos, sin = np.cos(angle), np.sin(angle)
    total, weights = np.zeros_like(picture), np.full(weight.shape, 1e-4, np.float32)
    for step in range(-REACH, REACH + 1, 3):
        map_x, map_y = x + step * cos, y + step * sin
        there = cv2.remap(weight, map_x, map_y, cv2.INTER_LINEAR) * np.exp(-((step / (0.6 * REACH)) ** 2))
        total += cv2.remap(picture, map_x, map_y, cv2.INTER_LINEAR) * there[..., None]
        weights += there
    return total / weights[..., None]


def calm(assets, name):
    """Calm one shipped pose. -> bytes by file."""
    person, pose = name.split("/")
    stem = os.path.join(assets, "cast", person, pose)
    with open(stem + ".json", encoding="utf-8") as file:
        about = json.load(file)
    base, light = load(stem + "-base"), load(stem + "-light")
    seen = (base[..., :3].astype(np.float32) / 255) ** GAMMA
    share, angle = strokes(f"{PREFIXES[person]}_{pose}", about, base.shape[:2])
    cloth = cv2.GaussianBlur((seen.mean(-1) > CLOTH).astype(np.float32), (0, 0), 1.5) * (base[..., 3] > 200)
    cloth = cv2.morphologyEx(cloth, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    grains = np.random.default_rng(5).normal(size=share.shape).astype(np.float32)
    hairs = 1 + HAIRS * bristle(cv2.GaussianBlur(grains, (0, 0), 0.8), angle, 12, 1.4)
    laid = (share * cloth)[..., None]
    sizes = {}
    for part, picture, quality in (("base", base, BASE), ("light", light, LIGHT)):
        lit = (picture[..., :3].astype(np.float32) / 255) ** GAMMA
        stroked = drawn_out(lit, cloth, angle) * hairs[..., None]
        out = (np.clip(lit * (1 - laid) + stroked * laid, 0, 1) ** (1 / GAMMA) * 255 + 0.5).astype(np.uint8)
        for kind, size in write(np.dstack([out, picture[..., 3]]), f"{stem}-{part}", quality).items():
            sizes[f"{pose}-{part}.{kind}"] = size
    return sizes


if __name__ == "__main__":
    for asked in sys.argv[2:]:
        print(asked, sum(calm(sys.argv[1], asked).values()), "bytes")
