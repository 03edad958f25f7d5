// Uses every tag the engine has, and an effect of its own, with pictures and sounds of its own as small as they can be.
INCLUDE lamp.ink

# title: The Lamp Room
# author: A fixture
# theme: dark
-> shore

=== shore ===
# scene: The shore # background: shore >> cut # light: evening # weather: smoke # camera: wide >> cut
# music: tide >> fade 200ms # ambience: wind >> fade 200ms # alt: A shore, and a tower on it.
The lamp was out — for the first time in “forty” years. # id: lamp-out
# show: ada stand >> at left fade 100ms # show: bo stand >> at right cut
# checkpoint: both on the shore # image: letter >> fade 100ms # link: https:\/\/example.org\/lamps
Ada: Somebody must go up.
# speaker: bo # class: whisper # voice: bell # image: none >> cut
Not me.
# sound: bell >> pan -0.3 volume 0.8 delay 100ms # flash: white >> over 100ms # shake: soft >> over 100ms
# haze: low >> over 100ms # duck: 0.5 >> over 100ms
# content: dark # summary: Bo hears something below.
# class: shout
Bo: Listen!
# content: end
-> lamp
