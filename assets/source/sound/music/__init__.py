"""The pieces. Each module holds one and offers `build()`: one pass of a loop, stereo."""
