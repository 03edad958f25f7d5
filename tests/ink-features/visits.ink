VAR a = 0
-> one
=== one
{one} {READ_COUNT(-> two)} {TURNS_SINCE(-> two)} {TURNS_SINCE(-> one)} {TURNS()} {CHOICE_COUNT()}
{seen_very_recently(-> two):Just now.|Not lately.}
+ {TURNS() < 6} [To two] -> two
+ {TURNS() < 6} [Here] -> one
+ (leave) [Leave {CHOICE_COUNT()}] -> out
=== two
Two {two} {two.inner} {one}.
-> inner
= inner
Inner {TURNS_SINCE(-> two.inner)}.
+ [Back] -> one
+ [Round] -> two
=== out
{TURNS_SINCE(-> one)} {one > two:more|less} {one.leave}.
-> END
=== function seen_very_recently(-> x)
~ return TURNS_SINCE(x) >= 0 && TURNS_SINCE(x) <= 1
