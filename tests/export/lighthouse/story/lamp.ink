VAR keeper = ""
EXTERNAL steps(floors)

=== lamp ===
# clear # layout: centre # pause: 100ms
Up there it was dark, and smelled of oil.
# layout: box # stop_sound
+ [Light it # consider: light: lit # class: thought]
  # light: lit >> over 100ms # lamp: ada on >> over 100ms # lamp: bo low # camera: near >> over 100ms
  Ada: There.
  # weather: rain # duck: false # haze: off
  # weather: snow # weather: ash # weather: embers # weather: none
  The light went out over the water, and came back. # input: keeper >> "Who lit it?" >> default Ada
  # hide: bo >> fade 100ms # stop_music >> fade 100ms # ambience: none
  # ending: lit
  Nobody said anything for a while, not even {keeper}, {steps(4)} steps above the sea.
  -> END
+ [Break it # disabled]
  -> END
+ [Forget it # hidden]
  -> END
+ [Go down again]
  # restart
  She went down again, and began anew.
  -> shore
