"""People: each pose as a base picture (the sky's own light) and a light picture (what blades and embers add)."""
import glob
import json
import os

import blades
from formations import FORMATIONS, formation
from picture import Quality, alpha_box, cut, fill_under, painted, shrink, write
from things import hilt_in_ash

PEOPLE = {"her": "rey", "him": "kylo", "pair": "pair"}
#: Shipped pixels per drawn pixel. A standing figure is shown at up to .8 of its drawn size in near shots, low poses at .7.
STANDING = 0.85
LOW = 0.75
NEAR = 1.0  # a face fills the picture
SHRUNK = {"down": LOW, "kneel": LOW, "raised": LOW, "hold": LOW, "still": LOW, "cot": LOW}
SHRUNK |= {"eyes": NEAR, "again": NEAR, "name": NEAR}
#: Where the drawn anchor is not where the pose should rest: lying down, the whole length must fit beside a foe.
RESTS = {"down": [820.0, 1690.0]}
#: Close pictures: shown about as large as they are drawn. The hilt in them is painted; told where it is, the stage would
#: draw another over it.
CLOSE = {"thumb", "elbow", "coat", "knot"}
#: All are drawn facing right; the stage mirrors the one who stands opposite.
FACES = "right"
#: Those who turn their back to whoever is with them. The stage turns people toward each other; told that these were
#: drawn the other way round, it turns them away.
TURNED = {("her", "back"), ("him", "back"), ("her", "run"), ("him", "knees"), ("pair", "knot")}

BASE = Quality(low=16, high=28, alpha_low=6, alpha_high=18, webp=84, webp_alpha=92)
LIGHT = Quality(low=16, high=30, alpha_low=18, alpha_high=30, webp=86, data=True)
#: Share of another's blade that falls on someone, in light: on his black leather more than this looks like bare legs,
#: and near by it would drown all else.
DIMMED = {"him": 0.4, ("her", "thumb"): 0.5}
#: But a face is to be lit.
LIT = {("him", "again")}
#: Powers that leave another's blade to what it meets squarely: all of a close picture in one red has no shape.
DEEPENED = {("her", "eyes"): 1.5, ("her", "thumb"): 1.4}
#: Hilts that a hand or an arm covers: the stage would draw them over it.
COVERED = {("her", "shoulder")}
#: Unlit hilts that may glow at the mouth: a spark of so many drawn pixels stands for the blade that is asked for.
SPARKS = {("her", "hilt"): 46, ("her", "thumb"): 150}


def poses_in(source):
    """-> sorted (prefix, pose) of every drawn pose of a person that has base, light and anchors."""
    found = set()
    for path in glob.glob(os.path.join(source, "*_base.*")):
        prefix, pose = os.path.basename(path).rsplit("_base.", 1)[0].split("_", 1)
        if prefix in PEOPLE:
            found.add((prefix, pose))
    return sorted(found)


def pack_pose(prefix, pose, source, target):
    """Write base, light and anchors of one pose. -> bytes written, by file."""
    stem = os.path.join(source, f"{prefix}_{pose}")
    with open(stem + ".json", encoding="utf-8") as file:
        drawn = json.load(file)
    drawn["ground"] = RESTS.get(pose, drawn["ground"])
    if (prefix, pose) in TURNED:
        drawn["faces"] = "left"
    if (prefix, pose) in COVERED:
        drawn["hilt_seg"] = None
    if (prefix, pose) in SPARKS:
        drawn["blades"] = {"main": _spark(drawn["hilt_seg"], SPARKS[prefix, pose])}
    if pose in CLOSE:
        drawn.update(hilt=None, hilt_seg=None)
    base, light = (painted(source, f"{prefix}_{pose}_{part}").copy() for part in ("base", "light"))
    dimmed = 1.0 if (prefix, pose) in LIT else DIMMED.get((prefix, pose), DIMMED.get(prefix, 1.0))
    if dimmed < 1:
        light[..., 1] = light[..., 1] * dimmed ** (1 / 2.2)
    light[..., 1] = 255 * (light[..., 1] / 255) ** DEEPENED.get((prefix, pose), 1.0)
    return _pack(PEOPLE[prefix], pose.replace("_", "-"), (base, light), drawn, 1.0 if pose in CLOSE else SHRUNK.get(pose, STANDING), target)


def things(source):
    """-> {name: what makes its (base, light, anchors)} of poses that nobody strikes."""
    made = {f"fighters/{name}": lambda name=name: formation(name, source) for name in FORMATIONS}
    near = {"rey/edge": blades.edge, "kylo/edge": blades.edge}
    far = {"rey/above": lambda: blades.above((0.8, -0.6)), "kylo/above": lambda: blades.above((0.75, -0.66))}
    return made | {"saber/ash": hilt_in_ash} | near | far


def pack_thing(name, make, target):
    """Write base, light and anchors of one thing. -> bytes written, by file."""
    base, light, drawn = make()
    return _pack(*name.split("/"), (base, light), drawn, 1.0, target)


def _spark(hilt, length):
    """A segment on from the end of the hilt."""
    (x0, y0), (x1, y1) = hilt
    share = length / ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
    return [[x1, y1], [x1 + (x1 - x0) * share, y1 + (y1 - y0) * share]]


def _pack(person, name, pictures, drawn, factor, target):
    """Crop, shrink and write base and light, and the anchors beside them. -> bytes written, by file."""
    base, light = pictures
    box = alpha_box(base[..., 3], margin=4)
    folder = os.path.join(target, person)
    sizes = {}
    # Both have the same alpha: only the base's is drawn, the light's may be coarser.
    for part, picture, quality in (("base", base, BASE), ("light", light, LIGHT)):
        small = cut(picture, box)
        if factor < 1:
            small = shrink(fill_under(small), factor)
        for kind, size in write(small, os.path.join(folder, f"{name}-{part}"), quality).items():
            sizes[f"{name}-{part}.{kind}"] = size
    h, w = small.shape[:2]
    about = anchors(drawn, box, w / box[2], h / box[3])
    about = {"w": w, "h": h, "scale": round(box[2] / w, 5), **about}
    with open(os.path.join(folder, name + ".json"), "w", encoding="utf-8") as file:
        file.write(json.dumps(about, indent=2) + "\n")
    return sizes


def _lines(drawn, points):
    """The hilt's line, the blade's and those of the vents of a crossguard, each by its name."""
    lines = {"hilt": points(drawn["hilt_seg"])} if drawn.get("hilt_seg") else {}
    for name, ends in drawn.get("blades", {}).items():
        lines["blade" if name == "main" else f"blade-{name}"] = points(ends)
    return lines


def anchors(drawn, box, across, down):
    """The drawn pose's anchors in pixels of its shipped picture (they may lie outside it)."""

    def point(p):
        return None if p is None else [round((p[0] - box[0]) * across, 1), round((p[1] - box[1]) * down, 1)]

    def points(ps):
        return None if ps is None else [point(p) for p in ps]

    return {
        "ground": point(drawn["ground"]),
        "head": point(drawn.get("head")),
        "heads": points(drawn.get("heads")),
        "chest": point(drawn.get("chest")),
        "points": {name: point(drawn[name]) for name in ("hilt", "hand") if drawn.get(name)},
        "lines": _lines(drawn, points),
        "faces": drawn.get("faces", FACES),
    }
