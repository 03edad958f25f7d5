"""What people are made of: albedo (linear RGB) of each stuff. The index in NAMES is stored per voxel."""

import numpy as np

ALBEDO = {
    'skin': (0.20, 0.125, 0.09), 'cloth': (0.11, 0.098, 0.085), 'tunic': (0.30, 0.272, 0.225),
    'wrap': (0.50, 0.455, 0.38), 'dark': (0.028, 0.027, 0.03), 'black': (0.014, 0.014, 0.016),
    'leather': (0.040, 0.027, 0.020), 'hair': (0.035, 0.02, 0.013), 'metal': (0.45, 0.45, 0.47),
    'lip': (0.15, 0.075, 0.06), 'seam': (0.15, 0.13, 0.10), 'strap': (0.016, 0.012, 0.010),
    'nail': (0.36, 0.26, 0.215), 'blood': (0.055, 0.004, 0.004), 'burn': (0.075, 0.022, 0.016),
    'scar': (0.33, 0.165, 0.135),
}
NAMES = list(ALBEDO)


def number(name):
    """Index of a stuff. Raises ValueError for an unknown one."""
    return NAMES.index(name)


def colours(him):
    """Albedo table by index. His leather is black: brown gloves read as bare skin in firelight."""
    table = np.array([ALBEDO[name] for name in NAMES])
    if him:
        table[number('leather')] *= 0.42
    return table


def coat(count, stuff):
    """The albedo of one stuff for `count` vertices."""
    return np.tile(np.array(ALBEDO[stuff]), (count, 1))
