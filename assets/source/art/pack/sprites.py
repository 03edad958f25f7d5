"""Things that only pass: the fighters."""
import json
import os

from picture import Quality, alpha_box, cut, fill_under, painted, shrink, write

#: Shipped pixels per drawn pixel. They stay under 200 frame pixels wide.
FACTOR = 0.5


def pack_fighters(source, target):
    """Write every fighter with its anchors and its place in the sky. -> bytes written, by file."""
    with open(os.path.join(source, "fighters.json"), encoding="utf-8") as file:
        drawn = json.load(file)
    os.makedirs(target, exist_ok=True)
    sizes = {}
    for place in drawn["sky"]:
        name = place["sprite"].replace("_", "-")
        picture = painted(source, place["sprite"])
        box = alpha_box(picture[..., 3], margin=4)
        small = shrink(fill_under(cut(picture, box)), FACTOR)
        for kind, size in write(small, os.path.join(target, name), Quality(low=16, high=28, webp=85)).items():
            sizes[f"{name}.{kind}"] = size
        h, w = small.shape[:2]
        point = lambda p: [round((p[0] - box[0]) * w / box[2], 1), round((p[1] - box[1]) * h / box[3], 1)]
        about = {
            "w": w,
            "h": h,
            "scale": round(box[2] / w, 5),
            "centre": point(drawn["centre"]),
            "guns": [point(gun) for gun in drawn["guns"]],
            "sky": {"x": place["x"], "y": place["y"], "scale": place["scale"]},
        }
        with open(os.path.join(target, name + ".json"), "w", encoding="utf-8") as file:
            file.write(json.dumps(about, indent=2) + "\n")
    return sizes
