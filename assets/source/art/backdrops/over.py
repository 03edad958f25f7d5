"""The field over her shoulder, towards where he comes from: the wide one, turned about and nearer, soft behind him.

She is the pose `her_shoulder`, large before it.
"""

from .moved import Move, moved

# the sun stands between her head and him; the eye is as high as hers
MOVE = Move(1.32, (985, 650), (1170, 590))
SOFT = {'sky': 0.0, 'far': 2.6, 'mist_mid': 3.0, 'field': 1.3, 'fore': 5.0}  # px out of focus


def layers_of(x, y):
    """(name, linear colour, alpha or None), back to front."""
    for layer, blur in SOFT.items():
        light, alpha = moved(f'wide_{layer}', MOVE, blur)
        yield layer, light, None if layer == 'sky' else alpha
