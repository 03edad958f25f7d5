LIST weekday = Monday, (Tuesday), Wednesday = 5, Thursday
LIST mood = low, (calm), (glad)
VAR plans = ()
VAR both = (Monday, glad)
{weekday} {mood} [{plans}] {both}
{LIST_COUNT(mood)} {LIST_MIN(mood)} {LIST_MAX(mood)} {LIST_ALL(mood)} {LIST_INVERT(mood)}
{LIST_VALUE(Wednesday)} {LIST_VALUE(Thursday)} {weekday(5)} {LIST_RANGE(LIST_ALL(weekday), 2, 5)} {LIST_RANGE(LIST_ALL(weekday), Tuesday, Wednesday)}
~ weekday++
{weekday} {weekday == Wednesday:is|is not} Wednesday.
~ plans += (Monday, Thursday)
~ plans -= Monday
{plans} {plans ? Thursday:yes|no} {plans !? Monday:yes|no} {plans has Thursday} {plans hasnt low}
{(low, calm) ^ (calm, glad)} {(low, calm) > (low)} {(glad) >= (calm)} {(low) < (glad)} {(low, glad) == (glad, low)} {mood != plans}
- (pick)
A day {LIST_RANDOM(LIST_ALL(weekday))}, {LIST_RANDOM(LIST_ALL(mood))}.
+ {LIST_COUNT(both) < 4} [Add]
  ~ both += LIST_RANDOM(LIST_INVERT(mood))
  ~ mood = LIST_ALL(mood) - LIST_MAX(mood)
  {both}. {mood}. {both ? (glad, Monday)}
  -> pick
+ [Name]
  {name_of(LIST_MIN(both))} {LIST_VALUE(LIST_MAX(both))}
* {not mood} [Never]
- {plans:Something|Nothing}. [{()}] [{LIST_MIN(())}]
~ plans = ()
{plans:Something|Nothing} {not plans}
-> END
=== function name_of(day)
{ day:
- Monday: ~ return "first"
- glad: ~ return "merry"
- else: ~ return "{day}"
}
