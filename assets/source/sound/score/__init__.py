"""Written music: notation, MIDI files, and the orchestra that plays them."""
