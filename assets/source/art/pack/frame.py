"""A frame put together from packed pictures and their JSON. Light is linear (gamma 2.2); blades and the light they
throw on the ground follow the stage's formulas, in brief."""
import json
import os
import subprocess
import tempfile

import cv2
import numpy as np

from picture import read

GAMMA = 2.2
BLUE, BLUE_CORE, RED, RED_CORE, EMBER, PAPER = (
    (np.array([int(c[i : i + 2], 16) for i in (1, 3, 5)], np.float32) / 255) ** GAMMA
    for c in ("#3fa2ff", "#dff1ff", "#ff2a1f", "#ffe3d6", "#e8702a", "#c9bfae")
)
WIDTH, HEIGHT = 2112, 1188


def load(stem):
    """The AVIF of a picture, decoded."""
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "picture.png")
        subprocess.run(["avifdec", "-d", "8", stem + ".avif", out], check=True, stdout=subprocess.DEVNULL)
        return read(out)


def linear(picture):
    """-> (linear RGB, alpha 0..1)."""
    alpha = picture[..., 3].astype(np.float32) / 255 if picture.shape[2] == 4 else np.ones(picture.shape[:2], np.float32)
    return (picture[..., :3].astype(np.float32) / 255) ** GAMMA, alpha


class Frame:
    """One composition in the 2112 x 1188 frame."""

    def __init__(self, assets, backdrop, sunless=False):
        self.assets, self.folder = assets, os.path.join(assets, "backgrounds", backdrop)
        with open(os.path.join(self.folder, "backdrop.json"), encoding="utf-8") as file:
            self.about = json.load(file)
        self.light = np.zeros((HEIGHT, WIDTH, 3), np.float32)
        self.sunless, self.people, self.blades = sunless, [], []

    def place(self, name, upright):
        """A place, as on a wide screen or on an upright phone."""
        own = self.about["portrait"]["places"] if upright else {}
        return own.get(name, self.about["places"][name])

    def person(self, who, pose, place, mirror=False, own=None, foe=None, own_k=1.0, foe_k=0.5, rim=0.9, sky=0.5, blade=None):
        """Stand somebody there. `blade`: 'blue', 'red' or None."""
        stem = os.path.join(self.assets, "cast", who, pose)
        with open(stem + ".json", encoding="utf-8") as file:
            about = json.load(file)
        k = place["scale"] * about["scale"]
        side = -1 if mirror else 1
        gx, gy = about["ground"]
        matrix = np.array([[side * k, 0, place["x"] - side * k * gx], [0, k, place["y"] - k * gy]], np.float32)
        base, alpha = linear(load(stem + "-base"))
        light, _ = linear(load(stem + "-light"))
        colour = base / 2 * sky + light[..., 2:] * EMBER * rim
        if own is not None:
            colour = colour + light[..., :1] * own * own_k
        if foe is not None:
            colour = colour + light[..., 1:2] * foe * foe_k
        soft = max(0.35 / k, 0.01)
        warp = lambda a: cv2.warpAffine(cv2.GaussianBlur(a, (0, 0), soft), matrix, (WIDTH, HEIGHT), flags=cv2.INTER_AREA)
        self.people.append((warp(colour * alpha[..., None]), warp(alpha), place))
        if blade:
            ends = lambda segment: [matrix @ np.array([*p, 1]) for p in segment]
            for name, segment in about["lines"].items():
                if not name.startswith("blade"):
                    continue
                width = place["scale"] * (22 if name == "blade" else 14)
                self.blades.append((*ends(segment), blade, width, place, name == "blade"))
        return about, matrix

    def compose(self):
        """-> linear RGB of the frame."""
        for layer in self.about["layers"]:
            if layer["depth"] in ("mist-front", "fore"):
                continue
            self._lay(layer)
        self._ground_light()
        for colour, alpha, place in self.people:
            self._contact(place)
            self.light = self.light * (1 - alpha[..., None]) + colour
        for p, q, kind, width, _, _ in self.blades:
            self.light += _glow(p, q, kind, width)
        for layer in self.about["layers"]:
            if layer["depth"] in ("mist-front", "fore"):
                self._lay(layer)
        return self.light

    def _lay(self, layer):
        name = layer["sunless"] if self.sunless and "sunless" in layer else layer["name"]
        colour, alpha = linear(load(os.path.join(self.folder, name)))
        size = (layer["w"], layer["h"])
        colour, alpha = (cv2.resize(part, size, interpolation=cv2.INTER_LINEAR) for part in (colour, alpha))
        y, x = layer["y"], layer["x"]
        under = self.light[y : y + layer["h"], x : x + layer["w"]]
        under[...] = under * (1 - alpha[..., None]) + colour * alpha[..., None]

    def _contact(self, place):
        y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
        wide, high = 310 * place["scale"], 30 * place["scale"]
        dark = np.exp(-(((x - place["x"]) / wide) ** 2) - ((y - place["y"] - 2) / high) ** 2) * 0.75
        self.light *= 1 - dark[..., None]

    def _ground_light(self):
        about = self.about["ground"]
        if not about:
            return
        data = cv2.resize(load(os.path.join(self.folder, "ground")), (WIDTH, HEIGHT)).astype(np.float32) / 255
        albedo, near, up = data[..., 0], np.maximum(data[..., 1], 0.02), data[..., 2]
        y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
        metres = about["near"] / near
        gx = (x - WIDTH / 2) / about["focal"] * metres
        for p, q, kind, _, place, main in self.blades:
            if not main:
                continue
            fall = np.arctan((place["y"] - about["centre"]) / about["focal"]) - np.radians(about["tilt"])
            far = about["eye"] / np.tan(fall)
            per_pixel = far / about["focal"]
            total = np.zeros_like(gx)
            for u in np.linspace(0.05, 0.95, 6):
                bx, by = p * (1 - u) + q * u
                dx, dy, dz = (bx - WIDTH / 2) * per_pixel - gx, far - metres, (place["y"] - by) * per_pixel
                square = dx * dx + dy * dy + dz * dz + 0.05
                total += np.clip(dz, 0, None) * up / square**1.5 / 6
            self.light += (total * albedo)[..., None] * (BLUE if kind == "blue" else RED) * 1.4


def _glow(p, q, kind, width):
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    along = q - p
    length = np.hypot(*along)
    u = along / length
    t = np.clip((x - p[0]) * u[0] + (y - p[1]) * u[1], 0, length)
    d = np.hypot(x - p[0] - t * u[0], y - p[1] - t * u[1])[..., None]
    colour, core = (BLUE, BLUE_CORE) if kind == "blue" else (RED, RED_CORE)
    near = 2.6 * core * np.exp(-((d / (0.4 * width)) ** 3)) + 0.95 * colour * np.exp(-((d / (0.95 * width)) ** 1.5))
    return near + 0.34 * colour * np.exp(-d / (3.2 * width)) + 0.075 * colour * np.exp(-d / (17 * width))
