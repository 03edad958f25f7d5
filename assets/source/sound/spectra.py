"""Pictures of sounds, for those who cannot listen: spectrogram, level over time, and the seam of a loop."""

import numpy as np
from PIL import Image, ImageDraw
from scipy.signal import spectrogram

from synth.signal import RATE

WIDTH, HEIGHT, LEVELS = 1200, 300, 90  # pixels: the spectrogram, and under it the level curve
LOW, HIGH = 25, 16000  # Hz, bottom and top of the (logarithmic) frequency axis
SPAN = 75  # dB from black to white
MARKS = (50, 100, 200, 500, 1000, 2000, 5000, 10000)
FLOOR = -60  # dBFS, bottom of the level curve


def spectrum(x):
    """The spectrogram as a picture, low frequencies at the bottom, the loudest point white."""
    middle = x.mean(1)
    hop = max(64, len(middle) // WIDTH)
    # A long window for the tones of music, a short one for the blows of an effect.
    window = 8192 if len(middle) > 20 * RATE else 2048
    window = min(window, len(middle) // 4)
    hertz, _, power = spectrogram(middle, RATE, nperseg=window, noverlap=max(0, window - hop))
    rows = np.searchsorted(hertz, np.geomspace(LOW, HIGH, HEIGHT)).clip(0, len(hertz) - 1)
    db = 10 * np.log10(power[rows] + 1e-14)
    heat = np.clip((db - db.max() + SPAN) / SPAN, 0, 1)[::-1]
    colour = np.stack(
        [np.clip(heat * 1.6, 0, 1), np.clip(heat * 1.6 - 0.5, 0, 1), heat**2 * 0.6 + 0.25 * np.sin(heat * 3)], -1
    )
    return Image.fromarray((colour.clip(0, 1) * 255).astype(np.uint8)).resize((WIDTH, HEIGHT))


def levels(x):
    """Short-time level of both sides in dBFS, one column a pixel: (WIDTH, 2)."""
    edges = np.linspace(0, len(x), WIDTH + 1).astype(int)
    power = [(x[a : max(b, a + 1)] ** 2).mean(0) for a, b in zip(edges[:-1], edges[1:])]
    return 10 * np.log10(np.array(power) + 1e-9)


def draw(folder, track, x):
    """Write `<room>-<name>.png` into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    page = Image.new('RGB', (WIDTH, HEIGHT + LEVELS + 18), (10, 10, 12))
    page.paste(spectrum(x), (0, 18))
    pen = ImageDraw.Draw(page)
    pen.text(
        (4, 3),
        f'{track.room}/{track.name}  {len(x) / RATE:.2f} s  {LOW}-{HIGH} Hz, {SPAN} dB; below: level, {FLOOR}..0 dBFS',
        fill='white',
    )
    for mark in MARKS:
        y = 18 + HEIGHT * (1 - np.log(mark / LOW) / np.log(HIGH / LOW))
        pen.line([(0, y), (6, y)], fill='white')
        pen.text((9, y - 6), str(mark), fill=(200, 200, 200))
    curve = levels(x)
    for side, ink in enumerate(((90, 170, 255), (255, 110, 90))):
        heights = HEIGHT + LEVELS + 16 - np.clip((curve[:, side] - FLOOR) / -FLOOR, 0, 1) * (LEVELS - 4)
        pen.line(list(enumerate(heights)), fill=ink)
    page.save(folder / f'{track.room}-{track.name}.png')
