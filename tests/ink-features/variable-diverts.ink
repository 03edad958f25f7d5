VAR next = -> north
VAR way_back = -> hub
-> hub
=== hub
At the hub.
+ [Go] -> next
+ [Turn]
  ~ next = turned(next)
  -> way_back
* [In by a tunnel] -> next_room -> hub
* -> DONE
=== next_room
~ temp room = -> south
-> visit(room) ->
->->
=== visit(-> what)
Visiting.
-> what
=== north
North {north}.
{north > 2: -> END}
-> way_back
=== south
South{south > 1: again}.
->->
=== function turned(x)
{ x == -> north:
  ~ return -> far
}
~ return -> north
=== far
Far off.
-> END
