VAR hour = 7
VAR rain = false
VAR name = "Ida"
- (day)
{rain:It rains.}{not rain:It is dry.} {hour > 11:Late|Early}.
{
- hour < 8: Breakfast.
- hour < 12 and not rain: Work outside.
- hour < 12 && rain || false: Work inside.
- else: Rest.
}
{hour:
- 7: Seven.
- 9: Nine.
  ~ hour = 10
- else: Some hour.
}
{hour % 2 == 0:
  Even.
- else:
  Odd {rain:and wet|and {hour >= 9:light|dim}}.
}
{name == "Ida" && !rain: Ida it is{hour != 7: still}.}
{true: a|b}{false:c|d}{1:e}{0:f|g}{day > 1:h|i}
* {hour < 9} {not rain} [Wait]
  ~ hour += 2
  -> day
* {day > 1} \ [Rain {rain:on|down}]
  ~ rain = true
  ~ hour = hour + 1
  -> day
+ [Night] Night {day} {day == 1:comes|is here}.
- -> END
