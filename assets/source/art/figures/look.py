"""python3 look.py <picture.png> <height px> <pose>...    raw renders side by side, blades and anchors drawn"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from backdrops.passes import read_pass  # noqa: E402, I001
import cv2  # noqa: E402
import numpy as np  # noqa: E402

from backdrops.palette import named, to_srgb  # noqa: E402
from backdrops.workshop import renders  # noqa: E402

PER_ROW = 4


def glance(name):
    """One pose, lit, as an 8-bit BGR picture."""
    image = read_pass(name, 'image')
    own = named('blue') if name.startswith('her') else named('red')
    light = {key: read_pass(name, f'lg_{key}')[..., :3] for key in ('sky', 'rim', 'own', 'foe')}
    colour = light['sky'] * 0.15 + light['rim'] * named('ember')
    colour = colour + light['own'] * own * 0.5 + light['foe'] * named('red') * 0.3
    height, width = image.shape[:2]
    dusk = named('ash') * np.linspace(0.35, 1, height)[:, None, None]
    shown = np.ascontiguousarray((to_srgb(colour + dusk * (1 - image[..., 3:])) * 255).astype(np.uint8)[..., ::-1])
    anchors = json.loads((renders() / f'{name}.json').read_text())
    scale = width / anchors['w']
    spot = lambda point: (int(point[0] * scale), int(point[1] * scale))  # noqa: E731
    tint = tuple(int(v) for v in (to_srgb(own * 0.6 + 0.4) * 255)[::-1])
    for blade, (start, end) in anchors['blades'].items():
        cv2.line(shown, spot(start), spot(end), tint, max(1, int((14 if blade == 'main' else 8) * scale)), cv2.LINE_AA)
    for key, mark in (('hilt', (0, 255, 0)), ('ground', (255, 255, 0)), ('head', (255, 0, 255))):
        if anchors[key]:
            cv2.circle(shown, spot(anchors[key]), 3, mark, -1)
    cv2.putText(shown, name, (6, 18), 0, 0.55, (255, 255, 255), 1)
    return shown


def sheet(path, height, names):
    """Write a contact sheet of `names`, each `height` px high."""
    tiles = [glance(name) for name in names]
    tiles = [cv2.resize(t, (t.shape[1] * height // t.shape[0], height), interpolation=cv2.INTER_AREA) for t in tiles]
    while len(tiles) % PER_ROW and len(tiles) > PER_ROW:
        tiles.append(np.zeros_like(tiles[0]))
    rows = [np.hstack(tiles[i:i + PER_ROW]) for i in range(0, len(tiles), PER_ROW)]
    cv2.imwrite(path, np.vstack(rows))


if __name__ == '__main__':
    sheet(sys.argv[1], int(sys.argv[2]), sys.argv[3:])
