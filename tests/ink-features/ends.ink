Begin.
-> a
=== a
* [Done in a thread]
  <- side
  After the thread.
  -> DONE
* [Done] -> DONE
* [End] -> END
* [End in a function] {stop()} Still here. -> END
* [End in a tunnel] -> hole -> b
* [From a stitch] -> b.two
=== side
Side.
-> DONE
=== function stop()
Said within.
~ return
=== hole
The hole.
* [Climb] ->->
* [Fall] -> END
=== b
Out.
-> END
= two
Two.
-> DONE
