LIST kettle = cold, boiling, recently
LIST pot = cold, full
VAR k = boiling
VAR things = (kettle.cold, pot.full)
~ k = kettle.cold
{k} {things} {things ? pot.full} {LIST_ALL(things)} {LIST_COUNT(LIST_ALL(things))}
-> cook
=== cook
+ {k == kettle.cold} [Boil]
  ~ k++
  It {k}.
+ {k == boiling} [Wait]
  ~ k += 1
+ {k == recently} [Cool]
  ~ k -= 2
  {k}
* [Mix]
  ~ things += k
  ~ things -= pot.full
  {things} {LIST_MAX(things)} {pot.full < kettle.recently}
* -> END
- {k < recently:{k}|Done} {kettle(2)} {k ^ LIST_ALL(pot)}
{cook < 5: -> cook}
-> END
