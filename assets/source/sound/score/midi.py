"""Standard MIDI Files, written byte by byte (SMF 1.0, format 1)."""

import struct

TICKS = 480  # a beat


def quantity(number):
    """A variable-length quantity: seven bits a byte, all but the last with the top bit set."""
    out = [number & 127]
    number >>= 7
    while number:
        out.insert(0, (number & 127) | 128)
        number >>= 7
    return bytes(out)


def chunk(kind, body):
    """A tagged chunk with its length."""
    return kind + struct.pack('>I', len(body)) + body


def track(events, end):
    """Track bytes from (tick, rank, message) events, in order of time and then rank, ending at tick `end`."""
    body = b''
    last = 0
    for tick, _, message in sorted(events):
        body += quantity(tick - last) + bytes(message)
        last = tick
    return chunk(b'MTrk', body + quantity(max(0, end - last)) + b'\xff\x2f\x00')


def smf(tracks, micros_a_beat, end):
    """The bytes of a whole file: a tempo track and the given event lists, lasting to tick `end`."""
    tempo = [(0, 0, b'\xff\x51\x03' + struct.pack('>I', micros_a_beat)[1:])]
    head = chunk(b'MThd', struct.pack('>HHH', 1, len(tracks) + 1, TICKS))
    return head + track(tempo, end) + b''.join(track(events, end) for events in tracks)
