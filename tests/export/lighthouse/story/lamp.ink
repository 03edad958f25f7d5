=== lamp ===
# clear # layout: centre # pause: 100ms
Up there it was dark, and smelled of oil.
# layout: box # stop_sound
+ [Light it # consider: light: lit # class: thought]
  # light: lit >> over 100ms # blade: ada on >> over 100ms # blade: bo low # camera: near >> over 100ms
  Ada: There.
  # call: bo >> over 200ms # duck: false # heat: off
  # clash # shove: ada # strafe: left >> over 300ms # weather: none
  The light went out over the water, and came back.
  # hide: bo >> fade 100ms # stop_music >> fade 100ms # ambience: none
  # ending: lit
  Nobody said anything for a while.
  -> END
+ [Break it # disabled]
  -> END
+ [Forget it # hidden]
  -> END
+ [Go down again]
  # restart
  She went down again, and began anew.
  -> shore
