"""Sound from numbers: time axes, noise, filters, envelopes, rooms."""
