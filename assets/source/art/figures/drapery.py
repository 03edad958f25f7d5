"""Cloth that hangs: cloak, skirts and tabs, laid as grids and dropped by Blender's cloth simulation.

The cloak hardly flies by itself: it wants winds of 1000 and more (`gust` in a pose multiplies).
"""

from math import cos, radians, sin

import bpy
import numpy as np
from mathutils import Vector

from backdrops.noise import fbm
from backdrops.studio import mesh_object

from .stuffs import ALBEDO
from .vectors import turned, unit, vec

PINNED_ROWS = 2
COLLIDER_STEP = 0.019  # metres between the points of a body that cloth collides with
RUFFLE = 0.13  # how far cloth is gathered at first, as a share of its flare: folds begin there
HIS_WIND, HER_WIND = 1100, 260


class Draper:
    """Lays cloth into a scene and lets it fall."""

    def __init__(self, scene, material):
        self.scene = scene
        self.material = material
        self.pieces = []

    def collide(self, vertices, faces, friction):
        """An unseen surface that cloth rests on."""
        thing = mesh_object(self.scene, 'collide', vertices, faces)
        thing.hide_render = True
        thing.modifiers.new('collision', 'COLLISION')
        thing.collision.thickness_outer = 0.008
        thing.collision.cloth_friction = friction
        thing.collision.use_culling = False

    def lay(self, name, grid, stuff, hem, raggedness, mass, wind, bend, seed):
        """A piece of cloth from `grid` (rows from the pin down, columns around; n x m x 3 metres).

        hem: where it ends, as a share of its length; raggedness: how far that wanders.
        mass in kg per vertex; wind: share of the wind it feels; bend: stiffness.
        """
        rows, columns = grid.shape[:2]
        index = np.arange(rows * columns).reshape(rows, columns)
        faces = np.stack([index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1]], -1).reshape(-1, 4)
        down = np.repeat(np.linspace(0, 1, rows)[:, None], columns, 1)
        around = np.repeat(np.linspace(0, 1, columns)[None, :], rows, 0)
        ends = down / hem + raggedness * fbm(around * 9 + seed, down * 3, 4, seed)
        ends = ends + 0.5 * raggedness * fbm(around * 45, down * 9, 2, seed + 3)
        thing = mesh_object(self.scene, name, grid.reshape(-1, 3), faces, self.material,
                            scalars={'hem': ends.ravel()}, colours=np.tile(np.array(ALBEDO[stuff]), (rows * columns, 1)))
        group = thing.vertex_groups.new(name='pin')
        group.add([int(i) for i in index[:PINNED_ROWS].ravel()], 1.0, 'REPLACE')
        modifier = thing.modifiers.new('cloth', 'CLOTH')
        settings = modifier.settings
        settings.quality = 4
        settings.mass = mass
        settings.tension_stiffness = settings.compression_stiffness = 15
        settings.shear_stiffness = 5
        settings.bending_stiffness = bend
        settings.air_damping = 1.2
        settings.vertex_group_mass = 'pin'
        modifier.collision_settings.distance_min = 0.010
        modifier.collision_settings.collision_quality = 2
        modifier.collision_settings.use_self_collision = False
        modifier.point_cache.frame_end = 80
        settings.effector_weights.wind = wind
        self.pieces.append(thing)

    def drape(self, skeleton):
        """Lay everything this person wears that hangs."""
        if skeleton.him:
            self._cloak(skeleton)
            self._skirt(skeleton)
        elif skeleton.pose.get('lying'):
            self._laid_front(skeleton)
        else:
            self._tabs(skeleton)

    def _cloak(self, s):
        lo, hi = s.pose.get('cloak_sector', (66, 294))
        angles = np.linspace(radians(lo), radians(hi), 96)
        grid = np.zeros((50, 96, 3))
        for row, length in enumerate(np.linspace(0, s.pose.get('cloak_length', 1.46), 50)):
            flare = 0.86 * length / s.size
            height = 0.520 - 0.10 * length
            ruffle = RUFFLE * flare * np.cos(15 * angles + 1.3 * np.sin(3 * angles))
            grid[row] = [s.torso(-0.03 + (0.085 + flare + r) * cos(a), (0.11 + flare + r) * sin(a), height - 0.05 * cos(a))
                         for a, r in zip(angles, ruffle)]
        self.lay('cloak', grid, 'black', 0.96, 0.07, 0.28, 1.0, 0.3, 5)

    def _skirt(self, s):
        front, left, up = s.pelvis_frame
        angles = np.linspace(radians(12), radians(348), 72)
        grid = np.zeros((30, 72, 3))
        out, drop = (0.80, 0.16) if s.pose.get('kneeling') else (0.52, 0.84)  # kneeling: starts nearly flat
        for row, length in enumerate(np.linspace(0, s.pose.get('skirt_length', 0.60), 30)):
            ruffle = RUFFLE * length * np.cos(17 * angles + np.sin(4 * angles))
            grid[row] = [s.root + s.size * (front * (0.118 + out * length + r) * cos(a)
                                            + left * (0.150 * s.breadth + out * length + r) * sin(a)
                                            + up * (0.095 - drop * length)) for a, r in zip(angles, ruffle)]
        self.lay('skirt', grid, 'black', 0.98, 0.03, 0.4, 0.6, 0.4, 8)

    def _laid_front(self, s):
        thighs = sum(leg.knee - leg.hip for leg in s.legs.values())
        along = unit(unit(thighs) + 0.22 * s.pelvis_frame[0])
        grid = np.zeros((44, 24, 3))
        for row, length in enumerate(np.linspace(0, 0.62, 44)):
            reach = length * along + vec(0, 0, 0.02)
            grid[row] = [s.pelvis(0.118 - 0.03 * (b / 0.1) ** 2, b * (1 + 0.25 * length), 0.085) + reach
                         for b in np.linspace(-0.115, 0.115, 24)]
        self.lay('front', grid, 'wrap', 0.93, 0.05, 0.25, 0.4, 0.5, 7)

    def _tabs(self, s):
        def cone(rows, columns, lo, hi, length, depth, out, breadth, sideways, top, drop):
            front, left, _ = s.pelvis_frame
            grid = np.zeros((rows, columns, 3))
            angles = np.linspace(radians(lo), radians(hi), columns)
            for row, l in enumerate(np.linspace(0, length, rows)):
                ruffle = RUFFLE * min(1, 3 * l) * 0.3 * np.cos(19 * angles + np.sin(5 * angles))
                grid[row] = [s.root + front * (depth + out * l + r) * cos(a) + left * (breadth + sideways * l + r) * sin(a)
                             + vec(0, 0, top - drop * l) for a, r in zip(angles, ruffle)]
            return grid

        front = cone(44, 30, -26, 26, 0.66, 0.118, 0.46, 0.142, 0.45, 0.10, 0.80)
        back = cone(44, 48, 130, 230, 0.62, 0.118, 0.46, 0.142, 0.45, 0.10, 0.80)
        peplum = cone(22, 120, 14, 346, 0.34, 0.112, 0.44, 0.138, 0.40, 0.085, 0.86)
        self.lay('front', front, 'wrap', 0.93, 0.05, 0.25, 1.2, 0.15, 30)
        self.lay('back', back, 'wrap', 0.93, 0.05, 0.25, 1.2, 0.15, 234)
        self.lay('peplum', peplum, 'tunic', 0.98, 0.03, 0.3, 0.5, 0.12, 8)

    def fall(self, lead_pose, yaw, frames):
        """Let everything fall for `frames` in a wind along -x of the picture, then freeze it."""
        gust = lead_pose.get('gust', 1.0)
        wind = self._effector('WIND', (HIS_WIND if lead_pose['who'] == 'him' else HER_WIND) * gust, 2.5)
        wind.rotation_mode = 'QUATERNION'
        heading = -unit(turned(vec(1, 0, 0), -yaw)) + vec(0, 0.25, 0.12)
        wind.rotation_quaternion = Vector(heading).to_track_quat('Z', 'Y')
        self._effector('TURBULENCE', 9 * min(1.5, gust), 0).field.size = 0.5
        self.scene.frame_start, self.scene.frame_end = 1, frames + 1
        for number in range(1, frames + 1):
            self.scene.frame_set(number)
        graph = bpy.context.evaluated_depsgraph_get()
        for piece in self.pieces:
            mesh = bpy.data.meshes.new_from_object(piece.evaluated_get(graph))
            piece.modifiers.clear()
            piece.data = mesh
            finer = piece.modifiers.new('finer', 'SUBSURF')
            finer.levels, finer.render_levels = 1, 1
            piece.modifiers.new('thick', 'SOLIDIFY').thickness = 0.006
            for polygon in mesh.polygons:
                polygon.use_smooth = True

    @staticmethod
    def _effector(kind, strength, noise):
        bpy.ops.object.effector_add(type=kind)
        thing = bpy.context.object
        thing.field.strength, thing.field.noise = strength, noise
        return thing
