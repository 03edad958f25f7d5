"""From a built sound to its three files: Ogg Opus, AAC, and the JSON that says what is in them."""

import json
import subprocess

import numpy as np

from loudness import level, level_of, read, save
from synth.dynamics import limited, ratio
from synth.signal import RATE, faded, highpass, samples
from synth.space import seconds_of

PAD = 0.25  # seconds of the loop's other end before and after it: codecs smear the first and last frames
SEARCH = 0.2  # seconds to either side of PAD in which the loop may be cut
OVER = 0.6  # dB by which a codec may pass the ceiling
SQUEEZE = 6.0  # dB that peaks may be held down to reach the loudness; no more, or blows lose their edge
# Below this many kbit/s libopus may take its speech coder for low tones and change coders in mid-sound, which is
# audible as a change of air; its low-delay mode keeps to the coder for music.
SPEECH_BELOW = 56
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
        gain = min(track.loudness - now.lufs, track.ceiling - now.peak + SQUEEZE)
        # The meter's true peak lies between samples: leave it a little room.
        y = limited(y * ratio(gain), ratio(track.ceiling - 0.3))
    return y


def encoded(y, track, wav, targets):
    """Write the sound to both targets (Opus, AAC); a codec that overshoots the limit gets it a little softer."""
    encoder = ['ffmpeg', '-y', '-v', 'error', '-i', wav, *PLAIN]
    opus, aac = targets
    mode = ['-application', 'lowdelay'] if track.kbps < SPEECH_BELOW else []
    while True:
        save(wav, y)
        subprocess.run([*encoder, '-c:a', 'libopus', *mode, '-b:a', f'{track.kbps}k', '-vbr', 'on', opus], check=True)
        rate = f'{round(track.kbps * AAC_EXTRA)}k'
        subprocess.run([*encoder, '-c:a', 'aac', '-b:a', rate, '-movflags', '+faststart', aac], check=True)
        over = max(level(path).peak for path in targets) - (track.ceiling + OVER)
        if over <= 0:
            return
        y = y * ratio(-over - 0.1)


def cut(decoded, length):
    """The second at which to cut a loop of `length` samples: where the join is smoothest in every decoding.

    Both ends hold the same music, but codecs err differently in each. Smooth is what `loudness.Seam` calls smooth:
    step and bend across the join, against the signal's own.
    """
    starts = np.arange(samples(PAD - SEARCH), samples(PAD + SEARCH))
    cost = np.zeros(len(starts))
    for x in decoded:
        two, one, here, after = (x[at] for at in (starts + length - 2, starts + length - 1, starts, starts + 1))
        bends = np.maximum(np.abs(two - 2 * one + here), np.abs(one - 2 * here + after)).max(1)
        own_step = np.percentile(np.abs(np.diff(x, axis=0)), 99.9)
        own_bend = np.percentile(np.abs(np.diff(x, 2, axis=0)), 99.9)
        gap = np.abs(here - x[starts + length]).max(1)  # what was to come, against what comes
        cost = np.maximum(
            cost, np.maximum(np.abs(here - one).max(1) / own_step, bends / own_bend) + 0.3 * gap / own_step
        )
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
        twin = folder / f'{track.in_phase}.json'
        both = bool(track.in_phase) and twin.exists()
        others = [read(twin.with_suffix(path.suffix), work / 'decoded.wav') for path in targets] if both else []
        start = cut(decoded + others, len(y))
        loop = {'start': round(start, 6), 'end': round(start + seconds_of(y), 6)}
        if both:
            twin.write_text(json.dumps(json.loads(twin.read_text()) | {'loop': loop}, indent=2) + '\n')
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
