"""The far wreck: a tapered, ribbed hull torn open at one end, with a snapped fin."""

import math

import numpy as np

CUBE = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], float) / 2
CUBE_FACES = np.array([[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]])
RIBS, TORN_RIBS, ARC = 34, 11, 9
FIN = ((2.0, 0.3), (0.2, 0.55), (-0.95, 2.5), (-1.15, 2.62), (-0.9, 2.75), (-0.75, 2.55), (-0.55, 2.72), (0.1, 2.65))
STUB = ((3.6, 0.2), (2.9, 0.4), (2.3, 1.2), (2.75, 1.15))
FLAP = ((-1.5, 0.9), (-2.2, 0.95), (-2.9, 1.9), (-2.3, 1.5))


def _turn_x(angle):
    cos, sin = math.cos(angle), math.sin(angle)
    return np.array([[1, 0, 0], [0, cos, -sin], [0, sin, cos]])


def _turn_y(angle):
    cos, sin = math.cos(angle), math.sin(angle)
    return np.array([[cos, 0, sin], [0, 1, 0], [-sin, 0, cos]])


def _turn_z(angle):
    cos, sin = math.cos(angle), math.sin(angle)
    return np.array([[cos, -sin, 0], [sin, cos, 0], [0, 0, 1]])


class Hull:
    """Collects boxes and plates in the hull's own axes (x along it, metres of a hull of size 1)."""

    def __init__(self, ground, wreck):
        self.ground, self.wreck = ground, wreck
        self.chance = np.random.default_rng(wreck.seed)
        self.turn = _turn_z(math.radians(wreck.turn)) @ _turn_y(math.radians(wreck.roll))
        self.foot = np.array([wreck.x, wreck.y, ground.height_at(wreck.x, wreck.y)])
        self.vertices, self.faces, self.count = [], [], 0

    def at(self, x, y, z):
        """A point of the hull in the room."""
        return self.turn @ (np.array((x, y, z)) * self.wreck.size) + self.foot

    def _collect(self, vertices, faces):
        self.vertices.append(vertices)
        self.faces.append(faces + self.count)
        self.count += len(vertices)

    def box(self, centre, sizes, turn):
        """A box about a point of the room; sizes in metres of a hull of size 1."""
        self._collect((CUBE * np.array(sizes) * self.wreck.size) @ turn.T + centre, CUBE_FACES)

    def plate(self, outline, near, far):
        """An outline in the hull's x-z plane, as thick as from `near` to `far` in y."""
        corners, faces = len(outline), []
        vertices = np.array([self.at(x, y, z) for y in (near, far) for x, z in outline])
        for k in range(corners):
            faces.append([k, (k + 1) % corners, (k + 1) % corners + corners, k + corners])
        for k in range(1, corners - 2, 2):
            faces.append([0, k, k + 1, k + 2])
            faces.append([corners, corners + k + 2, corners + k + 1, corners + k])
        self._collect(vertices, np.array(faces))

    def arrays(self):
        """Vertices, quads and scalars of everything."""
        vertices = np.concatenate(self.vertices)
        return (vertices, np.concatenate(self.faces),
                {'ash': self.chance.uniform(0, 1, len(vertices)), 'ember': np.zeros(len(vertices))})


def hull(ground, wreck):
    """The wreck as arrays for one mesh."""
    h = Hull(ground, wreck)
    chance = h.chance
    for k in range(RIBS):
        _rib(h, k)
    h.plate(FIN, 0.06, 0.16)
    h.plate(STUB, 0.3, 0.36)
    h.plate(FLAP, -0.2, -0.1)
    for q in range(9):  # bare frames
        for side in (-1, 1):
            place = h.at(-4.9 + q * 0.33, side * (1.25 - q * 0.03), 0.1)
            h.box(place, (0.05, 0.07, 1.5 + chance.normal() * 0.45), h.turn)
    for q in range(5):  # what has come loose
        place = h.at(-5.2 + chance.uniform(-0.6, 0.6), chance.uniform(-1, 1), chance.uniform(0, 1))
        h.box(place, (chance.uniform(0.5, 1.6), 0.06, 0.08), h.turn @ _turn_y(q))
    for y, z, start, end in ((0, -0.28, -5.6, 1), (0, 1.14, -2.9, 0.5)):  # keel and stringer
        h.box(h.at((start + end) / 2, y, z), (end - start, 0.10, 0.13), h.turn)
    for _ in range(40):  # debris
        place = h.at(-4.5 + chance.normal() * 2.6, chance.normal() * 1.8 - 1.0, 0)
        place[2] = ground.height_at(place[0], place[1]) + 0.05 * wreck.size
        turn = _turn_y(chance.uniform(0, 3.1))
        h.box(place, (chance.uniform(0.05, 0.7), chance.uniform(0.05, 0.3), chance.uniform(0.05, 0.35)), turn)
    return h.arrays()


def _rib(h, k):
    t, chance = k / RIBS, h.chance
    x, width, height = -5 + 10 * t, 2.6 * (1 - 0.72 * t), 1.5 * (1 - 0.6 * t)
    torn = k < TORN_RIBS
    for side in (-1, 1):
        if torn and chance.random() < 0.25:
            continue
        if side == -1:
            continue
        for q in range(ARC):
            if torn and q > 2 + k * 0.55:
                break
            angle = math.pi * (q + 0.5) / ARC
            thick, long = (0.06, 0.09) if torn else (0.1, 0.30 * chance.uniform(0.96, 1.06))
            arc = math.pi * max(width * 0.5, height) / ARC * 1.15
            h.box(h.at(x, width * 0.5 * math.cos(angle), height * math.sin(angle) - 0.3), (long, arc, thick),
                  h.turn @ _turn_x(angle + math.pi / 2))
    if not torn and chance.random() < 0.5:  # fittings on the back
        place = h.at(x, chance.uniform(-0.3, 0.3) * width, height * 0.95 - 0.3)
        h.box(place, (chance.uniform(0.1, 0.6), chance.uniform(0.1, 0.4), chance.uniform(0.05, 0.3)), h.turn)
