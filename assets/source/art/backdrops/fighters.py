"""python3 fighters.py    three banking fighters as sprites, and where they stand in the sky

An own design: a ball between two swept, six-sided plates. To be shown far and small, under 200 px.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np  # noqa: E402
from PIL import Image, ImageDraw  # noqa: E402

from backdrops.brush import save  # noqa: E402
from backdrops.noise import fbm  # noqa: E402
from backdrops.workshop import layers  # noqa: E402

WIDTH, HEIGHT, FINER = 640, 520, 4  # px; drawn FINER times larger, then reduced
UNIT = 88 * FINER  # px a unit of the model
FAR = 12  # units from the eye
PLATE = np.array([(-1.15, 0.15), (-0.55, 2.05), (0.30, 2.25), (1.35, 0.0), (0.30, -2.25), (-0.55, -2.05)])
PLATE_OFF = 1.62
BALL = 0.80
EMBER = (150, 84, 48, 255)
# name: roll, pitch, yaw in degrees, seed; place in the 2112 x 1188 frame and scale there
FIGHTERS = {
    'fighter_1': ((-24, 14, 16), 1, (1225, 455, 0.30)),
    'fighter_2': ((38, 20, -26), 2, (1010, 345, 0.20)),
    'fighter_3': ((-62, 8, 34), 3, (1478, 318, 0.22)),
}


def attitude(roll, pitch, yaw):
    """The rotation of a fighter, degrees."""
    a, b, c = np.radians([roll, pitch, yaw])
    about_nose = np.array([[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]])
    about_wing = np.array([[1, 0, 0], [0, np.cos(b), -np.sin(b)], [0, np.sin(b), np.cos(b)]])
    about_height = np.array([[np.cos(c), -np.sin(c), 0], [np.sin(c), np.cos(c), 0], [0, 0, 1]])
    return about_nose @ about_wing @ about_height


class Drawing:
    """One fighter being drawn, the far parts first."""

    def __init__(self, turn):
        self.turn = turn
        self.image = Image.new('RGBA', (WIDTH * FINER, HEIGHT * FINER), (0, 0, 0, 0))
        self.pen = ImageDraw.Draw(self.image)

    def see(self, x, y, z):
        """Where a point of the model is seen, px."""
        right, ahead, up = self.turn @ np.array((x, y, z), float)
        away = FAR + ahead
        return WIDTH * FINER / 2 + right * UNIT * FAR / away, HEIGHT * FINER / 2 - up * UNIT * FAR / away

    def _lit(self, normal, strength):
        """Colour of a surface: warm from below, grey from the sides."""
        right, _, up = self.turn @ np.array(normal, float)
        colour = np.array([17, 16, 18]) + strength * np.clip(-up, 0, 1) * np.array([26, 15, 9])
        return (*(int(v) for v in np.clip(colour + np.clip(abs(right), 0, 1) * np.array([10, 9, 9]), 0, 255)), 255)

    def plate(self, side):
        """One of the two plates."""
        x = PLATE_OFF * side
        for depth, strength in ((0.07, 0.6), (-0.07, 1.0)):
            at = x + depth * side
            outline = [self.see(at, *corner) for corner in PLATE]
            self.pen.polygon(outline, fill=self._lit((side, 0, 0), strength))
            for corner in PLATE:
                self.pen.line([self.see(at, 0, 0), self.see(at, *corner)], fill=(52, 46, 44, 255), width=int(2.6 * FINER))
            self.pen.line(outline + outline[:1], fill=(66, 56, 52, 255), width=int(3.2 * FINER))
            for part in (0.45, 0.75):
                ring = [self.see(at, *(corner * part)) for corner in (*PLATE, PLATE[0])]
                self.pen.line(ring, fill=(38, 35, 35, 255), width=int(1.2 * FINER))
        self.pen.polygon([self.see(x, corner[0] * 0.2, corner[1] * 0.16) for corner in PLATE], fill=(40, 37, 37, 255))
        lowest = sorted((self.see(x, *corner) for corner in PLATE), key=lambda point: -point[1])[:2]
        self.pen.line(lowest, fill=EMBER, width=int(2.2 * FINER))

    def ball(self):
        """The struts, the ball and its window."""
        for half, thick in ((1.6, 0.20), (1.25, 0.34)):
            self.pen.line([self.see(-half, 0, 0), self.see(half, 0, 0)], fill=(30, 28, 29, 255), width=int(UNIT * thick))
        (x, y), radius = self.see(0, 0, 0), BALL * UNIT
        for k in range(26):
            f = 1 - k / 26
            colour = np.array([20, 19, 21]) + (1 - f) * np.array([20, 15, 12])
            self.pen.ellipse([x - radius * f, y - radius * f + radius * (1 - f) * 0.55, x + radius * f,
                              y + radius * f + radius * (1 - f) * 0.25], fill=(*(int(v) for v in colour), 255))
        self.pen.arc([x - radius, y - radius, x + radius, y + radius], 30, 150, fill=EMBER, width=int(2.4 * FINER))
        if (self.turn @ np.array((0, -BALL, 0)))[1] < 0:
            for size, colour in ((0.36, (46, 42, 42, 255)), (0.29, (12, 11, 13, 255))):
                angles = np.linspace(0, 6.28, 8, endpoint=False) + 0.39
                self.pen.polygon([self.see(size * np.cos(a), -0.74, size * np.sin(a)) for a in angles], fill=colour)


def fighter(turn, seed):
    """The sprite of a fighter: display values, RGBA."""
    drawing = Drawing(turn)
    depth = {side: (turn @ np.array((PLATE_OFF * side, 0, 0)))[1] for side in (1, -1)}
    parts = [(depth[1], lambda: drawing.plate(1)), (depth[-1], lambda: drawing.plate(-1)), (0, drawing.ball)]
    for _, draw in sorted(parts, key=lambda part: -part[0]):
        draw()
    pixels = np.asarray(drawing.image.resize((WIDTH, HEIGHT), Image.LANCZOS)).astype(np.float32) / 255
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    worn = (1 + 0.28 * fbm(x / 26, y / 26, 3, seed))[..., None]
    return np.clip(np.concatenate([pixels[..., :3] * worn, pixels[..., 3:]], -1), 0, 1)


def main():
    """Draw the fighters and write where they stand."""
    places = []
    for name, (angles, seed, (x, y, scale)) in FIGHTERS.items():
        save(fighter(attitude(*angles), seed), layers() / f'{name}.png')
        places.append({'sprite': name, 'x': x, 'y': y, 'scale': scale})
    found = {'w': WIDTH, 'h': HEIGHT, 'centre': [WIDTH // 2, HEIGHT // 2], 'guns': [[320, 290]], 'sky': places}
    (layers() / 'fighters.json').write_text(json.dumps(found))


if __name__ == '__main__':
    main()
