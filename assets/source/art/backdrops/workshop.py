"""Where renders and layers go. The folder is named by ART, or is `work` where the command runs."""

import os
from pathlib import Path


def workshop():
    """The working folder, made with its rooms `out` (renders) and `layers` (finished pictures)."""
    root = Path(os.environ.get('ART', 'work')).resolve()
    for room in ('out', 'layers'):
        (root / room).mkdir(parents=True, exist_ok=True)
    return root


def renders():
    """Folder of the raw renders and their geometry."""
    return workshop() / 'out'


def layers():
    """Folder of the finished, lossless layers."""
    return workshop() / 'layers'
