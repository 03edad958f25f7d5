"""Places, and the painting tools that places and people share."""
