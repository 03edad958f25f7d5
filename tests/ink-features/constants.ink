CONST PI = 3.25
CONST NAME = "Mara"
CONST LEAST = 2
VAR count = 0
VAR ratio = 0.5
VAR place = -> here
~ temp way = place
{NAME} has {PI * 2} {ratio}.
-> way
=== here
~ temp n = 2
~ n++
~ n = n * LEAST
~ count = n
~ n--
{n} {count} {place == -> here:here|there}.
* [On]
  ~ place = -> there
* [Stay]
- -> place
=== there
{n_of(4)} {count} {there} {here}
{ there > 1: -> END }
-> here_more
=== function n_of(n)
~ n = n + count
~ return n
=== here_more
Unused by most.
-> END
