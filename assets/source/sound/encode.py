"""From a built sound to its three files: Ogg Opus, AAC, and the JSON that says what is in them."""

import json
import subprocess

import numpy as np
from scipy.ndimage import maximum_filter1d

from loudness import level, level_of, read, save
from synth.dynamics import limited, ratio
from synth.signal import RATE, faded, highpass, samples
from synth.space import seconds_of

PAD = 0.25  # seconds of the loop's other end before and after it: codecs smear the first and last frames
SEARCH = 0.1  # seconds to either side of PAD in which the loop may be cut
CEILING = -2.6  # dBTP before encoding
AFTER = -2.1  # dBTP that no decoded file may pass
SQUEEZE = 6.0  # dB that peaks may be held down to reach the loudness; no more, or blows lose their edge
AAC_EXTRA = 1.4  # AAC needs about this much more than Opus for the same
# Nothing of the machine or the day goes into a file.
PLAIN = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact']


def levelled(x, track, scratch):
    """The sound at the loudness the table asks for, or as near as its peaks allow; no offset, no hard ends."""
    y = x - x.mean(0) if track.loops else faded(highpass(x, 18, 1), 0.001, 0.05)
    y = y * (0.5 / np.abs(y).max())
    for _ in range(2):  # holding peaks down costs some loudness: go round once more
        heard = np.concatenate([y, y, y]) if track.loops and seconds_of(y) < 8 else y
        now = level_of(heard, scratch)
        gain = min(track.loudness - now.lufs, CEILING - now.peak + SQUEEZE)
        # The meter's true peak lies between samples: leave it a little room.
        y = limited(y * ratio(gain), ratio(CEILING - 0.3))
    return y


def encoded(y, track, wav, targets):
    """Write the sound to both targets (Opus, AAC); a codec that overshoots the limit gets it a little softer."""
    encoder = ['ffmpeg', '-y', '-v', 'error', '-i', wav, *PLAIN]
    opus, aac = targets
    while True:
        save(wav, y)
        subprocess.run([*encoder, '-c:a', 'libopus', '-b:a', f'{track.kbps}k', '-vbr', 'on', opus], check=True)
        rate = f'{round(track.kbps * AAC_EXTRA)}k'
        subprocess.run([*encoder, '-c:a', 'aac', '-b:a', rate, '-movflags', '+faststart', aac], check=True)
        over = max(level(path).peak for path in targets) - AFTER
        if over <= 0:
            return
        y = y * ratio(-over - 0.1)


def cut(decoded, length):
    """The second at which to cut a loop of `length` samples: where, in every decoding, its two ends agree best.

    Both ends hold the same music, but codecs err differently in each. The jump is made where value and slope differ
    least, at a quiet moment: no transient, and near a crest of what is lowest.
    """
    starts = np.arange(samples(PAD - SEARCH), samples(PAD + SEARCH))
    cost = np.zeros(len(starts))
    for x in decoded:
        step = np.diff(x, axis=0)
        gap = np.abs(x[starts] - x[starts + length]).max(1) / np.percentile(np.abs(step), 99)
        bend = np.abs(step[starts - 1] - step[starts + length - 1]).max(1) / np.percentile(np.abs(np.diff(step, axis=0)), 99)
        busy = maximum_filter1d(np.abs(np.diff(step, axis=0)).max(1), 9)[starts - 1] / np.percentile(np.abs(np.diff(step, axis=0)), 99)
        slope = np.abs(step[starts - 1]).max(1) / np.percentile(np.abs(step), 99)
        cost = np.maximum(cost, gap + bend + busy + slope)
    return starts[int(cost.argmin())] / RATE


def write(track, x, assets, work):
    """Level, encode and describe one sound. Returns what stands in its JSON."""
    y = levelled(x, track, work / 'level.wav')
    folder = assets / track.room
    folder.mkdir(parents=True, exist_ok=True)
    targets = [folder / f'{track.name}{ending}' for ending in ('.opus', '.m4a')]
    pad = samples(PAD)
    wav = work / f'{track.room}-{track.name}.wav'
    encoded(np.concatenate([y[-pad:], y, y[:pad]]) if track.loops else y, track, wav, targets)
    decoded = [read(path, work / 'decoded.wav') for path in targets]
    loop = None
    if track.loops:
        start = PAD if track.in_phase else cut(decoded, len(y))
        loop = {'start': round(start, 6), 'end': round(start + seconds_of(y), 6)}
    measured = level(targets[0])
    facts = {
        'loop': loop,
        'lufs': measured.lufs,
        'peak': measured.peak,
        'seconds': round(seconds_of(decoded[0]), 3),
        'caption': track.caption,
    }
    (folder / f'{track.name}.json').write_text(json.dumps(facts, indent=2) + '\n')
    return facts
