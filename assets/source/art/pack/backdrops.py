"""Backdrops: layer pictures, cropped, with a backdrop.json that says how they stack and where things are."""
import json
import os
from dataclasses import dataclass

import numpy as np

import places
from blemish import heal
from glow import find_glows
from ground import Eye, ground_picture
from mist import bank
from picture import Quality, alpha_box, cut, fill_under, painted, shrink, write
from skirt import add_skirt
from still import flatten, write_still
from sunless import without_sun

WIDTH, HEIGHT = 2112, 1188
#: The sky is large, dark and smooth: what the encoder drops there shows as blotches of hue.
FINE = Quality(low=12, high=26, webp=88)
GROUND = Quality(low=24, high=40, webp=72, data=True)
#: Mist has no detail: half its pixels a side are enough.
SOFT = 0.5


@dataclass(frozen=True)
class Layer:
    """One layer and what it needs. `source`: file name without backdrop prefix, or None where it is made here."""

    name: str
    source: str | None
    parallax: float
    depth: str
    #: Pixels by which the ground is continued under the layer before it.
    skirt: int = 0
    soft: bool = False
    #: The source that takes its place as the sun goes.
    sunless: str | None = None


LAND = (
    Layer("sky", "sky", 0.15, "behind"),
    Layer("far", "far", 0.3, "behind", skirt=60),
    Layer("mist-far", "mist_far", 0.4, "behind", soft=True),
    Layer("field", "field", 0.7, "field", skirt=110),
    Layer("mist-mid", "mist_mid", 0.8, "field", soft=True),
    Layer("mist-front", None, 1.15, "mist-front", soft=True),
    Layer("fore", "fore", 1.4, "fore"),
)
ROOM = (
    Layer("far", "far", 0.5, "behind"),
    Layer("field", "field", 1.0, "field"),
    Layer("fore", "fore", 1.3, "fore", soft=True),
)
MEMORY = (Layer("far", "far", 0.5, "behind"), Layer("fore", "fore", 1.3, "fore"))
#: What lies near is sharp, what lies far is not: it ships at half its size.
SHOULDER = (
    Layer("sky", "sky", 0.15, "behind"),
    Layer("far", "far", 0.3, "behind", soft=True),
    Layer("mist-mid", "mist_mid", 0.5, "behind", soft=True),
    Layer("field", "field", 0.7, "field", skirt=60),
    Layer("near", "fore", 1.0, "field", soft=True),
)
CROSSING = (
    Layer("sky", "sky", 0.2, "behind", soft=True),
    Layer("far", "far", 0.35, "behind", soft=True),
    Layer("field", "field", 0.5, "behind", soft=True),
    Layer("near", "fore", 0.7, "behind", soft=True),
    Layer("both", "both", 0.85, "field", soft=True),
)
DESERT = (
    Layer("sky", "sky", 0.15, "behind"),
    Layer("far", "far", 0.35, "behind"),
    Layer("field", "field", 0.8, "field"),
)
BELOW = (
    Layer("ground", "ground", 0.7, "behind"),
    Layer("smoke", "smoke", 1.0, "mist-front", soft=True),
    Layer("fore", "fore", 1.4, "fore", soft=True),
)
MIRROR = (Layer("far", "far", 0.95, "behind"), Layer("bank", "fore", 1.0, "field"))
HOLD = (Layer("slit", "shut", 0.7, "behind", sunless="slit"), Layer("crew", "crew", 1.3, "fore", soft=True))
AIR = (Layer("sky", "up", 0.15, "behind"), Layer("bank", "bank", 0.5, "mist-front", soft=True))

LEVEL = Eye(focal=1408, centre=668, eye=0.95, tilt=0, near=2.5)
LOW = Eye(focal=1291, centre=594, eye=0.34, tilt=9, near=1.2)
LOWEST = Eye(focal=1525, centre=594, eye=0.12, tilt=11, near=0.6)
OVER = Eye(focal=1859, centre=614, eye=0.95, tilt=0, near=2.5)


@dataclass(frozen=True)
class Backdrop:
    """What a backdrop is made of: the prefix of its layers, its camera and its places."""

    prefix: str
    layers: tuple[Layer, ...]
    places: dict
    portrait: dict
    horizon: int | None = None
    eye: Eye | None = None
    sun: dict | None = None
    #: Near mist: centre, thickness, density, colour, seed - or the name of a layer that is there already.
    front: tuple | str | None = None
    #: Whether its glassy ground shows flecks of sky that must be painted over.
    flecks: bool = False


