"""Calm the cloth of poses as they ship:  calm.py ASSETS person/pose...

For a pose that was rendered when her wound cloth still rippled like knitting, until it is rendered again. Reads the
shipped pictures, strokes them along trunk and arms, so that what runs across is gone and what hangs stays, draws the
seams of two pleated cloths and of bandages, lays the bristles of the backdrops' brush over that, and writes them again.
Belts, skin and hair keep what they are.
"""
import json
import os
import sys
from dataclasses import dataclass

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
#: Half the breadth of a cloth across her breast, metres, and how dark its seams are.
SASH, SEAM = 0.055, 0.5
#: Light of her tunic in a base picture, linear: what is darker is leather, hair or trousers and stays.
CLOTH = 0.018


@dataclass
class Limb:
    """Trunk or a part of an arm, as it is seen: ends in pixels, half its breadth in metres, and what is drawn on it."""

    start: np.ndarray
    end: np.ndarray
    breadth: float
    metres: float
    seams: object


def limbs_of(skeleton, seen):
    """What of a person wears wound cloth, the farthest first. `seen` says where a point falls in the picture."""

    def limb(start, end, breadth, seams):
        return Limb(seen(start), seen(end), breadth, float(np.linalg.norm(end - start)), seams)

    trunk = limb(skeleton.torso(0, 0, 0.06), skeleton.torso(0, 0, 0.47), 0.20, sash_seams)
    arms = [
        (
            limb(arm.shoulder, arm.elbow, 0.075, lambda down, aside: lap_seams(down, aside) * (down > 0.13)),
            limb(arm.elbow, arm.wrist, 0.058, lap_seams),
        )
        for arm in (skeleton.arms["left"], skeleton.arms["right"])
    ]
    yield from (*arms[0], trunk, *arms[1])  # all are seen from their right


def _edge(lap, width):
    """Shadow under the edge of a lap, 0 to 1, and a little before it the light on that edge, below 0."""
    share = lap % 1.0
    return np.clip(1 - share / width, 0, 1) - 0.35 * np.clip(1 - np.abs(share - 0.88) / 0.10, 0, 1)


def lap_seams(down, aside):
    """Bandages round an arm, `down` it in metres."""
    return _edge(down / 0.029 + 0.35 * aside / 0.04, 0.30)


def sash_seams(up, aside):
    """A pleated cloth from the shoulder across the trunk; both in metres, from the belt and from the middle."""
    place = 0.56 * (up - 0.24) + 0.83 * aside
    on = np.abs(place) < SASH
    return np.where(on, _edge((place + SASH) / (2 * SASH) * 3, 0.20), 0)


def strokes(name, about, shape):
    """Where strokes lie, how they run and where seams are. -> (share 0..1, angle in radians, seams) of that `shape`."""
    pose = pose_named(name)
    see = lambda point: np.array(pixel(point, pose["yaw"], pose.get("shift", 0.0), view_of(pose)))
    people = [solve(one) for one in people_of(pose)]
    head = np.array(about["heads"][0] if about["heads"] else about["head"])
    seen = lambda point: (see(point) - see(people[0].head)) / about["scale"] + head
    per_metre = view_of(pose).per_metre / about["scale"]
    y, x = np.mgrid[: shape[0], : shape[1]].astype(np.float32)
    share, angle, seams = (np.zeros(shape, np.float32) for _ in range(3))
    for skeleton in people:
        if skeleton.him:
            continue
        for limb in limbs_of(skeleton, seen):
            along = limb.end - limb.start
            length = np.hypot(*along) + 1e-6
            t = ((x - limb.start[0]) * along[0] + (y - limb.start[1]) * along[1]) / length**2
            aside = ((x - limb.start[0]) * -along[1] + (y - limb.start[1]) * along[0]) / length / per_metre
            beyond = np.maximum(np.maximum(-t, t - 1), 0) * length / per_metre
            here = np.clip((1 - np.hypot(aside, beyond) / limb.breadth) * 5, 0, 1)
            nearer = here > 0.5
            angle = np.where(nearer, np.arctan2(along[1], along[0]).astype(np.float32), angle)
            seams = np.where(nearer, limb.seams(t * limb.metres, aside), seams)
            share = np.maximum(share, here)
    return share, angle, cv2.GaussianBlur(seams.astype(np.float32), (0, 0), 0.8)


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
    share, angle, seams = strokes(f"{PREFIXES[person]}_{pose}", about, base.shape[:2])
    cloth = cv2.GaussianBlur((seen.mean(-1) > CLOTH).astype(np.float32), (0, 0), 1.5) * (base[..., 3] > 200)
    cloth = cv2.morphologyEx(cloth, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    grains = np.random.default_rng(5).normal(size=share.shape).astype(np.float32)
    hairs = 1 + HAIRS * bristle(cv2.GaussianBlur(grains, (0, 0), 0.8), angle, 12, 1.4)
    laid = (share * cloth)[..., None]
    sizes = {}
    for part, picture, quality in (("base", base, BASE), ("light", light, LIGHT)):
        lit = (picture[..., :3].astype(np.float32) / 255) ** GAMMA
        stroked = drawn_out(lit, cloth, angle) * (hairs * (1 - SEAM * seams))[..., None]
        out = (np.clip(lit * (1 - laid) + stroked * laid, 0, 1) ** (1 / GAMMA) * 255 + 0.5).astype(np.uint8)
        for kind, size in write(np.dstack([out, picture[..., 3]]), f"{stem}-{part}", quality).items():
            sizes[f"{pose}-{part}.{kind}"] = size
    return sizes


if __name__ == "__main__":
    for asked in sys.argv[2:]:
        print(asked, sum(calm(sys.argv[1], asked).values()), "bytes")
