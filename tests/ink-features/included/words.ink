INCLUDE included/more-words.ink
VAR greeting = "Good day"
=== function shout(word)
~ return word + mark
