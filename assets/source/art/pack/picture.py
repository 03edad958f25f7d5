"""Pictures as arrays of 8-bit RGB(A): read, crop, fill under alpha, shrink, and write as AVIF and WebP."""
import os
import subprocess
import tempfile
from dataclasses import dataclass

import cv2
import numpy as np


@dataclass(frozen=True)
class Quality:
    """How hard to press. AVIF quantisers run 0 (lossless) to 63, WebP qualities 100 to 0."""

    low: int = 22
    high: int = 34
    alpha_low: int = 10
    alpha_high: int = 25
    webp: int = 66
    webp_alpha: int = 85
    #: True where R, G and B are three measures: AVIF then keeps all at full size (lossy WebP cannot).
    data: bool = False


def read(path):
    """-> uint8 array, height x width x 3 or 4, in the order R, G, B(, A)."""
    found = cv2.imread(path, cv2.IMREAD_UNCHANGED)
    if found is None:
        raise FileNotFoundError(f"no picture at {path}")
    return found[..., [2, 1, 0, 3][: found.shape[2]]]


def painted(folder, name):
    """A lossless layer by name: as it was painted (PNG), or packed away (WebP). Raises FileNotFoundError."""
    png, webp = (os.path.join(folder, f"{name}.{kind}") for kind in ("png", "webp"))
    return read(png if os.path.exists(png) else webp)


def write_png(picture, path):
    """Write RGB(A) as PNG."""
    order = [2, 1, 0, 3][: picture.shape[2]]
    if not cv2.imwrite(path, np.ascontiguousarray(picture[..., order])):
        raise OSError(f"could not write {path}")


def alpha_box(alpha, margin=3, threshold=2):
    """The smallest box (x, y, w, h) round everything seen, with a margin, inside the picture."""
    ys, xs = np.where(alpha > threshold)
    left, top = max(xs.min() - margin, 0), max(ys.min() - margin, 0)
    right = min(xs.max() + 1 + margin, alpha.shape[1])
    bottom = min(ys.max() + 1 + margin, alpha.shape[0])
    return int(left), int(top), int(right - left), int(bottom - top)


def cut(picture, box):
    """The part of a picture inside (x, y, w, h)."""
    x, y, w, h = box
    return picture[y : y + h, x : x + w]


def fill_under(picture):
    """Spread the colour of what is seen under what is not.

    A texture is filtered: where alpha falls to nothing the neighbour's colour is mixed in, and a black or
    foggy one draws a fringe. Smooth colour there is also cheaper to store.
    """
    alpha = picture[..., 3].astype(np.float32) / 255
    seen = picture[..., :3].astype(np.float32)
    filled, weight = seen * alpha[..., None], alpha.copy()
    for sigma in (2, 6, 18, 54):
        near = cv2.GaussianBlur(alpha, (0, 0), sigma)
        colour = cv2.GaussianBlur(seen * alpha[..., None], (0, 0), sigma)
        room = (1 - weight)[..., None] * np.minimum(near * 8, 1)[..., None]
        filled += room * colour / np.maximum(near, 1e-4)[..., None]
        weight += room[..., 0]
    mean = (seen * alpha[..., None]).sum((0, 1)) / max(alpha.sum(), 1)
    filled += (1 - weight)[..., None] * mean
    # What is well seen keeps its own colour, to the bit.
    keep = np.clip(alpha * 16, 0, 1)[..., None]
    colour = filled * (1 - keep) + seen * keep
    return np.dstack([np.clip(colour + 0.5, 0, 255).astype(np.uint8), picture[..., 3]])


def shrink(picture, factor):
    """Resize by a factor below 1. Colour is weighed by alpha, so edges do not darken."""
    size = (max(1, round(picture.shape[1] * factor)), max(1, round(picture.shape[0] * factor)))
    if picture.shape[2] == 3:
        return cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    alpha = picture[..., 3:].astype(np.float32) / 255
    weight = np.maximum(alpha, 1e-3)
    colour = cv2.resize(picture[..., :3] * weight, size, interpolation=cv2.INTER_AREA)
    total = cv2.resize(weight, size, interpolation=cv2.INTER_AREA)
    small = cv2.resize(alpha, size, interpolation=cv2.INTER_AREA)
    out = np.dstack([colour / total[..., None], small * 255])
    return np.clip(out + 0.5, 0, 255).astype(np.uint8)


def write(picture, stem, quality=Quality()):
    """Write `stem`.avif and `stem`.webp. -> bytes of each."""
    os.makedirs(os.path.dirname(stem), exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "picture.png")
        write_png(picture, source)
        avif = ["avifenc", "--min", str(quality.low), "--max", str(quality.high), "-s", "4", "-j", "2"]
        # Ten bits: dark hues between two levels would else fall to one side or the other, in blotches.
        avif += ["-d", "10"]
        avif += ["--minalpha", str(quality.alpha_low), "--maxalpha", str(quality.alpha_high)]
        avif += ["-y", "444"] if quality.data else []
        webp = ["cwebp", "-quiet", "-m", "6", "-exact"]
        webp += ["-q", str(quality.webp), "-alpha_q", str(quality.webp_alpha), "-sharp_yuv"]
        for command in (avif + [source, stem + ".avif"], webp + [source, "-o", stem + ".webp"]):
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return {kind: os.path.getsize(f"{stem}.{kind}") for kind in ("avif", "webp")}
