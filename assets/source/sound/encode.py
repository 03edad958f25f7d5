"""From a built sound to its three files: Ogg Opus, AAC, and the JSON that says what is in them."""

import json
import subprocess

import numpy as np

from loudness import level, level_of, read, save
from synth.signal import faded, highpass, samples
from synth.space import seconds_of

PAD = 0.25  # seconds of the loop's other end before and after it: codecs smear the first and last frames
CEILING = -2.8  # dBTP before encoding; lossy coding may add some tenths
AAC_EXTRA = 1.4  # AAC needs about this much more than Opus for the same
# Nothing of the machine or the day goes into a file.
PLAIN = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact']


def levelled(x, track, scratch):
    """The sound at the loudness the table asks for, or as near as its peak allows; no offset, no hard ends."""
    if track.loops:
        y = x - x.mean(0)
    else:
        y = faded(highpass(x, 18, 1), 0.001, 0.05)
    y = y * (0.5 / np.abs(y).max())
    heard = np.concatenate([y, y, y]) if track.loops and seconds_of(y) < 8 else y
    now = level_of(heard, scratch)
    gain = min(track.loudness - now.lufs, CEILING - now.peak)
    return y * 10 ** (gain / 20)


def looped(y, track):
    """The samples to encode and the loop inside them (seconds), or None."""
    if not track.loops:
        return y, None
    pad = samples(PAD)
    return np.concatenate([y[-pad:], y, y[:pad]]), {'start': PAD, 'end': PAD + seconds_of(y)}


def write(track, x, assets, work):
    """Level, encode and describe one sound. Returns what stands in its JSON."""
    y, loop = looped(levelled(x, track, work / 'level.wav'), track)
    wav = work / f'{track.room}-{track.name}.wav'
    save(wav, y)
    folder = assets / track.room
    folder.mkdir(parents=True, exist_ok=True)
    opus, aac = (folder / f'{track.name}{ending}' for ending in ('.opus', '.m4a'))
    encoder = ['ffmpeg', '-y', '-v', 'error', '-i', wav, *PLAIN]
    subprocess.run([*encoder, '-c:a', 'libopus', '-b:a', f'{track.kbps}k', '-vbr', 'on', opus], check=True)
    rate = f'{round(track.kbps * AAC_EXTRA)}k'
    subprocess.run([*encoder, '-c:a', 'aac', '-b:a', rate, '-movflags', '+faststart', aac], check=True)
    measured = level(opus)
    facts = {
        'loop': loop and {'start': loop['start'], 'end': round(loop['end'], 6)},
        'lufs': measured.lufs,
        'peak': measured.peak,
        'seconds': round(seconds_of(read(opus, work / 'decoded.wav')), 3),
        'caption': track.caption,
    }
    (folder / f'{track.name}.json').write_text(json.dumps(facts, indent=2) + '\n')
    return facts
