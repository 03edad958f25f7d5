VAR depth = 0
-> cellar -> attic ->
Back on the stairs, {depth} deep.
-> down(2) ->
-> cellar -> END
=== cellar
{The cellar is dark.|The cellar again.}
+ [Light a match] It flares.
  -> match ->
+ [Leave] ->->
- It is warmer now.
->->
=== match
It burns {~down|out|bright}.
* [Drop it] ->-> attic
+ [Hold it]
- Ouch.
->->
=== attic
Dust in the attic.
->->
=== down(n)
~ depth++
Step {n}.
{n > 0:
  -> down(n - 1) ->
}
Up from {n}.
->->
