"""Where intermediate files lie: the folder in SOUND_WORK, which `make.py` sets, or a new temporary one."""

import os
import tempfile
from pathlib import Path


def folder():
    """An existing folder for files that nobody keeps."""
    path = Path(os.environ.get('SOUND_WORK') or tempfile.mkdtemp())
    path.mkdir(parents=True, exist_ok=True)
    return path
