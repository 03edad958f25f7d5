"""The sound effects, by what makes them. A `*_loop` is periodic by construction."""
