"""Makes the pictures and sounds of the lighthouse, as small as they can be. Run it in this folder.

Needs numpy, opencv, avifenc, cwebp and ffmpeg (Debian: python3-numpy python3-opencv libavif-bin webp ffmpeg).
"""

import json
import subprocess
import wave
from pathlib import Path

import cv2
import numpy as np

RATE = 48_000
ASSETS = Path("assets")


def run(*words: str) -> None:
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def encode(picture: np.ndarray, stem: Path, *, only_webp: bool = False) -> None:
    """Writes a picture (BGRA, 8 bits) in both encodings."""
    stem.parent.mkdir(parents=True, exist_ok=True)
    png = stem.with_suffix(".png")
    cv2.imwrite(str(png), picture)
    run("cwebp", "-quiet", "-q", "60", str(png), "-o", str(stem.with_suffix(".webp")))
    if not only_webp:
        run("avifenc", "--min", "24", "--max", "34", "-s", "6", str(png), str(stem.with_suffix(".avif")))
    png.unlink()


def slope(width: int, height: int, top: tuple, foot: tuple) -> np.ndarray:
    """One colour at the top, another at the foot; BGRA."""
    share = np.linspace(0, 1, height)[:, None, None]
    column = np.array(top) * (1 - share) + np.array(foot) * share
    return np.repeat(column, width, axis=1).astype(np.uint8)


def figure(colour: tuple) -> np.ndarray:
    """Someone, as a shape with a head."""
    picture = np.zeros((96, 40, 4), np.uint8)
    cv2.ellipse(picture, (20, 58), (12, 36), 0, 0, 360, colour, -1)
    cv2.circle(picture, (20, 14), 10, colour, -1)
    return picture


def write_json(file: Path, value: dict) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(value, indent=2) + "\n")


def backdrop() -> None:
    shore = ASSETS / "backgrounds/shore"
    encode(slope(132, 50, (140, 110, 70, 255), (150, 160, 200, 255)), shore / "sky")
    encode(slope(132, 30, (50, 60, 50, 255), (20, 25, 20, 255)), shore / "beach")
    encode(slope(64, 36, (130, 110, 80, 255), (30, 30, 25, 255)), shore / "still", only_webp=True)
    layer = {"x": 0, "w": 2112}
    write_json(
        shore / "backdrop.json",
        {
            "width": 2112,
            "height": 1188,
            "layers": [
                {"name": "sky", "y": 0, "h": 800, "parallax": 0.2, "depth": "behind", **layer},
                {"name": "beach", "y": 700, "h": 488, "parallax": 0.8, "depth": "field", **layer},
            ],
            "horizon": 720,
            "ground": None,
            "places": {
                "left": {"x": 760, "y": 1000, "scale": 6},
                "right": {"x": 1320, "y": 1000, "scale": 6},
            },
        },
    )


def person(name: str, colour: tuple, faces: str) -> None:
    cast = ASSETS / "cast" / name
    encode(figure(colour), cast / "stand-base")
    encode(figure((90, 90, 90, 255)), cast / "stand-light")
    tip = 70 if faces == "right" else -30
    hand = 34 if faces == "right" else 6
    write_json(
        cast / "stand.json",
        {
            "w": 40,
            "h": 96,
            "scale": 1,
            "ground": [20, 94],
            "head": [20, 14],
            "points": {"hilt": [hand, 50]},
            "lines": {"hilt": [[hand, 54], [hand, 46]], "blade": [[hand, 46], [tip, 10]]},
            "chest": None,
            "faces": faces,
        },
    )


def sound(stem: Path, samples: np.ndarray, *, loop: bool, caption: str) -> None:
    """Writes a mono sound in both encodings; a loop has a quarter of a second of itself before and after."""
    stem.parent.mkdir(parents=True, exist_ok=True)
    pad = RATE // 4
    heard = np.concatenate([samples[-pad:], samples, samples[:pad]]) if loop else samples
    wav = stem.with_suffix(".wav")
    with wave.open(str(wav), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((heard * 32767).astype("<i2").tobytes())
    for codec in (["libopus", "-b:a", "24k", f"{stem}.opus"], ["aac", "-b:a", "48k", f"{stem}.m4a"]):
        run("ffmpeg", "-v", "error", "-y", "-i", str(wav), "-bitexact", "-c:a", *codec)
    wav.unlink()
    seconds = len(heard) / RATE
    around = {"start": 0.25, "end": seconds - 0.25} if loop else None
    write_json(stem.with_suffix(".json"), {"loop": around, "seconds": seconds, "caption": caption})


def tone(seconds: float, *pitches: float) -> np.ndarray:
    time = np.arange(int(seconds * RATE)) / RATE
    return sum(np.sin(2 * np.pi * pitch * time) for pitch in pitches) * 0.1 / len(pitches)


def main() -> None:
    backdrop()
    person("ada", (200, 160, 110, 255), "right")
    person("bo", (110, 150, 190, 255), "left")
    sound(ASSETS / "music/tide", tone(2, 110, 165), loop=True, caption="[a slow tide]")
    sound(ASSETS / "ambience/wind", tone(1, 61, 97, 143), loop=True, caption="[wind]")
    fading = np.linspace(1, 0, RATE // 2) ** 2
    sound(ASSETS / "sounds/bell", tone(0.5, 660, 990) * fading, loop=False, caption="[a bell]")


main()