BACKDROPS = {
    "field": Backdrop("wide", LAND, places.FIELD, places.FIELD_PORTRAIT, 660, LEVEL,
                      {"x": 985, "y": 532, "r": 58}, (898, 76, 0.50, "#1d1917", 511)),
    "wreck": Backdrop("low", LAND, places.WRECK, places.WRECK_PORTRAIT, 798, LOW,
                      {"x": 1290, "y": 630, "r": 92}, (930, 100, 0.55, "#211c1a", 711)),
    "trench": Backdrop("pit", LAND, places.TRENCH, places.TRENCH_PORTRAIT, 660, LEVEL, None, "smoke", True),
    "ashes": Backdrop("grey", LAND, places.FIELD, places.FIELD_PORTRAIT, 660, LEVEL, None,
                      (930, 80, 0.42, "#232324", 810)),
    "sky": Backdrop("sky", AIR, places.SKY, places.SKY_PORTRAIT),
    "cot": Backdrop("cot", ROOM, places.COT, places.COT_PORTRAIT),
    "snow": Backdrop("snow", MEMORY, places.MEMORY, places.MEMORY_PORTRAIT),
    "kneeling": Backdrop("kneeling", MEMORY[:1], places.MEMORY, places.MEMORY_PORTRAIT),
    "hangar": Backdrop("hangar", MEMORY, places.MEMORY, places.MEMORY_PORTRAIT),
    "over": Backdrop("over", SHOULDER, places.OVER, places.OVER_PORTRAIT, 590, OVER),
    "stubble": Backdrop("ash", LAND, places.STUBBLE, places.STUBBLE_PORTRAIT, 890, LOWEST, None,
                        (900, 60, 0.35, "#211c1a", 911)),
    "across": Backdrop("across", CROSSING, places.ACROSS, places.ACROSS_PORTRAIT),
    "dune": Backdrop("dune", DESERT, places.MEMORY, places.DUNE_PORTRAIT),
    "above": Backdrop("above", BELOW, places.ABOVE, places.ABOVE_PORTRAIT),
    "glass": Backdrop("glass", MIRROR, places.MEMORY, places.GLASS_PORTRAIT),
    "ramp": Backdrop("ramp", HOLD, places.MEMORY, places.MEMORY_PORTRAIT),
}


def pack_backdrop(name, source, target):
    """Write everything of one backdrop into `target`/`name`. -> bytes written, by file."""
    plan = BACKDROPS[name]
    folder = os.path.join(target, name)
    os.makedirs(folder, exist_ok=True)
    load = lambda part: _solid(painted(source, f"{plan.prefix}_{part}"))
    sizes, layers, stack, pictures = {}, [], [], {}

    def ship(stem, picture, quality=Quality()):
        for kind, size in write(picture, os.path.join(folder, stem), quality).items():
            sizes[f"{stem}.{kind}"] = size

    for layer in plan.layers:
        picture = _front(plan, load) if layer.source is None else load(layer.source)
        if plan.flecks and layer.depth in ("field", "fore"):
            picture = heal(fill_under(picture), plan.horizon)
        pictures[layer.name] = picture
        if layer.skirt:
            picture = add_skirt(picture, layer.skirt)
        stack.append(picture)
        box = _box(plan, layer, picture)
        cropped = cut(picture, box)
        if cropped.shape[2] == 4:
            cropped = fill_under(cropped)
        ship(layer.name, shrink(cropped, SOFT) if layer.soft else cropped, _quality(layer, picture))
        x, y, w, h = box
        entry = {"name": layer.name, "x": x, "y": y, "w": w, "h": h, "parallax": layer.parallax, "depth": layer.depth}
        if layer.name == "sky" and plan.sun:
            entry["sunless"] = "sky-sunless"
            ship("sky-sunless", cut(without_sun(picture, plan.sun), box), FINE)
        if layer.sunless:
            entry["sunless"] = f"{layer.name}-sunless"
            ship(entry["sunless"], cut(load(layer.sunless), box), FINE)
        layers.append(entry)

    about = {"width": WIDTH, "height": HEIGHT, "layers": layers, "horizon": plan.horizon, "sun": plan.sun}
    about["ground"] = None
    if plan.eye:
        fore = np.zeros_like(pictures["field"]) if "fore" not in pictures else pictures["fore"]
        ground, description = ground_picture(pictures["field"], fore, plan.eye)
        ship("ground", ground, GROUND)
        about["ground"] = description
    about["pools"] = []
    about["glows"] = find_glows(pictures["field"]) if "field" in pictures else []
    about["places"] = plan.places
    about["portrait"] = plan.portrait
    with open(os.path.join(folder, "backdrop.json"), "w", encoding="utf-8") as file:
        file.write(json.dumps(about, indent=2) + "\n")
    sizes["still.webp"] = write_still(flatten(stack), os.path.join(folder, "still.webp"))
    return sizes


def _front(plan, load):
    if isinstance(plan.front, str):
        return load(plan.front)
    centre, thickness, density, colour, seed = plan.front
    return bank(WIDTH, HEIGHT, centre, thickness, density, colour, seed)


def _solid(picture):
    """A picture without holes needs no alpha."""
    return picture[..., :3] if picture.shape[2] == 4 and picture[..., 3].min() == 255 else picture


def _box(plan, layer, picture):
    """What of a layer ships. The sky ends a little below the horizon: what is painted further down is never seen, and
    is bright."""
    if layer.name == "sky":
        return (0, 0, WIDTH, HEIGHT if plan.horizon is None else plan.horizon + 140)
    if picture.shape[2] == 3:
        return (0, 0, WIDTH, HEIGHT)
    return alpha_box(picture[..., 3])


def _quality(layer, picture):
    return FINE if layer.name == "sky" or picture.shape[2] == 3 else Quality()
